/// The rows as JSON objects, members in the order of the columns.
///
/// Written row by row, not as a `JSONValue` of all: whoever reads a pipe may want a hundred thousand.
extension Table {
  /// JSON Lines: each of these rows on a line of its own, without a blank, LF behind each. In UTF-8.
  @Sendable package func jsonLines(_ places: Range<Int>) -> [UInt8] {
    written(places, indent: nil) { _, output in output.append(UInt8(ascii: "\n")) }
  }

  /// These rows as items of an array that is a member of a whole text (see `JSONValue.pretty`), each
  /// on lines of its own: a comma goes behind all but the table's last. In UTF-8.
  @Sendable package func jsonItems(_ places: Range<Int>) -> [UInt8] {
    let last = rows.count - 1
    return written(places, indent: 2) { row, output in
      if row < last { output.append(UInt8(ascii: ",")) }
    }
  }

  /// - Parameter indent: the level of the rows, each of which begins a line; nil for all on one.
  private func written(
    _ places: Range<Int>, indent: Int?, end: (Int, inout [UInt8]) -> Void
  ) -> [UInt8] {
    let values = columns.indices.map { rows.column($0).value }
    let inner = indent.map { $0 + 1 }
    let keys = columns.enumerated().map { index, column -> [UInt8] in
      var key: [UInt8] = index == 0 ? [] : [UInt8(ascii: ",")]
      JSONValue.lineBreak(inner, to: &key)
      JSONValue.string(column.key).write(to: &key, indent: nil)
      return key + Array((indent == nil ? ":" : ": ").utf8)
    }
    var output: [UInt8] = []
    output.reserveCapacity(256 * places.count)
    for row in places {
      JSONValue.lineBreak(indent, to: &output)
      output.append(UInt8(ascii: "{"))
      for column in values.indices {
        output += keys[column]
        values[column](row).json.write(to: &output, indent: inner)
      }
      JSONValue.lineBreak(indent, to: &output)
      output.append(UInt8(ascii: "}"))
      end(row, &output)
    }
    return output
  }
}
