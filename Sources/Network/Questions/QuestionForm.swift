/// Whether a question can be answered by yes or no, as far as its first words tell.
package enum QuestionForm: String, Sendable {
  /// It asks for more than yes or no: who, what, when, where, why, how, or `tell me`.
  case open
  /// A yes or a no answers it.
  case closed
  /// The first words do not tell.
  case unknown

  package init(of question: String) {
    let words = question.lowercased()
      .split { !$0.isLetter && $0 != "'" && $0 != "’" }.prefix(6)
      .map { String($0).replacing("’", with: "'") }
    guard let first = words.first else {
      self = .unknown
      return
    }
    if Self.openings.contains(first.split(separator: "'").first.map(String.init) ?? first)
      || Self.isRequest(words)
    {
      self = .open
    } else if Self.prepositions.contains(first), words.count > 1, Self.openings.contains(words[1]) {
      self = .open
    } else {
      let bare = first.hasSuffix("n't") ? String(first.dropLast(3)) : first
      self = Self.verbs.contains(bare) || bare == "ca" || bare == "wo" ? .closed : .unknown
    }
  }

  /// `Tell me`, `please tell me`, `could you tell me`, `would you mind telling me`: the polite form of an
  /// open question.
  private static func isRequest(_ words: [String]) -> Bool {
    var rest = words[...]
    func drop(_ word: String) { if rest.first == word { rest.removeFirst() } }
    drop("please")
    if rest.count > 1, courtesies.contains(rest.first ?? ""), rest.dropFirst().first == "you" {
      rest = rest.dropFirst(2)
      drop("please")
      drop("mind")
    }
    return rest.first.map { requests.contains($0) } ?? false
  }

  private static let courtesies: Set<String> = ["can", "could", "will", "would"]

  private static let openings: Set<String> = [
    "who", "whom", "whose", "what", "when", "where", "why", "how", "which",
  ]
  private static let requests: Set<String> = [
    "tell", "describe", "explain", "show", "walk", "telling", "describing", "explaining",
    "showing", "walking",
  ]
  private static let prepositions: Set<String> = [
    "about", "after", "at", "before", "by", "for", "from", "in", "of", "on", "since", "to", "under",
    "until", "with", "without",
  ]
  /// Verbs that begin a question only where there is no question word.
  private static let verbs: Set<String> = [
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might",
    "must", "ought", "shall", "should", "was", "were", "will", "would",
  ]
}
