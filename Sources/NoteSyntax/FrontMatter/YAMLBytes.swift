/// The few things about YAML's characters that are asked of the raw bytes.
extension UnsafeBufferPointer<UInt8> {
  /// A space or a tab.
  func isBlank(_ offset: Int) -> Bool {
    self[offset] == UInt8(ascii: " ") || self[offset] == UInt8(ascii: "\t")
  }

  /// The first offset in `start..<end` that holds no blank, else `end`.
  func afterBlanks(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, isBlank(at) { at += 1 }
    return at
  }

  /// `end` moved back over blanks and line ends, not past `start`.
  func withoutTrailingBlanks(_ start: Int, _ end: Int) -> Int {
    var at = end
    while at > start, isBlank(at - 1) || self[at - 1] == 0x0A || self[at - 1] == 0x0D { at -= 1 }
    return at
  }

  /// The end of the line that holds `offset`, before its LF or CRLF and not past `end`.
  func lineEnd(_ offset: Int, _ end: Int) -> Int {
    let at = lineFeed(offset, end)
    return at > offset && self[at - 1] == 0x0D ? at - 1 : at
  }

  /// The first byte of the next line, or `end`.
  func nextLine(_ offset: Int, _ end: Int) -> Int {
    Swift.min(lineFeed(offset, end) + 1, end)
  }

  /// The first line feed from `offset` on, or `end`; `offset` where that is not before it.
  private func lineFeed(_ offset: Int, _ end: Int) -> Int {
    offset < end ? self.offset(of: ASCII.lineFeed, in: offset..<end) ?? end : offset
  }

  /// The offset after the quote that closes the one at `start`; nil where none does before `end`.
  func endOfQuoted(_ start: Int, _ end: Int) -> Int? {
    let quote = self[start]
    var at = start + 1
    while at < end {
      if self[at] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && at + 1 < end && self[at + 1] == quote
        if !isDoubled { return at + 1 }
        at += 1
      } else if self[at] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        at += 1
      }
      at += 1
    }
    return nil
  }

  /// Whether `offset` holds `:` with a blank, a line end or `end` behind it.
  func isKeyColon(_ offset: Int, _ end: Int) -> Bool {
    guard self[offset] == UInt8(ascii: ":") else { return false }
    return offset + 1 >= end || isBlank(offset + 1) || self[offset + 1] == 0x0A
      || self[offset + 1] == 0x0D
  }

  /// Whether the bytes at `offset` are those of `text`, before `end`.
  func holds(_ text: StaticString, _ offset: Int, _ end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    for index in 0..<count where self[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// The bytes as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
