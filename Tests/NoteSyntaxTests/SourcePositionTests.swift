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

  @Test(arguments: ["", "\u{FEFF}", "first\n"], ["a", "é", "x\u{1F600} "])
  func longLineIsFoundAgain(start: String, unit: String) throws {
    let source = SourceText(start + String(repeating: unit, count: 6000) + "\nlast")
    for offset in stride(from: source.lineStarts.last ?? 0, to: source.markLength, by: -97)
    where offset < source.count && source.bytes[offset] & 0xC0 != 0x80 {
      let rest = try #require(source.restOfLine(from: source.position(of: offset)))
      #expect(rest.start == offset)
    }
    let far = source.restOfLine(from: SourcePosition(line: 1, column: 99_999))
    #expect(far == .at(source.lineSpan(0).end))
  }

  /// The way back from a place: to the same scalar, and on to the line's end.
  @Test(arguments: ["", "a", "añ🙂b\r\n\u{301}x\n\n", "\u{FEFF}one\ntwo", "\n"])
  func restOfLineIsFoundAgain(text: String) throws {
    let source = SourceText(text)
    var offset = source.markLength
    for scalar in text.unicodeScalars.dropFirst(source.markLength == 0 ? 0 : 1) {
      let position = source.position(of: offset)
      let end = source.lineSpan(position.line - 1).end
      let span = try #require(source.restOfLine(from: position))
      #expect(span == SourceSpan(min(offset, end), end), "\(position)")
      offset += String(scalar).utf8.count
    }
    #expect(source.restOfLine(from: SourcePosition(line: 99, column: 1)) == nil)
    let far = source.restOfLine(from: SourcePosition(line: 1, column: 99))
    #expect(far == .at(source.lineSpan(0).end))
  }
}
