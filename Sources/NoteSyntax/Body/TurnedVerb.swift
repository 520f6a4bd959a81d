/// Tells a verb whose next words turn its meaning round, so that it says what did not happen, what
/// somebody else did, or nothing certain: `heard nothing`, `replied to her email`, `wrote back`.
struct TurnedVerb {
  enum Meaning: Equatable {
    /// What did not happen.
    case nothing
    /// A word of yours: it answers theirs.
    case yours
    /// A word of theirs: they asked for something of yours.
    case theirs
    /// An answer, theirs or yours.
    case either
    /// A meeting that was not held.
    case off(LogVerb)
    /// A word with somebody who stands in for them.
    case deputy
    /// Something else that begins with the same words: `said no problem`, `missed her call`.
    case other
  }

  let line: LogLine
  let verb: LogVerb
  /// Of the verb as written.
  let range: Range<Int>

  /// How, and where the words end that do it; nil where the verb stands as it is.
  func read() -> (meaning: Meaning, end: Int)? {
    guard mayTurn else { return nil }
    let start = line.skipAdornments(line.skipSpaces(line.skipAdornments(range.upperBound)))
    let words = line.leadingWords(from: start, atMost: 5)
    guard !words.isEmpty, let (meaning, count) = meaning(words.map(line.lowercased)) else {
      return nil
    }
    return (meaning, words[count - 1].upperBound)
  }

  /// Whether there are words that do it to the verb.
  private var mayTurn: Bool {
    switch verb {
    case .moved, .cancelled, .wroteUp, .putOff, .bounced, .named, .introduced, .skip, .note: false
    default: true
    }
  }

  /// The meaning that the words behind the verb give it, and how many of them do.
  private func meaning(_ words: [String]) -> (Meaning, Int)? {
    let first = words[0]
    if Self.denies(verb, first) { return (.nothing, 1) }
    switch verb {
    case .met:
      if let other = Self.off[first] { return (.off(other), 1) }
      return deputy(words)
    case .thanked: return deputy(words)
    case .replied: return answered(words).map { (.yours, $0) }
    case .asked: return askedForMine(words).map { (.theirs, $0) }
    case .contacted where first == "back" && !Self.theirs.contains(words.dropFirst(2).first ?? ""):
      return (.either, 1)
    case .declined where isSaidNo && !Self.behindNo.contains(first): return (.other, 1)
    case .declined where isSaidNo && first == "to" && DayWords.isDay(words.dropFirst().first ?? ""):
      return (.other, 2)
    case .missed: return missedCall(words).map { (.other, $0) }
    case .updated where first == "my": return (.other, min(2, words.count))
    case .heard where Self.pronouns.contains(first):
      return words.count > 1 && Self.performances.contains(words[1]) ? (.other, 2) : nil
    default: return nil
    }
  }

  private static func denies(_ verb: LogVerb, _ word: String) -> Bool {
    switch verb {
    case .heard: nothing.contains(word) || word == "nobody"
    // `replied not before May` is an answer.
    case .replied: word == "nothing" || word == "never"
    case .asked, .nudged, .booked, .confirmed, .met, .thanked, .contacted, .told, .updated:
      ["not", "nothing", "never", "nobody"].contains(word)
    default: false
    }
  }

  /// `replied to her email`, `answered all of her questions`, `replied to Ana's question`: where the word
  /// stands that says whose.
  private func answered(_ words: [String]) -> Int? {
    for (index, word) in words.enumerated() {
      if Self.theirs.contains(word) { return index + 1 }
      if index > 0, word.hasSuffix("'s") || word.hasSuffix("’s") { return index + 1 }
      guard Self.beforeTheirs.contains(word) else { return nil }
    }
    return nil
  }

  /// `asked for my CV`, `asked to see my CV`.
  private func askedForMine(_ words: [String]) -> Int? {
    guard let index = words.firstIndex(of: "my"),
      ["", "for", "to see", "to read", "about"].contains(words[..<index].joined(separator: " "))
    else { return nil }
    return min(index + 2, words.count)
  }

  /// `talked to her assistant`, `met with reception`, `thanked her colleague`.
  private func deputy(_ words: [String]) -> (Meaning, Int)? {
    guard let index = words.firstIndex(where: { !Self.beforeDeputies.contains($0) }), index > 0,
      Self.deputies.contains(words[index])
    else { return nil }
    return (.deputy, index + 1)
  }

  private func missedCall(_ words: [String]) -> Int? {
    if words.starts(with: ["each", "other"]) { return 2 }
    guard words.count > 1, words[1] == "call" || words[1] == "calls",
      ["her", "his", "their", "a", "two", "several"].contains(words[0])
    else { return nil }
    return 2
  }

  /// Whether `declined` is written as `said no`.
  private var isSaidNo: Bool { line.lowercased(range).hasSuffix("no") }

  private static let nothing: Set<String> = [
    "nothing", "no", "not", "never", "none", "neither", "zero",
  ]
  private static let pronouns: Set<String> = ["her", "him", "them"]
  private static let theirs: Set<String> = ["her", "his", "their", "him", "them"]
  private static let beforeTheirs: Set<String> = [
    "to", "all", "both", "some", "most", "any", "each", "every", "one", "two", "three", "of", "the",
  ]
  private static let off: [String: LogVerb] = [
    "cancelled": .cancelled, "canceled": .cancelled, "postponed": .moved, "rescheduled": .moved,
    "moved": .moved, "missed": .missed,
  ]
  private static let beforeDeputies: Set<String> = [
    "to", "with", "her", "his", "their", "the", "only", "just", "a",
  ]
  /// Who is there where somebody is not.
  private static let deputies: Set<String> = [
    "assistant", "secretary", "colleague", "colleagues", "receptionist", "reception", "deputy",
    "voicemail", "mailbox",
  ]
  /// What is heard of those who speak to others.
  private static let performances: Set<String> = [
    "speak", "speaking", "talk", "talking", "lecture", "present", "say", "at", "on",
  ]
  /// Words that may go on behind `said no`.
  private static let behindNo: Set<String> = [
    "to", "for", "by", "because", "but", "and", "again", "thanks", "thank", "at", "as", "since",
    "this", "on", "in", "via", "with", "politely", "kindly", "firmly", "so", "now", "also", "twice",
    "already", "today", "after", "before", "until", "due", "she", "he", "they", "sorry", "over",
    "when", "per", "outright", "flatly", "straight", "right", "from",
  ]
}
