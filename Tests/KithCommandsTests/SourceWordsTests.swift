import NoteSyntax
import Testing

@testable import KithCommands

@Suite struct SourceWordsTests {
  private func words(_ text: String, _ line: Int, _ column: Int) -> String? {
    SourceText(text).words(around: SourcePosition(line: line, column: column))
  }

  @Test func aLineIsQuotedWhole() {
    #expect(words("one\n  two \t three\r\nfour", 2, 9) == "two three")
    #expect(words("one\n", 9, 1) == nil)
    #expect(words("one\n", 2, 1) == "")
  }

  @Test func aLongLineIsQuotedAroundThePlace() throws {
    let words = (0..<20_000).map { "é\($0)" }
    let source = SourceText(words.joined(separator: " "))
    for number in [0, 1000, 9000, 19_999] {
      let offset = words[..<number].reduce(0) { $0 + $1.utf8.count + 1 }
      let quote = try #require(source.words(around: source.position(of: offset)))
      #expect(quote.utf8.count < 2100)
      #expect(!quote.contains("\u{FFFD}"))
      #expect(quote.split(separator: " ").contains { $0 == words[number] })
      #expect(quote.hasPrefix("…") == (number > 0))
    }
  }
}
