/// One file's bytes, with the means to say where in them something is.
///
/// Lines end at LF; a CR before it belongs to the line's end. Lines and columns count from 1, and
/// a column counts Unicode scalars, as rustc's do; a byte-order mark counts for none. Invalid UTF-8
/// counts one column for each byte that starts nothing valid.
package struct SourceText: Sendable {
  package let bytes: [UInt8]
  /// The offset of each line's first byte; always begins with 0.
  package let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices where buffer[offset] == 0x0A { starts.append(offset + 1) }
    }
    lineStarts = starts
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
    var column = 1
    for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + 1, column: column)
  }
}

/// A place in a file as people and editors name it; both numbers count from 1.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
