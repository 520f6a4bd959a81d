import Testing

@testable import NoteSyntax

/// That the blocks found without libcmark are libcmark's.
@Suite struct PlainBlocksTests {
  /// What notes are mostly made of.
  static let lines = [
    "", "", "", "  ", "# Log", "## Promises", "###### Six", "#tag and words", "Some words.",
    "- 2026-04-14 met [[Ana Ruiz]]: yes", "- [ ] a box", "- [x] done", "- one", "* two", "+ three",
    "2026-04-14 a day", "[[Bo Chen]] and *more*", "*emphasis* first", "**bold** first", "_so_ too",
    "  a continued line", "    continued further", " one blank", "`code` first", "é first",
    "12 of them",
    "- **bold** item", "- `code` item", "- 12 items", "#hash #more", "-x", "+49 30", "~ about", "é",
  ]

  /// Whether it was told without libcmark.
  static func expectSame(_ text: String, _ comment: String = "") -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      let table = LineTable(SourceText(text), bytes, from: 0)
      guard let plain = PlainBlocks.find(in: bytes, table) else { return false }
      let whole = BlockTree.parse(bytes, lineCount: table.lines.count)
      #expect(plain == whole, "\(comment) \(text.debugDescription)")
      return true
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func linesHaveTheBlocksOfLibcmark(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    var plain = 0
    for round in 0..<4000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        // One in twenty is anything.
        let isAny = Int.random(in: 0..<20, using: &generator) == 0
        text +=
          (isAny ? BlockOutlineTests.marks : Self.lines).randomElement(using: &generator) ?? ""
        text += Int.random(in: 0..<30, using: &generator) == 0 ? "\r\n" : "\n"
      }
      if Bool.random(using: &generator) { text.removeLast() }
      if Self.expectSame(text, "round \(round):") { plain += 1 }
    }
    #expect(plain > 400)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func anythingElseIsLeftToLibcmark(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for round in 0..<8000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        text += BlockOutlineTests.marks.randomElement(using: &generator) ?? ""
      }
      _ = Self.expectSame(text, "round \(round):")
    }
  }

  @Test func examplesHaveTheBlocksOfLibcmark() throws {
    guard NoteCorpora.root != nil else { return }
    for example in try BodyCorpusTests.examples() { _ = Self.expectSame(example.markdown) }
    for vault in FrontMatterCorporaTests.vaults {
      for note in NoteCorpora.notes(in: vault) {
        _ = Self.expectSame(String(decoding: note.bytes, as: UTF8.self), note.path)
      }
    }
  }

  @Test func anOrdinaryNoteNeedsNoLibcmark() {
    let note = """
      # Ana Ruiz

      Met at the fair, *again*.
      2026 was her year.

      ## Log

      - 2026-04-14 met: she knows
        [[Bo Chen]] well
      - 2026-04-20 thanked

      - [ ] send it by 2026-04-24
      * another list
      Lazy words.

      """
    #expect(Self.expectSame(note))
  }

  /// Blank lines hold no block, and a large note may be nothing else.
  @Test func blankLinesTakeNoRoom() {
    let text = Array(repeating: ASCII.lineFeed, count: 100_000)
    text.withUnsafeBufferPointer { bytes in
      let table = LineTable(SourceText(text), bytes, from: 0)
      let plain = PlainBlocks.find(in: bytes, table)
      #expect(plain?.capacity ?? .max < 10_000)
      #expect(BlockTree.parse(bytes, lineCount: table.lines.count).capacity < 10_000)
    }
  }
}
