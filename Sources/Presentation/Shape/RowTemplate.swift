/// A line of text for each row: `{{name}} <{{email}}>`.
///
/// There is nothing in it but literal text and columns. Tabs in the literal text stay, for `cut`;
/// everything else that could act on a terminal is made harmless.
package struct RowTemplate: Hashable, Sendable {
  private enum Part: Hashable {
    case literal(String)
    case column(String)
  }

  private let parts: [Part]

  /// Throws where a `{{` is not closed.
  package init(_ text: String) throws(ShapeError) {
    var parts: [Part] = []
    var rest = text[...]
    while let opening = rest.firstRange(of: "{{") {
      let inside = rest[opening.upperBound...]
      guard let closing = inside.firstRange(of: "}}") else {
        throw .openTemplate(at: ColumnPlace(ofOpening: opening, in: text))
      }
      parts.append(.literal(String(rest[..<opening.lowerBound])))
      let name = inside[..<closing.lowerBound].split(separator: " ").joined(separator: " ")
      parts.append(.column(name))
      rest = inside[closing.upperBound...]
    }
    parts.append(.literal(String(rest)))
    self.parts = parts
  }

  /// The columns that it asks for, in order.
  package var columns: [String] {
    parts.compactMap { part in
      if case .column(let name) = part { name } else { nil }
    }
  }

  /// A line a row; nothing stands for what is absent.
  func filled(_ table: Table) throws(ShapeError) -> String {
    var cells: [Table.Cells] = []
    for name in columns { cells.append(table.rows.column(try table.place(of: name))) }
    var output = ""
    for row in table.rows.indices {
      var next = cells.makeIterator()
      for part in parts {
        switch part {
        case .literal(let text): output += Self.literal(text)
        case .column:
          output += next.next().map { Harmless.text($0.value(row).plain) } ?? ""
        }
      }
      output += "\n"
    }
    return output
  }

  private static func literal(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { Harmless.text(String($0)) }.joined(separator: "\t")
  }
}
