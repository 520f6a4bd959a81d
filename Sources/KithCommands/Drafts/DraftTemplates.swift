import Network
import NoteSyntax

/// kith's own templates. `templates/draft-KIND.md` in the vault takes the place of one.
enum DraftTemplates {
  static let folder = "templates"

  static func path(of kind: DraftKind) -> String { "\(folder)/draft-\(kind.rawValue).md" }

  static func text(of kind: DraftKind) -> String {
    switch kind {
    case .request: request
    case .retry: retry
    case .thankYou: thankYou
    case .putOff: putOff
    case .update: update
    case .announcement: announcement
    case .secondPhase: secondPhase
    case .call: call
    }
  }

  private static let request = """
    Subject: {{duration}} of your advice{{#field}} on {{field}}{{/field}}

    Dear {{name}},

    {{#referrer}}
    {{referrer}} suggested that I write to you, and kindly allowed me to say so.
    {{/referrer}}
    My name is {{me}}. {{situation}}

    I would like to learn {{purpose}}. I seek information and advice, nothing else, and would
    come with a few questions about your work{{#organization}} at {{organization}}{{/organization}}.

    Could you spare {{duration}}, in person, by video or by phone? {{time_1}} or
    {{time_2}} would suit me, and so would any time that is easier for you.

    With kind regards,
    {{me}}

    """

  private static let retry = """
    Subject: My question of {{asked_on}}

    Dear {{name}},

    On {{asked_on}} I asked you for a conversation.
    Messages go astray and weeks fill up, so I ask once more, and then leave you in peace.

    I would still like to learn {{purpose}}, and {{duration}} would be plenty:
    {{time_1}}, perhaps, or {{time_2}}. If it does not suit you, a line is
    enough; and if somebody else comes to mind whom I should ask, I am glad of the name.

    With kind regards,
    {{me}}

    """

  private static let thankYou = """
    Subject: Thank you

    Dear {{name}},

    {{#met_on}}
    Thank you for the time that you took for me on {{met_on}}.

    Much of what you said has stayed with me. Afterwards I wrote down: {{detail}}
    {{/met_on}}
    {{^met_on}}
    Thank you for your answer. I have kept what you wrote: {{detail}}
    {{/met_on}}

    {{#names}}
    Thank you also for pointing me to {{.}}; I shall tell you what comes of it.
    {{/names}}
    {{^names}}
    I shall tell you how it goes on.
    {{/names}}

    With kind regards,
    {{me}}

    """

  private static let putOff = """
    Subject: Thank you for your answer

    Dear {{name}},

    Thank you for your answer{{#put_off_on}} of {{put_off_on}}{{/put_off_on}}. I am sorry that it cannot be now,
    and understand it well.

    I asked because I would like to learn {{purpose}}. Should there be {{duration}} at
    some later time, I would be glad if you remembered me.

    [a line about the enclosed résumé, if you enclose it]

    With kind regards,
    {{me}}

    """

  private static let update = """
    Subject: What came of it

    Dear {{name}},

    {{#met_on}}
    Since we spoke on {{met_on}} I have gone on, and you should hear how.
    {{/met_on}}
    {{^met_on}}
    I have gone on since, and you should hear how.
    {{/met_on}}

    {{#news}}
    {{.}}
    {{/news}}
    {{^news}}
    [what came of what they told you]
    {{/news}}

    [what you take from it, in a sentence]

    Thank you once more.

    With kind regards,
    {{me}}

    """

  private static let announcement = """
    Subject: News

    Dear {{name}},

    You helped me on my way, so you should hear it from me: I have accepted the
    position of {{opportunity}}{{#opportunity_organization}} at {{opportunity_organization}}{{/opportunity_organization}}.

    {{#met_on}}
    Our talk on {{met_on}} had its part in it. I have kept what I wrote down then:
    {{detail}}

    {{/met_on}}
    [a line for them alone]

    Thank you, and let me know when I can do something for you.

    With kind regards,
    {{me}}

    """

  private static let secondPhase = """
    Subject: My choice is made

    Dear {{name}},

    {{#met_on}}
    Since we spoke on {{met_on}} I have talked with others, and my choice is made:
    [the field that you chose, and why].

    What you said had its part in it. I wrote down then: {{detail}}
    {{/met_on}}
    {{^met_on}}
    I have talked with others, and my choice is made:
    [the field that you chose, and why].
    {{/met_on}}

    It is with you that I could see myself working{{#organization}}, and at {{organization}}{{/organization}}. Could an
    interview be arranged? {{time_1}} or {{time_2}} would suit me.

    With kind regards,
    {{me}}

    """

  private static let call = """
    A call to {{name}}{{#title}}, {{title}}{{/title}}{{#organization}}, {{organization}}{{/organization}}
    {{#phone}}
    Number: {{phone}}
    {{/phone}}
    {{#goal}}
    Your goal: {{goal}}
    {{/goal}}

    "Good day, my name is {{me}}. {{#referrer}}{{referrer}} suggested that I call, and kindly allowed me to say so. {{/referrer}}{{situation}}
    I would like to learn {{purpose}}, and ask for information and advice, nothing else.
    Could we meet for {{duration}}? {{time_1}} or {{time_2}} would suit me."

    If there is no time: "May I ask you two or three questions now, by phone?"

    If your sincerity is doubted: "I am not asking for a job. I want to know how those who do
    this work see it."

    If not now either: "Whom else should I ask? May I say that you sent me?"

    At the end: repeat the day, the time and the place, and thank them.

    """
}
