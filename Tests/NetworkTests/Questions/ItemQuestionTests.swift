import NoteSyntax
import Testing

@testable import Network

/// A question is its item's first line.
@Suite struct ItemQuestionTests {
  @Test(arguments: [
    ("- What?\n  This.\n", "What? "), ("- What?\n", "What?"), ("- Wie?\n  Über uns.\n", "Wie? "),
    ("- Wie?\n  \u{308}x\n", "Wie? \u{308}x"), ("- Wie?\n  1\n  2 é\n", "Wie? "),
  ])
  func isTheFirstLine(_ text: String, _ question: String) throws {
    let item = try #require(Note.parse(SourceText(text)).body.items.first)
    #expect(item.question == question)
    // As characters tell it, one by one.
    if let later = item.laterLines, item.text.hasSuffix(later) {
      #expect(item.question == item.text.dropLast(later.count))
    } else {
      #expect(item.question == item.text)
    }
  }
}
