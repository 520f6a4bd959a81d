import NoteSyntax

/// Walks through a query's bytes and reads its smallest parts.
struct QueryScanner {
  let query: String
  let bytes: [UInt8]
  private(set) var at = 0

  init(_ query: String) {
    self.query = query
    bytes = Array(query.utf8)
  }

  var isAtEnd: Bool { at == bytes.count }

  /// The byte that is next, or the one `ahead` behind it; nil behind the end.
  func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < bytes.count ? bytes[at + ahead] : nil }

  mutating func advance(_ count: Int = 1) { at = min(at + count, bytes.count) }

  /// Steps over `text` where it is next, and says whether it was.
  mutating func take(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  mutating func skipBlanks() { while let byte = peek(), Self.isBlank(byte) { at += 1 } }

  func span(from start: Int) -> SourceSpan { SourceSpan(start, at) }

  func text(from start: Int) -> String { String(decoding: bytes[start..<at], as: UTF8.self) }

  /// Whether what comes next ends a word or value.
  var isAtBoundary: Bool {
    guard let byte = peek() else { return true }
    return Self.isBlank(byte) || Self.isBracket(byte)
  }

  /// A run of bytes that are neither blanks, brackets nor quotes.
  mutating func word() -> String {
    let start = at
    while let byte = peek(), !Self.isBlank(byte), !Self.isBracket(byte), byte != Self.quote {
      at += 1
    }
    return text(from: start)
  }

  /// What stands between the quotes that begin here; `\"` and `\\` stand for what follows the stroke.
  mutating func quoted() throws(QueryError) -> String {
    let start = at
    advance()
    var content: [UInt8] = []
    while let byte = peek() {
      advance()
      if byte == Self.quote { return String(decoding: content, as: UTF8.self) }
      if byte == Self.stroke, let next = peek(), next == Self.quote || next == Self.stroke {
        content.append(next)
        advance()
      } else {
        content.append(byte)
      }
    }
    throw error("these quotes are not closed", remedy: "put a \" behind the text", at: start)
  }

  /// What stands behind quotes that begin here and are not closed.
  mutating func unclosed() -> String {
    advance()
    let text = String(decoding: bytes[at...], as: UTF8.self)
      .replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    at = bytes.count
    return text
  }

  /// `[[Ana Ruiz]]`, as it stands in notes, where that is next: what is between the brackets.
  mutating func link() -> String? {
    let start = at
    guard take("[[") else { return nil }
    let inside = at
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "]"), bytes[at + 1] == UInt8(ascii: "]") {
        let content = text(from: inside)
        advance(2)
        return String(content.split(separator: "|", maxSplits: 1).first ?? "")
      }
      at += 1
    }
    at = start
    return nil
  }

  /// A key and its colon, where they are next: letters, digits, `_`, `-` and `.`, with a letter, `_`
  /// or `.` first; in quotes any key.
  mutating func key() -> Placed<String>? {
    let start = at
    if peek() == Self.quote {
      var ahead = self
      guard let text = try? ahead.quoted(), !text.isEmpty, ahead.peek() == UInt8(ascii: ":") else {
        return nil
      }
      at = ahead.at
      defer { advance() }
      return Placed(text, span(from: start))
    }
    guard let first = peek(), Self.isKeyStart(first) else { return nil }
    var end = at
    while end < bytes.count, Self.isKeyByte(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
    at = end
    let key = Placed(text(from: start), span(from: start))
    advance()
    return key
  }

  func error(_ message: String, remedy: String, at start: Int, to end: Int? = nil) -> QueryError {
    // What is missing is missed at the end, behind which nothing can be marked.
    let end = min(max(start, end ?? bytes.count), bytes.count)
    return QueryError(message, remedy: remedy, in: query, at: SourceSpan(min(start, end), end))
  }

  static let quote = UInt8(ascii: "\"")
  private static let stroke = UInt8(ascii: "\\")

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  private static func isBracket(_ byte: UInt8) -> Bool { "(){}".utf8.contains(byte) }

  private static func isKeyStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
      UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    isKeyStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
