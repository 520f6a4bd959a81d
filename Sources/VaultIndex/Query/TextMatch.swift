import NoteQuery

/// Writes what FTS5 is asked for.
enum TextMatch {
  /// Words alone (`QueryCondition.isOfWords`), joined as they are.
  static func expression(_ words: QueryCondition) -> String {
    switch words {
    case .text(let phrase, let field): expression(phrase, field)
    case .all(let parts): joined(parts, " AND ")
    case .any(let parts): joined(parts, " OR ")
    default: "\"\""
    }
  }

  /// Folded words stand in quotes, so that none of them is an operator.
  static func expression(_ phrase: SearchPhrase, _ field: QueryCondition.TextField?) -> String {
    (field.map { "\($0.rawValue) : " } ?? "") + "\"\(phrase.folded)\""
      + (phrase.isPrefix ? " *" : "")
  }

  private static func joined(_ parts: [QueryCondition], _ word: String) -> String {
    parts.count == 1
      ? expression(parts[0]) : "(" + parts.map(expression).joined(separator: word) + ")"
  }
}

extension QueryCondition {
  /// Whether it asks for words and for nothing else.
  var isOfWords: Bool {
    switch self {
    case .text: true
    case .all(let parts), .any(let parts): !parts.isEmpty && parts.allSatisfy(\.isOfWords)
    default: false
    }
  }

  /// The words that a note must hold and what it must be besides, where that asks for no words.
  var wordsAndOthers: (words: QueryCondition, others: QueryCondition)? {
    if isOfWords { return (self, .everything) }
    guard case .all(let parts) = self else { return nil }
    let words = parts.filter(\.isOfWords)
    let others = parts.filter { !$0.isOfWords }
    guard !words.isEmpty, others.allSatisfy(\.phrases.isEmpty) else { return nil }
    return (.all(words), .all(others))
  }
}
