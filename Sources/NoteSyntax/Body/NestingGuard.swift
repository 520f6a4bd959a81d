/// Finds the lines that would nest quotes and lists deeper than anybody writes.
///
/// CommonMark asks of every line which open containers it continues, so the cost of a file is its
/// lines times its depth: 50,000 nested lists above 50,000 blank lines take half a minute. A level
/// takes a marker on the line or two columns of indentation, so a bound on both bounds the depth.
enum NestingGuard {
  /// More levels than this are not read.
  static let limit = 100

  /// Indices of the lines that open a container below the limit, in order.
  static func tooDeepLines(_ bytes: UnsafeBufferPointer<UInt8>, _ table: LineTable) -> [Int] {
    // A line within the limit's length has no room for more markers than it.
    table.lines.indices.filter { index in
      let line = table.lines[index]
      return line.count > limit && isTooDeep(bytes, line)
    }
  }

  private static func isTooDeep(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var markers = 0
    var columns = 0
    var at = line.lowerBound
    while at < line.upperBound {
      let byte = bytes[at]
      if ASCII.isBlank(byte) {
        columns += byte == ASCII.tab ? 4 : 1
        at += 1
      } else if let end = markerEnd(bytes, at, line.upperBound) {
        markers += 1
        at = end
        // Between markers one blank is part of the marker before.
        if markers + max(0, columns - markers) / 2 > limit {
          return !isThematicBreak(bytes, line)
        }
      } else {
        return false
      }
    }
    return false
  }

  private static func markerEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int?
  {
    func isEnd(_ offset: Int) -> Bool { offset >= end || ASCII.isBlank(bytes[offset]) }
    switch bytes[at] {
    case ASCII.greater:
      return at + 1
    case ASCII.dash, ASCII.plus, ASCII.asterisk:
      return isEnd(at + 1) ? at + 1 : nil
    case let byte where ASCII.isDigit(byte):
      var digits = at
      while digits < end, digits - at < 9, ASCII.isDigit(bytes[digits]) { digits += 1 }
      guard digits < end, bytes[digits] == ASCII.dot || bytes[digits] == ASCII.closeParen,
        isEnd(digits + 1)
      else { return nil }
      return digits + 1
    default:
      return nil
    }
  }

  /// `* * *` and its like, however long, are one line drawn across the page and nest nothing.
  private static func isThematicBreak(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    var mark: UInt8?
    for byte in bytes[line] where !ASCII.isBlank(byte) {
      guard byte == ASCII.dash || byte == ASCII.asterisk, mark ?? byte == byte else { return false }
      mark = byte
    }
    return mark != nil
  }
}
