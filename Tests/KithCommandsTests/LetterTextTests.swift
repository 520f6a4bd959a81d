import Testing

@testable import KithCommands

@Suite struct LetterTextTests {
  @Test(arguments: [
    ("The **queue** is ==long== [^1], see #grid", "The queue is long, see grid"),
    ("*one*, _two_ and `three`", "one, two and three"), ("**a *b* c**", "a b c"),
    ("~~no~~ yes", "no yes"),
    ("snake_case_name stays, 2 * 3 * 4 too", "snake_case_name stays, 2 * 3 * 4 too"),
    ("C# and a#b", "C# and a#b"), ("issue #12", "issue #12"), ("(#storage)", "(storage)"), ("", ""),
    ("a == b == c", "a == b == c"), ("***both***", "both"),
  ])
  func marksAreLeftOut(_ written: String, _ said: String) {
    #expect(written.asLetterText == said)
  }

  /// Each mark would be a search to the end of the text.
  @Test func marksWithoutAnEndAreSoonPassed() {
    let text = String(repeating: " *a ==b", count: 20_000)
    #expect(text.asLetterText.utf8.count == text.utf8.count - 1)
  }
}
