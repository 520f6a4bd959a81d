import Network
import NoteSyntax
import Testing

@Suite struct EtiquetteTests {
  /// What is found, as `code "the words"`.
  private func found(
    _ text: String, _ kind: DraftKind = .update, _ phase: Settings.Phase = .explore,
    to recipient: String? = nil, _ referrers: [Etiquette.Referrer] = []
  ) -> [String] {
    let etiquette = Etiquette(
      kind: kind, phase: phase, recipient: recipient, referrers: referrers)
    let source = SourceText(Array(text.utf8))
    return etiquette.findings(in: text).map { "\($0.code.rawValue) \(source.text($0.span))" }
  }

  @Test(arguments: [
    ("I am looking for a job.", "looking for a job"),
    ("I’m looking for a new position in storage", "looking for a new position"),
    ("Do you have any openings?", "have any openings"),
    ("Would you consider me for the\npost?", "consider me for the\npost"),
    ("You should hire me!", "hire me"),
    ("I would like to apply for the vacancy.", "apply for the vacancy"),
    ("É pena. Are there jobs?", "Are there jobs"),
    ("Could you help me find a position at Cardiva?", "help me find a position"),
    ("Do you know of any jobs?", "know of any jobs"),
    ("Please let me know if there is an opening.", "if there is an opening"),
    ("Do you hear of a vacancy now and then?", "Do you hear of a vacancy"),
    ("Might there be a role for me?", "Might there be a role"),
    ("I wonder if you would have some role for me.", "have some role for me"),
    ("I can see a role for me in it.", "see a role for me"),
    ("Could you put in a good word for me?", "good word for me"),
    ("Would you recommend me for it?", "recommend me for"),
    ("I would love to join your team.", "join your team"),
    ("Could I join your company?", "join your company"),
    ("I am looking for a new role in storage.", "looking for a new role"),
    ("I am seeking employment.", "seeking employment"), ("I am job hunting.", "job hunting"),
    ("I want to work for you.", "want to work for you"),
    ("I would love to work at Acme.", "love to work at Acme"),
    ("Would you refer me internally?", "refer me"),
    ("Could you forward my details to the hiring manager?", "forward my"),
    ("Can you help me get a job?", "help me get a job"),
    ("I hope to find a job soon.", "hope to find a job"),
    ("Please keep me in mind for future roles.", "keep me in mind for future roles"),
    ("I wish to apply.", "wish to apply"),
    ("I am interested in the analyst role.", "interested in the analyst role"),
    ("Are there any opportunities at your company?", "Are there any opportunities"),
    ("Any jobs going?", "Any jobs"),
    ("I'm seeking a new opportunity.", "seeking a new opportunity"),
    ("I need a job.", "need a job"), ("Does Cardiva have an opening?", "have an opening"),
  ])
  func findsARequestForAJob(text: String, words: String) {
    #expect(found(text) == ["draft-asks-job " + words])
  }

  @Test(arguments: [
    "Could you refer me to a colleague?", "I would like to apply what you told me.",
    "What is it like to work at Acme?", "Why did you want to work at Acme?",
    "I am seeking advice on opportunities to learn.", "I am interested in the role AI plays.",
    "Is there any opportunity to meet?", "Could you pass on my thanks?",
    "Does your team take on such questions?", "Any advice on a job like yours?",
    "People who would like to work for you: what do they ask?",
    "What is your role?", "How did you come to this position?", "I have accepted a position.",
    "I have a job at present.", "What skills do people need in this position?",
    "How many people have a job like yours?", "What role does testing play for you?",
    "What should one be looking for in a job?", "Which role is the best for a beginner?",
    "How did you come to join your team?", "What do you ask of people who want to join your team?",
    "Could I join your team meeting?", "I heard that Ana will join your team.",
    "I want to find out whether this is the right job for me.",
    "Could you help me find out whether the job would suit me?", "Is that a role you like?",
    "Do you know of anybody else who does this work?", "I will not ask you for a position.",
    "Could you give me an idea of the job?", "Thank you for the good word about Ana.",
    "How do people hear of an opening?", "Could you recommend me a book?",
    "I have accepted the position of product owner at Cardiva.",
    "I could come on Tuesday, if that would work for you.", "What jobs are there?",
    "I am not looking for a job.", "I don\u{2019}t ask for a position.",
    "I am interested in how you came to your position.", "What does your job ask of you?",
    "I am looking for advice on a job like yours.", "She found a job. I am looking for bread.",
    "Is hiring done by the engineers?", "How do you go about it when you interview people?",
    "My résumé is one page long.", "I have not attached a résumé.",
    "Thank you for this informational interview; could I come again?",
  ])
  func letsPass(text: String) {
    #expect(found(text) == [])
  }

  @Test func findsAQuestionAfterHiring() {
    #expect(found("Are you hiring?") == ["draft-asks-hiring Are you hiring"])
    #expect(
      found("I wonder whether your team is recruiting.")
        == ["draft-asks-hiring whether your team is recruiting"])
    #expect(found("Who is hiring?") == ["draft-asks-hiring Who is hiring"])
    #expect(
      found("Does Acme take on new people?")
        == ["draft-asks-hiring Does Acme take on new people"])
  }

  @Test func aRésuméMayOnlyGoWithALetterAfterBeingPutOff() {
    let text = "I enclose my résumé for later. I wished to learn."
    #expect(found(text, .request) == ["draft-resume enclose my résumé"])
    #expect(found(text, .putOff) == [])
    for text in [
      "My curriculum vitae is attached.", "Please find attached my curriculum vitae.",
      "Here is my CV.", "I am sending you my CV.",
    ] {
      #expect(found(text).map { $0.prefix(12) } == ["draft-resume"], "\(text)")
    }
    // Written with combining accents, too.
    #expect(
      found("My re\u{301}sume\u{301} is attached.") == [
        "draft-resume re\u{301}sume\u{301} is attached"
      ])
  }

  @Test func anInterviewIsForTheSecondPhase() {
    let text = "Could an interview be arranged?"
    #expect(found(text) == ["draft-interview interview"])
    #expect(found(text, .secondPhase) == ["draft-interview interview"])
    #expect(found(text, .secondPhase, .apply) == [])
    #expect(found("You could hear that I had two interviews.", .announcement) == [])
  }

  @Test func aRequestSaysWhatForAndThanksNameADetail() {
    #expect(found("Dear Ana,\nmay I come?", .request) == ["draft-no-purpose Dear Ana,"])
    #expect(found("May I ask your advice?", .call) == [])
    #expect(found("Thank you.", .thankYou) == ["draft-no-detail Thank you."])
    #expect(found("You told me of the heron.", .thankYou) == [])
    #expect(found("", .request) == ["draft-no-purpose "])
  }

  @Test func namesNobodyWithoutLeave() {
    let referrers = [
      Etiquette.Referrer(name: "Nils Lindqvist", hasRefused: true),
      Etiquette.Referrer(name: "Ana Ruiz", hasRefused: false),
    ]
    let text = "Nils sent me. So did Ana Ruiz, and Anabel."
    #expect(
      found(text, to: "Hugh Sandoval", referrers) == [
        "draft-no-leave Nils", "draft-no-leave Ana Ruiz",
      ])
    #expect(found("Dear Ana,", to: "Ana Chen", referrers) == [])
  }

  @Test func gapsAreToBeFilled() {
    let text = "I saw {{name}} and [the place], [[Ana]], [here](x.md) and [x].\n[not\nclosed]"
    #expect(found(text) == ["draft-gap {{name}}", "draft-gap [the place]"])
  }

  /// Whatever the text, findings lie in it, and in order.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func spansLieInTheText(seed: UInt64) {
    var random = SeededGenerator(seed)
    let parts = [
      "are", " you ", "hiring", "?", "\n\n", "résumé", "’", "attached", "[", "]", "a job ", "é",
      "looking for ", "Nils", " not ", "interview", "could ", "👩‍🔬", "\r\n", ".",
    ]
    let text = (0..<Int.random(in: 0..<40, using: &random))
      .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    let findings = Etiquette(
      kind: DraftKind.allCases.randomElement(using: &random) ?? .call, phase: .explore,
      referrers: [.init(name: "Nils", hasRefused: true)]
    ).findings(in: text)
    for finding in findings {
      #expect(0 <= finding.span.start && finding.span.start <= finding.span.end, "seed \(seed)")
      #expect(finding.span.end <= text.utf8.count, "seed \(seed)")
    }
    #expect(findings.map(\.span.start) == findings.map(\.span.start).sorted(), "seed \(seed)")
  }
}
