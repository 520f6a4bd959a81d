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
    /// What others may have told about them.
    case hearsay
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
    // Behind a dash something else is told.
    guard start < line.end, !line.isDash(start) else { return nil }
    if line.masked[start] == ASCII.colon {
      return denial(from: line.skipSpaces(start + 1)).map { (.nothing, $0) }
    }
    let words = line.leadingWords(from: start, atMost: 5)
    guard !words.isEmpty, let (meaning, count) = meaning(words, words.map(line.lowercased)) else {
      return nil
    }
    return (meaning, words[count - 1].upperBound)
  }

  /// `thanked: not yet`: where the words behind a colon end that say this and nothing else.
  private func denial(from start: Int) -> Int? {
    guard mayBeDenied else { return nil }
    let words = line.leadingWords(from: start, atMost: 3)
    guard let end = words.last?.upperBound,
      !line.masked[end..<line.end].contains(where: { $0 == 0 || ASCII.isWord($0) })
    else { return nil }
    let written = words.map(line.lowercased).joined(separator: " ")
    let isDenial =
      ["not yet", "nothing", "nothing yet", "never", "not"].contains(written)
      // `replied: no` is an answer.
      || verb != .replied && ["no", "not done"].contains(written)
    return isDenial ? end : nil
  }

  private var mayBeDenied: Bool {
    switch verb {
    case .asked, .nudged, .replied, .confirmed, .met, .thanked, .updated, .told, .contacted, .heard:
      true
    default: false
    }
  }

  /// Whether there are words that do it to the verb.
  private var mayTurn: Bool {
    switch verb {
    case .moved, .wroteUp, .bounced, .named, .introduced, .skip, .note: false
    default: true
    }
  }

  /// The meaning that the words behind the verb give it, and how many of them do.
  private func meaning(_ places: [Range<Int>], _ words: [String]) -> (Meaning, Int)? {
    let first = words[0]
    let second = words.count > 1 ? words[1] : ""
    if Self.denies(verb, first, second) { return (.nothing, 1) }
    // `thanked her not yet`, but not `asked her not to tell`
    if Self.pronouns.contains(first), words.count < 3 || words[2] != "to",
      Self.denies(verb, second, words.count > 2 ? words[2] : "")
    {
      return (.nothing, 2)
    }
    switch verb {
    case .met:
      if let other = Self.off[first] { return (.off(other), 1) }
      return deputy(places, words)
    case .asked where first == "around" && isWritten("asked"): return (.other, 1)
    case .thanked: return deputy(places, words)
    case .replied: return answered(places, words).map { (.yours, $0) }
    case .asked: return askedForMine(words).map { (.theirs, $0) }
    case .contacted where first == "back": return back(words)
    case .contacted where ["down", "off"].contains(first) && isWritten("wrote"): return (.other, 1)
    case .contacted where second == "off" && isWritten("wrote"): return (.other, 2)
    case .contacted:
      if let count = calledOff(words) { return (.off(.cancelled), count) }
      return deputy(places, words)
    case .declined where Self.behindNo.contains(first) && isWritten("said no"): return (.other, 1)
    case .declined where first == "to" && DayWords.isDay(second) && isWritten("said no"):
      return (.other, 2)
    case .booked, .cancelled: return thing(words).map { (.other, $0) }
    case .putOff where first == "my" || Self.isDoing(first): return (.other, 1)
    case .declined where Self.offers.contains(second) && isWritten("declined"):
      return Self.possessives.contains(first) || ["the", "a", "an"].contains(first)
        ? (.yours, 2) : nil
    case .declined where first == "to" && !Self.talks.contains(second) && isWritten("declined"):
      return (.other, 2)
    case .declined where first == "my" && Self.links.contains(second): return (.other, 2)
    case .missed: return (missedCall(places, words) ?? ride(words)).map { (.other, $0) }
    case .updated where first == "my" && Self.mine.contains(second): return (.other, 2)
    case .updated where Self.entries.contains(first): return (.other, 1)
    case .updated
    where ["the", "her", "his", "their"].contains(first) && Self.entries.contains(second):
      return (.other, 2)
    case .heard where Self.pronouns.contains(first) && Self.performances.contains(second):
      return (.other, 2)
    case .heard where Self.tidings.contains(first): return (.hearsay, 1)
    case .heard where first == "via": return toldByOthers(places).map { (.hearsay, $0) }
    case .heard where first == "from":
      let found = deputy(places, words)
      // Who keeps somebody's calendar speaks for them.
      return found.flatMap { Self.speakers.contains(words[$0.1 - 1]) ? nil : $0 }
    default: return nil
    }
  }

  private static func denies(_ verb: LogVerb, _ word: String, _ next: String) -> Bool {
    // `thanked not only for the talk`, `met nobody else`
    if word == "not" && (next == "only" || next == "by") || next == "else" { return false }
    return switch verb {
    case .heard: nothing.contains(word) || word == "nobody"
    // `replied not before May` is an answer.
    case .replied: word == "nothing" || word == "never"
    case .confirmed: word == "not"
    case .asked, .nudged, .booked, .met, .thanked, .contacted, .told, .updated:
      ["not", "nothing", "never", "nobody"].contains(word)
    default: false
    }
  }

  /// `wrote back` may be theirs; to whom it goes tells.
  private func back(_ words: [String]) -> (Meaning, Int)? {
    guard words.count > 1, words[1] == "to" || words[1] == "and" else { return (.either, 1) }
    return words.count > 2 && ["me", "us"].contains(words[2]) ? (.theirs, 3) : nil
  }

  /// `replied to her email`, `answered all of her questions`, `replied to Ana's question`: where the word
  /// stands that says whose.
  private func answered(_ places: [Range<Int>], _ words: [String]) -> Int? {
    for (index, word) in words.enumerated() {
      if Self.theirs.contains(word) { return index + 1 }
      if index > 0, word.hasSuffix("'s") || word.hasSuffix("’s") {
        let isName = line.isCapitalized(places[index]) && !DayWords.isDay(String(word.dropLast(2)))
        return isName ? index + 1 : nil
      }
      guard Self.beforeTheirs.contains(word) else { return nil }
    }
    return nil
  }

  /// `asked for my CV`, `asked to see my CV`, `requested my CV`.
  private func askedForMine(_ words: [String]) -> Int? {
    guard let index = words.firstIndex(of: "my"), index + 1 < words.count,
      Self.mine.contains(words[index + 1]), !isWritten("reached out")
    else { return nil }
    let before = words[..<index].joined(separator: " ")
    let isTheirs =
      ["for", "to see", "to read"].contains(before) || before.isEmpty && isWritten("requested")
    return isTheirs ? index + 2 : nil
  }

  /// `talked to her assistant`, `met with reception`, `thanked her colleague`; where no name follows,
  /// which would say who it was.
  private func deputy(_ places: [Range<Int>], _ words: [String]) -> (Meaning, Int)? {
    let index = words.indices.first { index in
      // `Ana's colleague`
      let isWhose =
        line.isCapitalized(places[index]) && ["'s", "’s"].contains(words[index].suffix(2))
      return !Self.beforeDeputies.contains(words[index]) && !isWhose
    }
    guard let index, index > 0, Self.deputies.contains(words[index]) else { return nil }
    // `the boss` may be who the line is about.
    if words[..<index].contains("the"), !Self.speakers.contains(words[index]) { return nil }
    let next = line.skipSpaces(places[index].upperBound)
    if line.link(at: next) != nil { return nil }
    if let word = line.word(at: next), line.isCapitalized(word) { return nil }
    return (.deputy, index + 1)
  }

  /// A call of theirs that you missed; with its day it was one that had been set.
  private func missedCall(_ places: [Range<Int>], _ words: [String]) -> Int? {
    if words.starts(with: ["each", "other"]) || words.starts(with: ["call", "from"]) { return 2 }
    guard words.count > 1, words[1] == "call" || words[1] == "calls",
      ["her", "his", "their", "a", "two", "several"].contains(words[0])
    else { return nil }
    let next = line.skipSpaces(places[1].upperBound)
    return next < line.end && ASCII.isDigit(line.masked[next]) ? nil : 2
  }

  /// `booked a flight for 2026-04-20`, `cancelled my subscription`: what is no meeting.
  private func thing(_ words: [String]) -> Int? {
    let rest = words.drop { ["a", "an", "the", "my", "our", "her", "his", "two"].contains($0) }
    guard words.count - rest.count <= 2, let first = rest.first, Self.things.contains(first) else {
      return nil
    }
    return rest.startIndex + 1
  }

  /// `called it off`, `called the whole thing off`: where the word stands that does it.
  private func calledOff(_ words: [String]) -> Int? {
    guard let index = words.firstIndex(of: "off"), index > 0, isWritten("called"),
      words[..<index].allSatisfy({ Self.calledOff.contains($0) })
    else { return nil }
    return index + 1
  }

  /// `missed the train, met anyway`
  private func ride(_ words: [String]) -> Int? {
    words.count > 1 && ["the", "my", "a"].contains(words[0]) && Self.rides.contains(words[1])
      ? 2 : nil
  }

  /// `via Bo Chen that she left`: up to the word that begins the news.
  private func toldByOthers(_ places: [Range<Int>]) -> Int? {
    let words = places.dropFirst()
    guard let first = words.first, line.isCapitalized(first),
      let index = words.firstIndex(where: { !line.isCapitalized($0) }),
      ["that", "she", "he", "they"].contains(line.lowercased(places[index]))
    else { return nil }
    return index + 1
  }

  /// `calling her`, `writing`
  private static func isDoing(_ word: String) -> Bool {
    word.hasSuffix("ing") && !["everything", "anything"].contains(word)
  }

  private func isWritten(_ phrase: String) -> Bool { line.lowercased(range) == phrase }
}
