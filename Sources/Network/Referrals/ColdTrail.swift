import NoteSyntax

/// The trail to a person whom somebody named, and when it counts as cold: nothing comes of it.
struct ColdTrail {
  /// Days without any word after the naming.
  static let untouched = 14
  /// Days since the last word, where it came to no meeting and no refusal.
  static let silent = 21

  /// When they were named first. An undated naming starts no clock.
  private let named: CivilDate?
  private var lastWord: CivilDate?
  private var hasOutcome = false

  init(_ namedBy: [Naming]) { named = namedBy.lazy.compactMap(\.date).min() }

  /// Takes in the next fact in the order of time, undated ones first.
  mutating func take(_ verb: LogVerb, on date: CivilDate?) {
    if verb == .met || verb == .declined { hasOutcome = true }
    if let named, let date, date >= named, verb.word != .none { lastWord = date }
  }

  /// The day since when it has been cold, on `today`, after the facts up to then; nil where it is
  /// not. A meeting that is set keeps it warm, which is not looked at here.
  func since(on today: CivilDate) -> CivilDate? {
    guard let named, named <= today, !hasOutcome else { return nil }
    let since = lastWord.map { $0 + Self.silent } ?? named + Self.untouched
    return since <= today ? since : nil
  }

  /// Days on which the answer may change, beside those of the facts.
  var turns: [CivilDate] { named.map { [$0, $0 + Self.untouched] } ?? [] }

  /// The day on which the answer may change since nothing followed a fact.
  func turn(after verb: LogVerb, on date: CivilDate) -> CivilDate? {
    guard let named, date >= named, verb.word != .none else { return nil }
    return date + Self.silent
  }
}
