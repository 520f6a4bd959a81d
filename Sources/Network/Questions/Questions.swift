package import NoteSyntax

/// A question in the note of a talk.
package struct TalkQuestion: Hashable, Sendable {
  package var question: QuestionText
  package var position: SourcePosition
  /// Whether its box is ticked or an answer stands below it. What was not asked stays for later.
  package var isAsked: Bool
  package var answer: Passage?

  init(_ question: QuestionText, at position: SourcePosition, isAsked: Bool, answer: Passage?) {
    self.question = question
    self.position = position
    self.isAsked = isAsked
    self.answer = answer
  }
}

/// A question in a note of the kind `questions`.
package struct BankQuestion: Hashable, Sendable {
  package var question: QuestionText
  /// The nearest heading above; nil before the first.
  package var heading: String?
  package var position: SourcePosition

  package init(_ question: QuestionText, heading: String?, at position: SourcePosition) {
    self.question = question
    self.heading = heading
    self.position = position
  }

  /// What it is about: its tags, or the heading where it has none.
  package var topics: [String] {
    question.tags.isEmpty ? [heading?.lowercased()].compactMap { $0 } : question.tags
  }
}

extension ListItem {
  /// Of a question: whether it was asked, or an answer stands below it.
  var isAnswered: Bool { checkbox == .done || answer != nil || laterLines != nil }

  /// Of a question: its first line. What is below is an answer.
  var question: Substring {
    guard let laterLines else { return text[...] }
    // What begins with a letter of ASCII is no part of a character before it, so that characters
    // need not be looked for.
    if let first = laterLines.utf8.first, first > 0x20, first < 0x80,
      text.ends(withBytesOf: laterLines)
    {
      return text[..<text.utf8.index(text.endIndex, offsetBy: -laterLines.utf8.count)]
    }
    guard text.hasSuffix(laterLines) else { return text[...] }
    return text.dropLast(laterLines.count)
  }
}
