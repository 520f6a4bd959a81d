/// Tells a verb whose next words turn its meaning round, so that it says what did not happen or what
/// somebody else did: `heard nothing`, `replied to her email`, `met cancelled`.
enum TurnedVerb {
  /// How, and where the words end that do it; nil where the verb stands as it is.
  static func of(_ line: LogLine, _ verb: LogVerb, _ end: Int) -> (meaning: Meaning, end: Int)? {
    let start = line.skipAdornments(line.skipSpaces(line.skipAdornments(end)))
    guard let first = line.word(at: start) else { return nil }
    let word = line.lowercased(first)
    if verb == .heard, nothing.contains(word) { return (.nothing, first.upperBound) }
    if verb == .met, let other = off[word] { return (.off(other), first.upperBound) }
    guard verb == .replied else { return nil }
    if theirs.contains(word) { return (.yours, first.upperBound) }
    guard word == "to", let second = line.word(at: line.skipSpaces(first.upperBound)),
      theirs.contains(line.lowercased(second))
    else { return nil }
    return (.yours, second.upperBound)
  }

  enum Meaning: Equatable {
    /// No word from them.
    case nothing
    /// A word of yours: it answers theirs.
    case yours
    /// A meeting that was not held.
    case off(LogVerb)
  }

  private static let nothing: Set<String> = [
    "nothing", "no", "not", "never", "none", "neither", "zero",
  ]
  private static let theirs: Set<String> = ["her", "his", "their", "him", "them"]
  private static let off: [String: LogVerb] = [
    "cancelled": .cancelled, "canceled": .cancelled, "postponed": .moved, "rescheduled": .moved,
    "moved": .moved, "missed": .missed,
  ]
}
