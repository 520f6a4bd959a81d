/// The rows of a table: there already, or made when they are looked at.
extension Table {
  /// A column's cells by the numbers of their rows.
  ///
  /// A value can be had without its cell, since whoever reads a pipe may want a hundred thousand.
  package struct Cells: Sendable {
    package let value: @Sendable (Int) -> Cell.Value
    package let cell: @Sendable (Int) -> Cell

    /// - Parameter cell: what is read in place of a value, which must be that of `value`.
    package init(
      value: @escaping @Sendable (Int) -> Cell.Value, cell: @escaping @Sendable (Int) -> Cell
    ) {
      self.value = value
      self.cell = cell
    }

    /// Values that read as they are.
    package init(
      _ role: StyledText.Role = .plain, value: @escaping @Sendable (Int) -> Cell.Value
    ) {
      self.init(value: value, cell: { Cell(value($0), role) })
    }

    package init(cell: @escaping @Sendable (Int) -> Cell) {
      self.init(value: { cell($0).value }, cell: cell)
    }

    /// Those of the rows at these places, in this order.
    func picking(_ places: [Int]) -> Cells {
      let (value, cell) = (value, cell)
      return Cells(value: { value(places[$0]) }, cell: { cell(places[$0]) })
    }
  }

  package struct Rows: RandomAccessCollection, Sendable {
    private enum Source: Sendable {
      case there([[Cell]])
      case made([Cells])
    }

    private let source: Source
    package let endIndex: Int
    package var startIndex: Int { 0 }

    init(_ rows: [[Cell]]) {
      source = .there(rows)
      endIndex = rows.count
    }

    init(count: Int, _ columns: [Cells]) {
      source = .made(columns)
      endIndex = count
    }

    package subscript(row: Int) -> [Cell] {
      switch source {
      case .there(let rows): rows[row]
      case .made(let columns): columns.map { $0.cell(row) }
      }
    }

    /// A column's cells, without their rows.
    package func column(_ column: Int) -> Cells {
      switch source {
      case .there(let rows): Cells(cell: { rows[$0][column] })
      case .made(let columns): columns[column]
      }
    }

    package func cell(_ row: Int, _ column: Int) -> Cell {
      switch source {
      case .there(let rows): rows[row][column]
      case .made(let columns): columns[column].cell(row)
      }
    }
  }
}
