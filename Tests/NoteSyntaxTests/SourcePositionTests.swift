import Testing

@testable import NoteSyntax

/// Places in lines too long to be counted through for each.
@Suite struct SourcePositionTests {
  @Test(arguments: ["", "\u{FEFF}", "first\n"], ["a", "é", "x\u{1F600} "])
  func longLine(start: String, unit: String) {
    let source = SourceText(start + String(repeating: unit, count: 6000) + "\nlast")
    for offset in stride(from: 0, through: source.count, by: 97) {
      let line = source.lineIndex(of: offset)
      let first = line == 0 ? min(source.markLength, offset) : source.lineStarts[line]
      let column = source.bytes[first..<offset].count { $0 & 0xC0 != 0x80 } + 1
      #expect(source.position(of: offset) == SourcePosition(line: line + 1, column: column))
    }
    #expect(source.position(of: source.count).column == 5)
  }
}
