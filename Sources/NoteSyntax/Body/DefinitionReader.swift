/// Collects a body's link reference definitions before its links are read, since they may stand
/// behind them.
///
/// libcmark takes definitions out of its tree: from the front of a paragraph, or with the whole
/// paragraph where it holds nothing else. So they are looked for in the file, at the front of the
/// paragraphs and on the lines that no leaf covers.
struct DefinitionReader {
  let placement: LeafPlacement
  let bytes: UnsafeBufferPointer<UInt8>

  func read(_ blocks: [Block]) -> LinkDefinitions {
    var definitions = LinkDefinitions()
    var text = LeafText()
    guard mayHoldDefinitions() else { return definitions }
    var line = 0
    for block in blocks {
      guard block.isLeaf else { continue }
      readGap(from: line, to: block.firstLine, &definitions)
      if block.kind == .paragraph {
        placement.readParagraph(block, into: &text)
        _ = definitions.readLeading(text)
      } else if block.kind == .heading {
        _ = placement.readHeading(block, into: &text)
        _ = definitions.readLeading(text)
      }
      line = max(line, placement.lastLine(block) + 1)
    }
    readGap(from: line, to: placement.table.lines.count, &definitions)
    return definitions
  }

  private func mayHoldDefinitions() -> Bool {
    guard let first = placement.table.lines.first?.lowerBound else { return false }
    return bytes.offset(of: ASCII.closeBracket, then: ASCII.colon, in: first..<bytes.count) != nil
  }

  /// Lines without a leaf: blank, bare markers, or paragraphs of definitions alone.
  private func readGap(from start: Int, to end: Int, _ definitions: inout LinkDefinitions) {
    guard start < end else { return }
    var paragraph = LeafText()
    for index in start..<end {
      let line = withoutMarkers(placement.table.lines[index])
      if line.isEmpty {
        _ = definitions.readLeading(paragraph)
        paragraph = LeafText()
      } else if paragraph.isEmpty {
        paragraph.restart(bytes, line)
      } else {
        paragraph.append(bytes, line)
      }
    }
    _ = definitions.readLeading(paragraph)
  }

  /// A line without blanks, quote marks and list markers at its start.
  private func withoutMarkers(_ line: Range<Int>) -> Range<Int> {
    var line = placement.trimmed(line)
    while !line.isEmpty {
      var at = line.lowerBound
      let byte = bytes[at]
      if ASCII.isDigit(byte) {
        while at < line.upperBound, ASCII.isDigit(bytes[at]) { at += 1 }
        guard at < line.upperBound, bytes[at] == ASCII.dot || bytes[at] == ASCII.closeParen else {
          return line
        }
      } else {
        guard
          byte == ASCII.greater || byte == ASCII.dash || byte == ASCII.plus
            || byte == ASCII.asterisk
        else { return line }
      }
      line = placement.trimmed(at + 1..<line.upperBound)
    }
    return line
  }
}
