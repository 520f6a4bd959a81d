/// Tells the lines and columns of many offsets of one text, quickly where they come in order.
///
/// A column is found by counting from the line's start; on one line of a million bytes with a
/// hundred thousand links that would take hours. This counts on from the offset before.
package struct PositionReader: Sendable {
  private let source: SourceText
  private var line = 0
  private var offset = 0
  private var column = 1

  package init(_ source: SourceText) {
    self.source = source
    offset = min(source.markLength, source.count)
  }

  /// The same as `SourceText.position(of:)`.
  package mutating func position(of wanted: Int) -> SourcePosition {
    let wanted = min(wanted, source.count)
    let wantedLine = source.lineIndex(of: wanted)
    if wantedLine != line || wanted < offset {
      let position = source.position(of: wanted)
      (line, column) = (wantedLine, position.column)
      // A byte-order mark is no column: counting goes on behind it.
      offset = wantedLine == 0 ? max(wanted, min(source.markLength, source.count)) : wanted
      return position
    }
    for byte in source.bytes[offset..<wanted] where byte & 0xC0 != 0x80 { column += 1 }
    offset = wanted
    return SourcePosition(line: line + 1, column: column)
  }
}
