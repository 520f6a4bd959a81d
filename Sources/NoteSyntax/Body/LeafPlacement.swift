/// Finds where in the file the text of a paragraph or a heading stands, line by line.
///
/// libcmark tells the lines and the first line's column; the rest is found here, since its columns
/// of continued lines can't be relied upon.
struct LeafPlacement {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: LineTable

  /// The bytes of a paragraph's lines, each without quote marks and outer blanks; at least one.
  func paragraph(_ block: Block) -> [Range<Int>] {
    lines(block, through: block.lastLine)
  }

  /// The bytes of a heading's text, and of the heading as a whole with its marks.
  func heading(_ block: Block) -> (text: [Range<Int>], whole: Range<Int>) {
    let first = trimmed(firstLine(block))
    if !first.isEmpty, bytes[first.lowerBound] == ASCII.hash {
      return ([insideMarks(first)], first)
    }
    // The last line as libcmark gives it may be one too far, so the underline is looked for.
    var last = block.firstLine + 1
    while last < block.lastLine, !isUnderline(continued(last, quotes: block.quotes)) { last += 1 }
    last = min(last, block.lastLine)
    let text = lines(block, through: max(block.firstLine, last - 1))
    let end = last > block.firstLine ? continued(last, quotes: block.quotes) : first
    return (text, first.lowerBound..<max(first.upperBound, end.upperBound))
  }

  /// From an item's marker to the end of its first line.
  func marker(_ block: Block) -> Range<Int> { trimmed(firstLine(block)) }

  /// The first line from the block's column on.
  private func firstLine(_ block: Block) -> Range<Int> {
    let line = table.lines[block.firstLine]
    return min(line.lowerBound + block.column, line.upperBound)..<line.upperBound
  }

  private func lines(_ block: Block, through last: Int) -> [Range<Int>] {
    let first = trimmed(firstLine(block))
    guard last > block.firstLine else { return [first] }
    return [first] + (block.firstLine + 1...last).map { continued($0, quotes: block.quotes) }
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
