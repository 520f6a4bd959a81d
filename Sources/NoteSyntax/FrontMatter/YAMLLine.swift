/// How one line of block YAML divides: `  - key: value  # comment`.
///
/// It is a guess from the line alone. It serves to find what libyaml would stumble over, and to
/// explain what it did stumble over; never to read sound YAML.
struct YAMLLine {
  /// The line without its end.
  let span: Range<Int>
  /// The first byte that is no blank.
  let indent: Int
  /// The first byte behind the `- ` marks, or `indent`.
  let entry: Int
  /// The key, quotes included, without the blanks before its colon.
  let key: Range<Int>?
  /// From the first byte behind the colon, or behind the marks, to the last that is neither blank
  /// nor comment.
  let value: Range<Int>

  /// - Parameter span: one line, without its end.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) {
    self.span = span
    let end = span.upperBound
    indent = bytes.afterBlanks(span.lowerBound, end)
    var at = indent
    while at < end, bytes[at] == UInt8(ascii: "-"), at + 1 == end || bytes.isBlank(at + 1) {
      at = bytes.afterBlanks(at + 1, end)
    }
    entry = at
    if let colon = Self.colon(bytes, at, end) {
      key = at..<bytes.withoutTrailingBlanks(at, colon)
      at = bytes.afterBlanks(colon + 1, end)
    } else {
      key = nil
    }
    value = at..<Self.valueEnd(bytes, at, end)
  }

  /// Whether the line holds nothing but blanks or a comment.
  func isEmpty(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    indent == span.upperBound || bytes[indent] == UInt8(ascii: "#")
  }

  /// Whether a key stands at the very start of the line.
  var isTopLevelKey: Bool { key?.lowerBound == span.lowerBound }

  /// The width of the indentation, in bytes.
  var depth: Int { indent - span.lowerBound }

  private static func colon(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    var at = start
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = bytes.endOfQuoted(start, end) else { return nil }
      at = bytes.afterBlanks(close, end)
      return at < end && bytes.isKeyColon(at, end) ? at : nil
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "!"):
      guard let close = Shorthand.end(bytes, start, end) else { return nil }
      at = bytes.afterBlanks(close, end)
      return at < end && bytes.isKeyColon(at, end) ? at : nil
    default:
      while at < end {
        if bytes.isKeyColon(at, end) { return at }
        if bytes[at] == UInt8(ascii: "#"), at > start, bytes.isBlank(at - 1) { return nil }
        at += 1
      }
      return nil
    }
  }

  /// The end of a value that begins at `start`: before a comment, but not inside quotes or a link.
  private static func valueEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int
  {
    var at = start
    if at < end, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
      at = bytes.endOfQuoted(at, end) ?? end
    }
    while at < end {
      if let close = Shorthand.end(bytes, at, end) {
        at = close
        continue
      }
      if bytes[at] == UInt8(ascii: "#"), at == start || bytes.isBlank(at - 1) { break }
      at += 1
    }
    return bytes.withoutTrailingBlanks(start, at)
  }
}
