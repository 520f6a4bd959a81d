/// A verb that says less than the words right behind it: `wrote to ask for half an hour`, `emailed: asked
/// for 20 minutes`, `wrote a thank-you note`, `told her how it went`, `emailed me to cancel`, `replied: no`.
/// The line would be a word between you, and what it did would stay owed, or standing.
struct MeantVerb {
  let line: LogLine
  let verb: LogVerb

  private typealias Word = (range: Range<Int>, text: String)

  /// The words that say more, and the verb that they mean; nil mostly.
  func read(behind start: Int) -> (range: Range<Int>, verb: String)? {
    switch verb {
    case .contacted, .told, .heard, .replied, .nudged: break
    default: return nil
    }
    let words = words(from: start)
    if verb == .replied { return refusal(words).map { ($0, "declined") } }
    let rest = words.drop {
      Self.fillers.contains($0.text) || verb == .told && ["that", "we"].contains($0.text)
    }
    guard words.count - rest.count <= 4, let first = rest.first else { return nil }
    let following = rest.dropFirst().map(\.text)
    let meant =
      switch verb {
      case .told: ofTidings(first.text, following)
      case .heard: ofTheirs(first, following)
      case .nudged: ["thank", "thanks", "thank-you"].contains(first.text) ? "thanked" : nil
      default: ofYours(first, following)
      }
    return meant.map { (first.range, $0) }
  }

  private func ofYours(_ word: Word, _ following: [String]) -> String? {
    switch word.text {
    case "tell", "telling", "told":
      following.drop { Self.fillers.contains($0) }.first == "how"
        && following.prefix(6).contains("went") ? "updated" : nil
    case "how": following.prefix(4).contains("went") ? "updated" : nil
    case "update", "updated", "updating":
      following.first.map { ["my", "the", "contact", "me", "us"].contains($0) } ?? false
        ? nil : "updated"
    case "thanks" where following.first == "to": nil
    case "thanks", "thank", "thank-you": "thanked"
    case "ask", "asked", "asking": asksForTalk(following) ? "asked" : nil
    case "request" where following.isEmpty: "asked"
    case "request", "requested", "requesting", "propose", "proposed", "proposing", "arrange":
      following.contains(where: Self.isTalk) ? "asked" : nil
    case "confirm", "confirming": isOfMeeting(word, following) ? "confirmed" : nil
    case "remind", "reminder", "reminded", "nudge", "nudged":
      ["me", "us"].contains(following.first) ? nil : "nudged"
    case "would", "could", "can":
      following.first.map { ["you", "we", "i"].contains($0) } ?? false
        && following.contains(where: Self.isTalk) ? "asked" : nil
    case "accepted":
      following.contains { ["job", "offer", "post", "position"].contains($0) } ? "told" : nil
    default: ofBoth(word, following)
    }
  }

  /// What you tell that is no news of a post: `how it went`, `about the talk with Ivo`, `I met Ivo`.
  private func ofTidings(_ first: String, _ following: [String]) -> String? {
    switch first {
    case "how": following.prefix(4).contains("went") ? "updated" : nil
    case "about":
      following.prefix(3).contains { Self.talks.contains($0) && $0 != "interview" }
        ? "updated" : nil
    case "met", "spoke", "talked": "updated"
    default: nil
    }
  }

  private func ofTheirs(_ word: Word, _ following: [String]) -> String? {
    switch word.text {
    case "decline", "declined": "declined"
    case "said" where following.first == "no": "declined"
    default: ofBoth(word, following)
    }
  }

  /// What either may do to a meeting.
  private func ofBoth(_ word: Word, _ following: [String]) -> String? {
    guard isOfMeeting(word, following) else { return nil }
    switch word.text {
    case "cancel", "cancelled", "canceled", "cancelling", "canceling": return "cancelled"
    case "reschedule", "rescheduled", "rescheduling", "postpone", "postponed", "postponing":
      return "moved"
    default: return nil
    }
  }

  /// Whether nothing else than a meeting is meant by what is cancelled and the like.
  private func isOfMeeting(_ word: Word, _ following: [String]) -> Bool {
    // `to cancel: ill`
    let end = line.skipSpaces(word.range.upperBound)
    return end < line.end && ASCII.isAny(of: ":,", line.masked[end]) || line.isDash(end)
      || following.first.map(["our", "it", "on", "for", "because"].contains) ?? true
      || following.prefix(3).contains(where: Self.isTalk)
  }

  /// `ask for a quarter of an hour`, `ask whether she has time`, `ask if we could meet`.
  private func asksForTalk(_ following: [String]) -> Bool {
    switch following.first {
    case "for": following.contains(where: Self.isTalk)
    case "about":
      ["a", "an", "having"].contains(following.dropFirst().first)
        && following.contains(where: Self.isTalk)
    case "whether", "if":
      !following.contains("still")
        && following.contains { $0 == "time" || ["meet", "talk", "chat", "speak"].contains($0) }
    case "to":
      following.dropFirst().first.map { ["meet", "talk", "chat", "speak"].contains($0) } ?? false
    default: false
    }
  }

  /// `replied: no`, `replied no, too busy`; not `replied: no problem`.
  private func refusal(_ words: [Word]) -> Range<Int>? {
    let words = words.drop { ["sorry", "unfortunately", "a", "with"].contains($0.text) }
    guard let first = words.first else { return nil }
    if first.text == "not", words.dropFirst().first?.text == "interested" { return first.range }
    guard ["no", "nope"].contains(first.text) else { return nil }
    let end = line.skipSpaces(first.range.upperBound)
    let isAlone = end >= line.end || ASCII.isAny(of: ",.;!(", line.masked[end]) || line.isDash(end)
    return isAlone ? first.range : nil
  }

  /// The first words, in lower case, up to the end of a sentence.
  private func words(from start: Int) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(10)
    var at = start
    while at < line.end, words.count < 10, !ASCII.isAny(of: ".;(", line.masked[at]) {
      if line.masked[at] == 0, let link = line.link(at: at) {
        at = link.range.upperBound
      } else if let word = line.word(at: at) {
        words.append((word, line.lowercased(word)))
        at = word.upperBound
      } else {
        at += 1
      }
    }
    return words
  }

  private static let fillers: Set<String> = [
    "her", "him", "them", "to", "a", "an", "my", "some", "the", "short", "quick", "warm", "back",
    "again", "and", "by", "email", "mail", "phone", "letter", "she", "he", "they", "say", "with",
    "i", "have", "on", "via", "linkedin",
  ]
  /// `coffee`, or a length of time: `20min`.
  private static func isTalk(_ word: String) -> Bool {
    if talks.contains(word) { return true }
    let unit = word.drop { $0.isNumber }
    return unit.count < word.count && ["m", "min", "mins", "minutes", "h"].contains(unit)
  }

  private static let talks: Set<String> = [
    "minutes", "minute", "min", "hour", "chat", "call", "conversation", "meeting", "coffee", "talk",
    "interview", "time",
  ]
}
