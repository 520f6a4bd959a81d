import Presentation

/// RFC 8259 read to the letter, objects in their order: what its grammar does not allow is nil.
struct StrictJSON {
  private let bytes: [UInt8]
  private var place = 0

  static func read(_ text: String) -> JSONValue? {
    var reader = StrictJSON(bytes: Array(text.utf8))
    guard let value = reader.value() else { return nil }
    reader.skipBlanks()
    return reader.place == reader.bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value() -> JSONValue? {
    skipBlanks()
    if take("null") { return .null }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("\"") { return string().map(JSONValue.string) }
    if take("[") { return elements("]") { $0.value() }.map(JSONValue.array) }
    if take("{") { return elements("}") { $0.member() }.map(JSONValue.object) }
    return number()
  }

  private mutating func member() -> JSONValue.Member? {
    skipBlanks()
    guard take("\""), let key = string() else { return nil }
    skipBlanks()
    guard take(":"), let value = value() else { return nil }
    return .init(key: key, value: value)
  }

  private mutating func elements<Element>(
    _ closing: String, _ element: (inout StrictJSON) -> Element?
  ) -> [Element]? {
    var result: [Element] = []
    skipBlanks()
    if take(closing) { return [] }
    while true {
      guard let next = element(&self) else { return nil }
      result.append(next)
      skipBlanks()
      if take(closing) { return result }
      guard take(",") else { return nil }
    }
  }

  /// What follows the opening quote. Escapes of surrogates are not needed here, and refused.
  private mutating func string() -> String? {
    var content: [UInt8] = []
    while place < bytes.count {
      if take("\"") { return String(validating: content, as: UTF8.self) }
      if take("\\") {
        guard let scalar = escape() else { return nil }
        content += Array(String(scalar).utf8)
      } else {
        guard bytes[place] >= 0x20 else { return nil }
        content.append(bytes[place])
        place += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    let simple: [(String, Unicode.Scalar)] = [
      ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"),
      ("r", "\r"), ("t", "\t"),
    ]
    for (letter, scalar) in simple where take(letter) { return scalar }
    guard take("u"), place + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
    place += 4
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }

  private mutating func number() -> JSONValue? {
    let start = place
    while place < bytes.count, "+-.0123456789Ee".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    let grammar = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/
    guard let match = text.wholeMatch(of: grammar) else { return nil }
    if match.2 == nil, match.3 == nil { return Int(text).map(JSONValue.int) }
    return Double(text).map(JSONValue.double)
  }

  private mutating func take(_ token: String) -> Bool {
    guard bytes[place...].starts(with: token.utf8) else { return false }
    place += token.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }
}
