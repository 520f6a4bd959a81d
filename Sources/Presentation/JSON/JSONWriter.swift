/// Writing JSON as RFC 8259 has it.
extension JSONValue {
  /// The JSON text with two spaces of indentation a level and LF at its end.
  package var pretty: String {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    return String(decoding: output, as: UTF8.self) + "\n"
  }

  /// What stands before and behind the items of an array that is an object's last member, where they
  /// are written at level 2, each on lines of its own (see `Table.jsonItems`).
  ///
  /// - Parameter isEmpty: whether there are no items.
  package static func around(
    _ members: [Member], last key: String, isEmpty: Bool
  ) -> (before: String, behind: String) {
    let empty = JSONValue.object(members + [Member(key: key, value: [])]).pretty
    return isEmpty
      ? (empty, "") : (String(empty.dropLast("]\n}\n".count)), "\n  ]\n}\n")
  }

  /// The JSON text on one line, without blanks and without a line end.
  package var compact: String {
    var output: [UInt8] = []
    write(to: &output, indent: nil)
    return String(decoding: output, as: UTF8.self)
  }

  /// In bytes, because strings take three times as long to put together.
  ///
  /// - Parameter indent: the level of the value; nil for everything on one line.
  func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .int(let number): output += String(number).utf8
    case .double(let number): output += (number.isFinite ? number.description : "null").utf8
    case .decimal(let number): output += number.utf8
    case .string(let text): Self.write(text, to: &output)
    case .array(let items):
      Self.write(items, between: "[", "]", to: &output, indent: indent) { item, output, inner in
        item.write(to: &output, indent: inner)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &output, indent: indent) { member, output, inner in
        Self.write(member.key, to: &output)
        output += (inner == nil ? ":" : ": ").utf8
        member.value.write(to: &output, indent: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between opening: String, _ closing: String, to output: inout [UInt8],
    indent: Int?, element: (Element, inout [UInt8], Int?) -> Void
  ) {
    output += opening.utf8
    let inner = indent.map { $0 + 1 }
    for (index, item) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      lineBreak(inner, to: &output)
      element(item, &output, inner)
    }
    if !elements.isEmpty { lineBreak(indent, to: &output) }
    output += closing.utf8
  }

  /// Deeper down a line is indented no further: else nesting would take as much room as the square of it.
  private static let mostLevels = 64

  static func lineBreak(_ level: Int?, to output: inout [UInt8]) {
    guard let level else { return }
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * min(level, mostLevels) { output.append(UInt8(ascii: " ")) }
  }

  /// Everything harmful is escaped, not only what the RFC demands: the text may be printed to a
  /// terminal or pasted into a script.
  private static func write(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      if isPlain(bytes) {
        output.append(contentsOf: bytes)
      } else {
        escape(String(decoding: bytes, as: UTF8.self), to: &output)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case _ where Harmless.isHarmful(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        // All of them lie below U+10000, so that four digits do.
        output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// Whether nothing in it is escaped, as in most text; told by its bytes.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Harmless.isSurelyHarmless(bytes)
      && !bytes.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }
}
