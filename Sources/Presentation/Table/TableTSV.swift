/// The table as a pipe gets it.
extension Table {
  /// These rows, one a line, tabs between the cells, full values, ISO dates, and no header, so that
  /// `cut`, `sort` and `grep` need not step over one. Tabs and line ends in values are made harmless,
  /// which keeps a row a line. Never coloured, even on request: the cells are for programs.
  @Sendable package func tabSeparated(_ places: Range<Int>) -> String {
    // Bytes, because strings take three times as long to put together.
    var output: [UInt8] = []
    output.reserveCapacity(64 * places.count)
    let cells = columns.indices.map(rows.column)
    for row in places {
      for column in cells.indices {
        if column > 0 { output.append(UInt8(ascii: "\t")) }
        Self.append(cells[column].value(row), to: &output)
      }
      output.append(UInt8(ascii: "\n"))
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ value: Cell.Value, to output: inout [UInt8]) {
    switch value {
    case .null: break
    case .text(let text): append(text, to: &output)
    case .list: append(value.plain, to: &output)
    // Our own writing.
    case .int, .double, .bool, .date: output.append(contentsOf: value.plain.utf8)
    }
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    let isHarmless = text.withUTF8 { bytes in
      guard Harmless.isSurelyHarmless(bytes) else { return false }
      output.append(contentsOf: bytes)
      return true
    }
    if !isHarmless { output.append(contentsOf: Harmless.text(text).utf8) }
  }
}
