/// A block of code in a body.
struct CodeBlock {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: LineTable
  /// Its bytes, and the indices of its lines.
  let range: Range<Int>
  let lines: ClosedRange<Int>

  /// Whether lines of marks enclose it; else it is code for the blanks before it.
  var isFenced: Bool {
    guard let mark = bytes[range].first, mark == ASCII.backtick || mark == UInt8(ascii: "~") else {
      return false
    }
    return bytes[range].starts(with: [mark, mark, mark])
  }

  /// Whether it has more than its fences.
  var isFilled: Bool {
    guard isFenced, let mark = bytes[range].first else { return true }
    return lines.dropFirst().contains { line in
      bytes[table.lines[line]].contains {
        !ASCII.isBlank($0) && $0 != mark && $0 != ASCII.greater
      }
    }
  }
}
