import Network
import NoteSyntax

/// The sheet's advice, which is the same for everybody: a few lines, in kith's own words.
enum PrepWords {
  static func situation(_ settings: Settings, _ phase: Settings.Phase) -> String {
    let profile =
      switch settings.profile {
      case .student: "studying, and looking where the work is"
      case .changer: "changing to another line of work"
      case .senior: "experienced, and looking round"
      case .relocating: "moving, and looking for the same work elsewhere"
      case nil: "profile not set in kith.yaml"
      }
    let aim =
      switch phase {
      case .explore: "after advice, not a post"
      case .apply: "decided on the field, and looking for a post"
      }
    return "\(settings.me ?? "name (me) not set in kith.yaml"): \(profile); \(aim)"
  }

  static func warnings(_ settings: Settings) -> [String] {
    settings.profile == .senior
      ? [
        "profile senior: among people of your own field such a talk seldom fits, unless you change "
          + "the industry or the town"
      ] : []
  }

  static func resume(_ settings: Settings) -> String {
    switch settings.resume {
    case .end: "in the bag; near the end, and only if they ask about you"
    case .start: "at the start, as a page to talk about"
    case .after: "not in the talk; with the thanks, if they ask for it"
    case .never: "leave it at home"
    }
  }

  /// - Parameter mayAskToComeBack: whether anybody there was not asked yet; whoever refused is not asked
  ///   again, and whoever agreed need not be.
  static func atTheEnd(employers: [String], mayAskToComeBack: Bool) -> [String] {
    [
      "Who else should I talk to? Two or three, elsewhere too, and who see it differently?",
      "May I say that you sent me?",
    ] + (mayAskToComeBack ? ["May I come back if another question comes up?"] : [])
      + employers.map { "You would work for \($0): could an interview be arranged?" }
  }

  static func never(employers: [String]) -> [String] {
    let always = [
      "whether they are hiring", "what their own page or a search would have told",
      "for more time than was agreed",
    ]
    return employers.isEmpty ? ["for a job, or for help to get one"] + always : always
  }

  /// True in either phase: who has chosen a field no longer asks whether it is for them.
  static func ifDoubted(_ phase: Settings.Phase) -> String {
    switch phase {
    case .explore:
      "\"If I wanted a job from you, I would ask for it. I want to find out whether this work is "
        + "for me before I look for any, and you do it.\""
    case .apply:
      "\"I have chosen this field and I do look for a post; when I ask for one, I say so. Now I "
        + "want to hear how you do the work.\""
    }
  }

  static let screening =
    "A good talk may turn into a screening. Know your own work in numbers, be honest about what you "
    + "lack, be warm."

  /// What to say on the telephone, in the order in which it is needed.
  ///
  /// - Parameter sender: who gave leave to say so.
  static func script(
    _ settings: Settings, _ phase: Settings.Phase, minutes: Int, sender: Naming?, field: String?
  ) -> [String] {
    let me = settings.me ?? "(your name)"
    let sent = sender.map { "\($0.fromName) gave me your name. " } ?? ""
    let aim = phase == .explore ? "not a post, your view" : "your view of it, nothing else"
    let about = field.map { "your work in \($0)" } ?? "your work"
    return [
      "\"My name is \(me). \(sent)I should like to learn about \(about): \(aim). "
        + "Could I have \(LetterWords.length(minutes: minutes)), on (day, time) or (day, time)?\"",
      "They would rather talk now: thank them, say how long it takes, and ask the questions below.",
      "Not now: \"Would a few minutes on the phone do, whenever it suits you?\"",
      "Not at all: \"I understand. Who else could tell me about it? May I say that you sent me?\"",
      "Then a letter within a business day: thank them, say again what you are after, that you are "
        + "sorry, and ask to be remembered. Here the résumé may go along.",
    ]
  }

  /// What to do about the name of whoever sent you.
  static func leave(_ naming: Naming) -> String {
    switch naming.useName {
    case true: "you may say that \(naming.fromName) sent you"
    case false: "do not say that \(naming.fromName) sent you"
    case nil: "leave not asked: ask \(naming.fromName) first, or do not say who sent you"
    }
  }
}
