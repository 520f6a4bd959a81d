import NoteSyntax

/// A table in the shape that was asked for, ready for every format.
package struct ShapedTable: Sendable {
  /// Rows under one heading; of a table that is not grouped all of them, without one.
  package struct Part: Sendable {
    package let title: StyledText?
    package let rows: Range<Int>
  }

  /// All columns, and the rows in the order of the parts.
  package let table: Table
  /// How many rows were found, however often each stands in the table.
  package let rowCount: Int
  private let reading: [Int]
  private let data: [Int]
  private let parts: [Part]
  /// Whether the number of rows is all there is.
  private let isCount: Bool

  /// `reading` and `data` are the columns that layouts for reading and formats for programs show.
  init(table: Table, rowCount: Int, reading: [Int], data: [Int], parts: [Part]) {
    self.table = table
    self.rowCount = rowCount
    self.reading = reading
    self.data = data
    self.parts = parts
    isCount = false
  }

  /// Of a table whose rows say how many there are.
  private init(counts table: Table, of rowCount: Int, isCount: Bool) {
    self.table = table
    self.rowCount = rowCount
    reading = Array(table.columns.indices)
    data = reading
    parts = [Part(title: nil, rows: table.rows.indices)]
    self.isCount = isCount
  }

  package var isEmpty: Bool { table.isEmpty }

  /// With the columns for programs.
  package var records: Table { table.picking(data) }

  /// For reading: a table for each group, below a title that counts its rows.
  package var document: Document {
    if isCount { return Document(table.rows.map { .paragraph($0[0].text) }) }
    return Document(
      parts.flatMap { part -> [Document.Block] in
        let shown = Document.Block.table(self.shown(part))
        guard let title = part.title else { return [shown] }
        return [.title("\(title) (\(part.rows.count))"), shown, .blank]
      })
  }

  /// Markdown: a pipe table for each group, below a heading.
  package var markdown: String {
    parts.map { part in
      let heading =
        part.title.map { "## \(MarkdownText.escaped($0.text)) (\(part.rows.count))\n\n" } ?? ""
      return heading + shown(part).markdown
    }.joined(separator: "\n")
  }

  private func shown(_ part: Part) -> Table {
    table.picking(rows: Array(part.rows)).picking(reading)
  }

  /// Each path of a column once, in order, with `end` behind each; rows without one are left out.
  ///
  /// `folder` goes before each, as it is.
  ///
  /// For programs, which have to find the files, they are written as they are: one with a line end
  /// in it can only be told from two where NUL is the end. On a terminal they are made harmless.
  package func paths(
    of column: String, below folder: String = "", end: String, isTerminal: Bool
  ) throws(ShapeError) -> String {
    guard let place = table.columns.firstIndex(where: { $0.key == column }) else { throw .noPaths }
    var known = Set<ExactText>(minimumCapacity: table.rows.count)
    var output: [UInt8] = []
    output.reserveCapacity((folder.utf8.count + 48) * table.rows.count)
    let value = table.rows.column(place).value
    let folder = isTerminal ? Harmless.text(folder) : folder
    func add(_ value: Cell.Value) {
      if case .list(let values) = value { values.forEach(add) }
      guard case .text(let path) = value, known.insert(ExactText(path)).inserted else { return }
      output.append(contentsOf: folder.utf8)
      output.append(contentsOf: (isTerminal ? Harmless.text(path) : path).utf8)
      output.append(contentsOf: end.utf8)
    }
    for row in table.rows.indices { add(value(row)) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Each row as the template has it.
  package func filled(_ template: RowTemplate) throws(ShapeError) -> String {
    try template.filled(table)
  }

  /// How many rows there are, in each group where there are groups.
  ///
  /// - Parameters:
  ///   - order: of the groups; nil as they are.
  ///   - columns: where the number is among them, which of the two columns are shown, in this order.
  func counted(by group: Int?, in order: CountOrder?, columns: [String]) -> ShapedTable {
    let count = Table.Column(TableShape.countColumn, "Count", .right)
    guard let group else {
      let number = Table([count], rows: [[Cell(.int(rowCount))]])
      return ShapedTable(counts: number, of: rowCount, isCount: true)
    }
    let column = table.columns[group]
    let named = Table.Column(column.key, column.title, column.alignment, fit: column.fit)
    let rows = (order?.sorted(parts) ?? parts).map { part -> [Cell] in
      let cell = table.rows.cell(part.rows.lowerBound, group)
      return [Cell(part.title ?? cell.text, cell.value), Cell(.int(part.rows.count))]
    }
    let counts = Table([named, count], rows: rows)
    guard columns.contains(count.key) else {
      return ShapedTable(counts: counts, of: rowCount, isCount: false)
    }
    let chosen = columns.compactMap { try? counts.place(of: $0) }
    return ShapedTable(counts: counts.picking(chosen), of: rowCount, isCount: false)
  }
}

/// The order of groups by how many rows each has; those with as many keep theirs.
struct CountOrder {
  let isDescending: Bool

  func sorted(_ parts: [ShapedTable.Part]) -> [ShapedTable.Part] {
    parts.indices.sorted { left, right in
      let (one, other) = (parts[left].rows.count, parts[right].rows.count)
      if one == other { return left < right }
      return isDescending ? one > other : one < other
    }
    .map { parts[$0] }
  }
}
