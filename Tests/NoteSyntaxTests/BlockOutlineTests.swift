import Testing

@testable import NoteSyntax

/// That the text cut for libcmark has the blocks of the whole.
@Suite struct BlockOutlineTests {
  /// Everything that begins, continues or ends a block, and words to cut.
  static let marks = [
    "\n", "\n", "\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "- ", "* ", "+ ", "-", "***",
    "---", "===", "=", "1. ", "12) ", "1234567890. ", "7", "2026-04-14 ", "> ", ">", "# ", "## ",
    "#", "###### ", "```",
    "``` swift\n", "~~~", "~~~ x`y\n", "`", "<", "<div>", "</div>", "<div", "<!--", "-->", "<?",
    "?>", "<!DOCTYPE ", "<![CDATA[", "]]>", "<script>", "</script>", "<pre ", "</pre>", "<a b=\"",
    "<textarea>", "</textarea>", "[", "]", "]: ", "[a]: b", "[a]:\n", "(", ")", "\"", "'", "![",
    "[ ] ", "[x] ", "[[", "]]", "\\", "&", "&amp;", "|", "%%", "*", "_", "word", "Ana Ruiz", "a",
    "x ", "é", "\u{FEFF}", "\u{A0}", "🎉", "a  \n", "a\\\n", "a #", "a > b", "a <b> c", "a -->",
  ]

  static func expectSame(_ text: String, _ comment: String = "") {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      let table = LineTable(SourceText(text), bytes, from: 0)
      let whole = BlockTree.parse(bytes, lineCount: table.lines.count)
      let cut = BlockOutline.text(bytes, table, skipped: []).withUnsafeBufferPointer {
        BlockTree.parse($0, lineCount: table.lines.count)
      }
      #expect(cut == whole, "\(comment) \(text.debugDescription)")
      #expect(BlockTree(bytes, table, skipped: []).blocks == whole, "\(comment)")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func blocksAreThoseOfTheWhole(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for round in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        text += Self.marks.randomElement(using: &generator) ?? ""
      }
      Self.expectSame(text, "round \(round):")
    }
  }

  @Test func blocksOfExamplesAreThoseOfTheWhole() throws {
    guard NoteCorpora.root != nil else { return }
    for example in try BodyCorpusTests.examples() {
      Self.expectSame(example.markdown)
      Self.expectSame("> " + example.markdown.replacing("\n", with: "\n> "))
      Self.expectSame("1. x\n\n   " + example.markdown.replacing("\n", with: "\n   "))
    }
  }

  @Test func wordsAreCut() {
    let text = "# Ana *Ruiz*\n\n[[Bo Chen]] and ![[pic]]\n*2026*.\r\n- [x] done <b>\n12) x\n"
    let bytes = Array(text.utf8)
    let outline = bytes.withUnsafeBufferPointer {
      BlockOutline.text($0, LineTable(SourceText(text), $0, from: 0), skipped: [4])
    }
    #expect(String(decoding: outline, as: UTF8.self) == "# a\n\na\n*a\r\n\n12) x\n")
  }
}
