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
      .split { !$0.isLetter && $0 != "'" && $0 != "’" }.prefix(2).map(String.init)
    guard let first = words.first else {
      self = .unknown
      return
    }
    if Self.openings.contains(first) || Self.requests.contains(first) {
      self = .open
    } else if Self.prepositions.contains(first), words.count > 1, Self.openings.contains(words[1]) {
      self = .open
    } else {
      let verb = first.replacing("’", with: "'")
      let bare = verb.hasSuffix("n't") ? String(verb.dropLast(3)) : verb
      self = Self.verbs.contains(bare) || bare == "ca" || bare == "wo" ? .closed : .unknown
    }
  }

  private static let openings: Set<String> = [
    "who", "whom", "whose", "what", "when", "where", "why", "how", "which",
  ]
  private static let requests: Set<String> = ["tell", "describe", "explain", "show", "walk"]
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
