/// Whether words of a note, written for yourself, can stand in a letter as what somebody said.
///
/// It looks for the usual words, as `Etiquette` does. What it lets pass is to be read all the same.
package enum Quotable {
  /// False of a sum of pay, a word of confidence, and what is no sentence: a table, a heading of a list, a
  /// blank still to be filled in.
  package static func allows(_ text: String) -> Bool {
    !tellsPay(text) && !isConfidential(text) && isSentence(text)
  }

  private static func tellsPay(_ text: String) -> Bool {
    let sum = /[$€£¥]\s?\d|\d[\d.,]*\s?(?:k\b|[€£¥$]|(?:eur|euros?|usd|dollars?|gbp|pounds?|chf)\b)/
    if text.lowercased().contains(sum) { return true }
    let words = Set(Prose(text).sentences.joined().map(\.bare))
    if !words.isDisjoint(with: ["salary", "salaries", "wage", "wages"]) { return true }
    let pays = ["bonus", "earn", "earns", "earned", "paid", "pay", "pays", "paying"]
    return !words.isDisjoint(with: pays) && text.contains(/\d{2}/)
  }

  private static func isConfidential(_ text: String) -> Bool {
    let words = Prose(text).sentences.joined().map(\.bare)
    if words.contains(where: {
      ["confidence", "confidential", "confidentially", "secret"].contains($0)
    }) {
      return true
    }
    let phrases = [
      ["between", "us"], ["between", "you", "and", "me"], ["off", "the", "record"],
      ["in", "private"], ["to", "yourself"], ["don't", "tell"], ["do", "not", "tell"],
      ["not", "to", "be", "told"], ["don't", "repeat"],
    ]
    return phrases.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }

  private static func isSentence(_ text: String) -> Bool {
    let words = Prose(text).sentences.joined()
    guard let first = words.first, !["todo", "tbd", "xxx"].contains(first.text),
      words.contains(where: { $0.text.contains(where: \.isLetter) })
    else { return false }
    return !text.hasSuffix(":") && !text.contains(where: { "[]{}|".contains($0) })
  }
}
