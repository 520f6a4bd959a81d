/// The table as a pipe gets it.
extension Table {
  /// These rows, one a line, tabs between the cells, full values, ISO dates, and no header, so that
  /// `cut`, `sort` and `grep` need not step over one. Tabs and line ends in values are made harmless,
  /// which keeps a row a line. Never coloured, even on request: the cells are for programs.
  ///
  /// UTF-8, because strings take three times as long to put together.
  @Sendable package func tabSeparated(_ places: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(96 * places.count)
    let values = columns.indices.map { rows.column($0).value }
    for row in places {
      for column in values.indices {
        if column > 0 { output.append(UInt8(ascii: "\t")) }
        Self.append(values[column](row), to: &output)
      }
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private static func append(_ value: Cell.Value, to output: inout [UInt8]) {
    switch value {
    case .null: break
    case .text(let text): append(text, to: &output)
    case .list: append(value.plain, to: &output)
    // Our own writing.
    case .int, .double, .decimal, .bool, .date: output.append(contentsOf: value.plain.utf8)
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
