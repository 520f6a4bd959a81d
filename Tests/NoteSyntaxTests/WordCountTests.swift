import Testing

@testable import NoteSyntax

@Suite struct WordCountTests {
  /// Sixteen bytes at a time or one by one: any length, and any place to begin.
  @Test(arguments: 0..<4 as Range<UInt64>) func isAsByteByByte(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let bytes: [UInt8] = [0x20, 0x20, 0x0A, 0x09, 0x00, 0x21, 0x61, 0x61, 0x7F, 0x80, 0xC3, 0xFF]
    for _ in 0..<500 {
      let text = SourceText(
        (0..<Int.random(in: 0...70, using: &generator)).map { _ in
          bytes.randomElement(using: &generator) ?? 0
        })
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = Int.random(in: start...text.count, using: &generator)
      let words = text.bytes[start..<end].split { $0 <= 0x20 }.filter {
        String(decoding: $0, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
      }
      #expect(text.wordCount(in: SourceSpan(start, end)) == words.count, "\(text.bytes)")
    }
  }

  /// More words than a byte counts, in each place of sixteen.
  @Test(arguments: ["a ", "ab ", "word ", "é ", "(a) "]) func longTextsAreCountedWhole(word: String)
  {
    let source = SourceText(String(repeating: word, count: 20_000))
    #expect(source.wordCount(in: SourceSpan(0, source.count)) == 20_000)
  }

  @Test(arguments: [
    ("## Grid (storage), 2.5 MW\n\n- [ ] it's\n* * *\n---\n| a | Z |\n", 7), ("東京 -- Zoë!", 2),
    ("@`{/:[^~", 0), ("x — y ✅ «zwei» “–”", 3), ("über\n…\nß", 2), ("(((((((((((((((((((((9", 1),
  ])
  func marksAreNoWords(_ text: String, _ count: Int) {
    let source = SourceText(text)
    #expect(source.wordCount(in: SourceSpan(0, source.count)) == count)
  }
}
