/// Finds where in the file the text of a paragraph or a heading stands, line by line.
///
/// libcmark tells the lines and the first line's column; the rest is found here, since its columns
/// of continued lines can't be relied upon.
struct LeafPlacement {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: LineTable

  /// Reads a paragraph's lines into `text`, each without quote marks and outer blanks.
  func readParagraph(_ block: Block, into text: inout LeafText) {
    read(block, through: block.lastLine, into: &text)
  }

  /// From the first to the last byte of a paragraph.
  func extent(_ block: Block) -> Range<Int> {
    let first = trimmed(firstLine(block))
    guard block.lastLine > block.firstLine else { return first }
    let last = continued(block.lastLine, quotes: block.quotes)
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// Reads a heading's text into `text`, without the marks.
  ///
  /// - Returns: the heading as a whole, with its marks.
  func readHeading(_ block: Block, into text: inout LeafText) -> Range<Int> {
    let first = trimmed(firstLine(block))
    if !first.isEmpty, bytes[first.lowerBound] == ASCII.hash {
      text.restart(bytes, insideMarks(first))
      return first
    }
    let last = lastLine(block)
    read(block, through: max(block.firstLine, last - 1), into: &text)
    let end = last > block.firstLine ? continued(last, quotes: block.quotes) : first
    return first.lowerBound..<max(first.upperBound, end.upperBound)
  }

  /// The last line of a block. libcmark may give that of a heading as one too far, so the underline
  /// is looked for.
  func lastLine(_ block: Block) -> Int {
    guard block.kind == .heading, block.lastLine > block.firstLine else { return block.lastLine }
    if bytes[trimmed(firstLine(block))].first == ASCII.hash { return block.firstLine }
    var last = block.firstLine + 1
    while last < block.lastLine, !isUnderline(continued(last, quotes: block.quotes)) { last += 1 }
    return last
  }

  /// From an item's marker to the end of its first line.
  func marker(_ block: Block) -> Range<Int> { trimmed(firstLine(block)) }

  /// The first line from the block's column on.
  private func firstLine(_ block: Block) -> Range<Int> {
    let line = table.lines[block.firstLine]
    return min(line.lowerBound + block.column, line.upperBound)..<line.upperBound
  }

  private func read(_ block: Block, through last: Int, into text: inout LeafText) {
    text.restart(bytes, trimmed(firstLine(block)))
    var line = block.firstLine + 1
    while line <= last {
      text.append(bytes, continued(line, quotes: block.quotes))
      line += 1
    }
  }

  /// A continued line without the marks of the quotes it stands in, of which a lazy line may leave
  /// out any.
  private func continued(_ index: Int, quotes: Int) -> Range<Int> {
    var line = trimmed(table.lines[index])
    for _ in 0..<quotes {
      guard !line.isEmpty, bytes[line.lowerBound] == ASCII.greater else { break }
      line = trimmed(line.lowerBound + 1..<line.upperBound)
    }
    return line
  }

  private func isUnderline(_ line: Range<Int>) -> Bool {
    guard let mark = bytes[line].first, mark == ASCII.equals || mark == ASCII.dash else {
      return false
    }
    return bytes[line].allSatisfy { $0 == mark }
  }

  /// `# Log ##` without its hashes.
  private func insideMarks(_ line: Range<Int>) -> Range<Int> {
    var (low, high) = (line.lowerBound, line.upperBound)
    while low < high, bytes[low] == ASCII.hash { low += 1 }
    var closing = high
    while closing > low, bytes[closing - 1] == ASCII.hash { closing -= 1 }
    if closing == low || ASCII.isBlank(bytes[closing - 1]) { high = closing }
    return trimmed(low..<high)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isBlank(bytes[low]) { low += 1 }
    while high > low, ASCII.isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }
}
