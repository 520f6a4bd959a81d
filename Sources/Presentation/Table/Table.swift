/// Rows of cells under named columns.
///
/// In a terminal it is laid out to the width (see `TableLayout`); in a pipe it is TSV; CSV and JSON are
/// the machine formats.
package struct Table: View {
  /// How a column gives way where the table is wider than the terminal.
  package enum Fit: Hashable, Sendable {
    /// It keeps the width of its widest cell.
    case fixed
    /// It is cut with `…`, down to `minimum` cells.
    case truncate(minimum: Int)
    /// It wraps, down to `minimum` cells.
    case wrap(minimum: Int)
  }

  /// Where a column of a shaped table appears, unless `--columns` says (see `TableShape`). A table
  /// shown as it is shows all it has.
  package enum Presence: Hashable, Sendable {
    case everywhere
    /// For programs only: TSV, CSV and JSON, but no layout for reading.
    case data
    /// To be sorted, grouped and asked for by.
    case onRequest
  }

  /// One column and how it behaves.
  package struct Column: Hashable, Sendable {
    /// Its name in CSV and JSON, in snake_case. A contract.
    package let key: String
    /// Its heading in a terminal.
    package let title: String
    package let alignment: Alignment
    package let fit: Fit
    /// 0 is never left out. Others are, the greatest number first, where a terminal is too narrow
    /// for all; every other format has every column.
    package let priority: Int
    package let presence: Presence
    /// Others under which a shape may ask for it.
    package let names: [String]

    package init(
      _ key: String, _ title: String, _ alignment: Alignment = .left, fit: Fit = .fixed,
      priority: Int = 0, presence: Presence = .everywhere,
      names: [String] = []
    ) {
      self.key = key
      self.title = title
      self.alignment = alignment
      self.fit = fit
      self.priority = priority
      self.presence = presence
      self.names = names
    }

    /// The same, and never left out.
    var alwaysShown: Column {
      Column(key, title, alignment, fit: fit, priority: 0, presence: presence, names: names)
    }
  }

  package let columns: [Column]
  /// Each has as many cells as there are columns.
  package let rows: Rows

  /// Rows are filled up with empty cells, or cut, to the number of columns.
  package init(_ columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    guard !rows.allSatisfy({ $0.count == columns.count }) else {
      self.rows = Rows(rows)
      return
    }
    self.rows = Rows(
      rows.map { row in
        let missing = max(0, columns.count - row.count)
        return Array(row.prefix(columns.count)) + Array(repeating: .empty, count: missing)
      })
  }

  /// So many rows, whose cells are made when they are looked at: for answers that may be long.
  package init(rowCount: Int, _ columns: [(Column, Cells)]) {
    self.columns = columns.map(\.0)
    rows = Rows(count: rowCount, columns.map(\.1))
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The columns at these places, in this order.
  func picking(_ places: [Int]) -> Table {
    if places == Array(columns.indices) { return self }
    return Table(rowCount: rows.count, places.map { (columns[$0], rows.column($0)) })
  }

  /// The rows at these places, in this order.
  func picking(rows places: [Int]) -> Table {
    Table(
      rowCount: places.count,
      columns.indices.map { (columns[$0], rows.column($0).picking(places)) })
  }

  package func lines(_ style: OutputStyle) -> [StyledText] {
    if let width = style.width { return terminalLines(width: width) }
    return rows.indices.map {
      StyledText(trusted: String(decoding: tabSeparated($0..<$0 + 1).dropLast(), as: UTF8.self))
    }
  }

  package func render(_ style: OutputStyle) -> String {
    style.width == nil
      ? String(decoding: tabSeparated(rows.indices), as: UTF8.self)
      : rendered(lines(style), style)
  }
}
