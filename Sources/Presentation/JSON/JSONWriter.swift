/// Writing JSON as RFC 8259 has it.
extension JSONValue {
  /// The JSON text with two spaces of indentation a level and LF at its end.
  package var pretty: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  /// The JSON text on one line, without blanks and without a line end.
  package var compact: String {
    var output = ""
    writeCompact(to: &output)
    return output
  }

  func writeCompact(to output: inout String) { write(to: &output, indent: nil) }

  /// `indent` is the level of the value; nil for everything on one line.
  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .int(let number): output += String(number)
    case .double(let number): output += number.isFinite ? number.description : "null"
    case .string(let text): Self.write(text, to: &output)
    case .array(let items):
      Self.write(items, between: "[", "]", to: &output, indent: indent) { item, output, inner in
        item.write(to: &output, indent: inner)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &output, indent: indent) { member, output, inner in
        Self.write(member.key, to: &output)
        output += inner == nil ? ":" : ": "
        member.value.write(to: &output, indent: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between opening: String, _ closing: String, to output: inout String,
    indent: Int?, element: (Element, inout String, Int?) -> Void
  ) {
    guard !elements.isEmpty else {
      output += opening + closing
      return
    }
    output += opening
    for (index, item) in elements.enumerated() {
      if index > 0 { output += "," }
      lineBreak(indent.map { $0 + 1 }, to: &output)
      element(item, &output, indent.map { $0 + 1 })
    }
    lineBreak(indent, to: &output)
    output += closing
  }

  private static func lineBreak(_ level: Int?, to output: inout String) {
    guard let level else { return }
    output += "\n" + String(repeating: "  ", count: level)
  }

  /// Everything harmful is escaped, not only what the RFC demands: the text may be printed to a
  /// terminal or pasted into a script.
  private static func write(_ text: String, to output: inout String) {
    output += "\""
    if isPlain(text) {
      output += text
      output += "\""
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where Harmless.isHarmful(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        // All of them lie below U+10000, so that four digits do.
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

  /// Whether nothing in it is escaped, as in most text; told by its bytes.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      Harmless.isSurelyHarmless(bytes)
        && !bytes.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    }
  }
}
