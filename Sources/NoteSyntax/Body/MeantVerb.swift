/// A verb that says less than the words right behind it: `wrote to ask for half an hour`, `emailed: asked
/// for 20 minutes`, `wrote a thank-you note`, `told her how it went`. The line would be a word between
/// you, and what it did would stay owed.
struct MeantVerb {
  let line: LogLine
  let verb: LogVerb

  /// The words that say more, and the verb that they mean; nil mostly.
  func read(behind start: Int) -> (range: Range<Int>, verb: String)? {
    guard verb == .contacted || verb == .told else { return nil }
    let words = words(from: start)
    let rest = words.drop { Self.fillers.contains($0.text) }
    guard words.count - rest.count <= 4, let first = rest.first else { return nil }
    let following = rest.dropFirst().map(\.text)
    switch first.text {
    case "how" where following.prefix(4).contains("went"):
      return (first.range, "updated")
    case _ where verb == .told: return nil
    case "thanks" where following.first == "to": return nil
    case "thanks", "thank", "thank-you": return (first.range, "thanked")
    case "ask", "asked", "asking":
      return following.first == "for" && following.contains(where: Self.talks.contains)
        ? (first.range, "asked") : nil
    default: return nil
    }
  }

  /// The first words, in lower case, up to the end of a sentence.
  private func words(from start: Int) -> [(range: Range<Int>, text: String)] {
    var words: [(Range<Int>, String)] = []
    var at = start
    while at < line.end, words.count < 10, !".;(".utf8.contains(line.masked[at]) {
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
    "again", "and", "by", "email", "mail", "phone", "letter",
  ]
  private static let talks: Set<String> = [
    "minutes", "minute", "min", "hour", "chat", "call", "conversation", "meeting", "coffee", "talk",
    "interview", "time",
  ]
}
