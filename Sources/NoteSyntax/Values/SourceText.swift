/// One file's bytes, with the means to say where in them something is.
///
/// Lines end at LF; a CR before it belongs to the line's end. Lines and columns count from 1, and
/// a column counts Unicode scalars, as rustc's do; a byte-order mark counts for none. Invalid UTF-8
/// counts one column for each byte that starts nothing valid.
package struct SourceText: Sendable {
  package let bytes: [UInt8]
  /// The offset of each line's first byte; always begins with 0.
  package let lineStarts: [Int]
  /// How many columns begin before each block of bytes; empty where no line is longer than one.
  private let columnsBefore: [Int]

  /// In bytes: what is counted through for one column at most.
  private static let blockLength = 4096

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    var start = 0
    var longest = 0
    bytes.withUnsafeBufferPointer { buffer in
      while let end = buffer.offset(of: 0x0A, in: start..<buffer.count) {
        longest = max(longest, end + 1 - start)
        start = end + 1
        starts.append(start)
      }
    }
    lineStarts = starts
    longest = max(longest, bytes.count - start)
    columnsBefore = longest > Self.blockLength ? Self.columnsBefore(bytes) : []
  }

  private static func columnsBefore(_ bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    for start in stride(from: 0, to: bytes.count, by: blockLength) {
      counts.append(count)
      count += columns(bytes[start..<min(start + blockLength, bytes.count)])
    }
    return counts
  }

  private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for byte in buffer where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// The columns that begin within a range of bytes. A line of a megabyte with a link in each word
  /// is not counted through for each.
  private func columns(_ range: Range<Int>) -> Int {
    guard range.count > Self.blockLength else { return Self.columns(bytes[range]) }
    let (first, last) = (range.lowerBound / Self.blockLength, range.upperBound / Self.blockLength)
    guard columnsBefore.indices.contains(last) else { return Self.columns(bytes[range]) }
    return columnsBefore[last] + Self.columns(bytes[last * Self.blockLength..<range.upperBound])
      - columnsBefore[first] - Self.columns(bytes[first * Self.blockLength..<range.lowerBound])
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  package var count: Int { bytes.count }

  /// The number of bytes that a byte-order mark takes at the start: 3 or 0.
  package var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The text that a span covers, invalid sequences replaced by U+FFFD.
  package func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The zero-based index of the line that holds `offset`.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The span of a line by its zero-based index, without its line end.
  package func lineSpan(_ index: Int) -> SourceSpan {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }

  /// The line and column of a byte offset. An offset past the end is taken as the end.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(offset, bytes.count)
    let line = lineIndex(of: offset)
    var start = lineStarts[line]
    if start == 0 { start = min(markLength, offset) }
    return SourcePosition(line: line + 1, column: columns(start..<offset) + 1)
  }

  /// The bytes from a place to the end of its line, without the line end; nil where the file has no
  /// such line. A column behind the line's end is taken for that end.
  package func restOfLine(from position: SourcePosition) -> SourceSpan? {
    guard lineStarts.indices.contains(position.line - 1) else { return nil }
    let line = lineSpan(position.line - 1)
    let first = line.start == 0 ? min(markLength, line.end) : line.start
    var (start, column) = nearStart(of: position.column, in: SourceSpan(first, line.end))
    while column < position.column, start < line.end {
      column += 1
      start += 1
      while start < line.end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return SourceSpan(start, line.end)
  }

  /// A place in a line, at the start of a character, that is at most a block before a column or at
  /// the line's start, with its own column: in a line of a megabyte nobody walks from its start.
  private func nearStart(of column: Int, in line: SourceSpan) -> (offset: Int, column: Int) {
    let block = Self.blockLength
    guard line.count > block, !columnsBefore.isEmpty else { return (line.start, 1) }
    var (low, high) = (line.start / block, line.end / block)
    let before = columns(0..<line.start)
    // The last block that begins before the column.
    while high > low {
      let middle = (low + high + 1) / 2
      if columnsBefore[middle] - before + 1 < column { low = middle } else { high = middle - 1 }
    }
    guard low * block > line.start else { return (line.start, 1) }
    var start = low * block
    while start < line.end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return (start, columns(line.start..<start) + 1)
  }
}

/// A place in a file as people and editors name it; both numbers count from 1.
package struct SourcePosition: Hashable, Comparable, Sendable {
  // Small, because a vault has millions.
  private let storedLine: Int32
  private let storedColumn: Int32

  package var line: Int { Int(storedLine) }
  package var column: Int { Int(storedColumn) }

  package init(line: Int, column: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
