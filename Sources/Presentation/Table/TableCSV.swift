/// CSV as RFC 4180 has it.
extension Table {
  /// A header of keys and one record a row; each ends with CR LF.
  ///
  /// A text that a spreadsheet would run as a formula gets a `'` before it, unless it is a plain
  /// number: names and notes come from other people. Control characters are made harmless, line
  /// ends within a field become LF. JSON is the format that loses nothing.
  package var csv: String { csvHeader + String(decoding: csv(rows.indices), as: UTF8.self) }

  package var csvHeader: String {
    columns.map { Self.field($0.key) }.joined(separator: ",") + "\r\n"
  }

  /// The records of these rows, in UTF-8.
  @Sendable package func csv(_ places: Range<Int>) -> [UInt8] {
    let values = columns.indices.map { rows.column($0).value }
    var output: [UInt8] = []
    output.reserveCapacity(96 * places.count)
    for row in places {
      for column in values.indices {
        if column > 0 { output.append(UInt8(ascii: ",")) }
        output.append(contentsOf: Self.field(values[column](row)).utf8)
      }
      output.append(contentsOf: "\r\n".utf8)
    }
    return output
  }

  private static func field(_ value: Cell.Value) -> String {
    switch value {
    case .text, .list: field(value.plain)
    // Our own writing of typed values begins with no sign but a number's.
    case .null, .int, .decimal, .bool, .date: value.plain
    // What is no number begins with a sign for nothing.
    case .double(let number): number.isFinite ? value.plain : ""
    }
  }

  private static func field(_ text: String) -> String {
    let safe = disarmed(Harmless.text(text, allowing: .linesAndTabs))
    // By scalars: a combining mark after a quote would hide it inside one character.
    let mustQuote = safe.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    let hasOuterSpace = safe.utf8.first == 0x20 || safe.utf8.last == 0x20
    guard mustQuote || hasOuterSpace else { return safe }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The starters are those of OWASP's page on CSV injection, the fullwidth forms included.
  private static func disarmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first),
      !isPlainNumber(text)
    else { return text }
    return "'" + text
  }

  /// An optional sign, digits, and digits after a point: nothing that could call anything.
  private static func isPlainNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
    let parts = rest.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}
