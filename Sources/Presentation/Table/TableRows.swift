/// The rows of a table: there already, or made when they are looked at.
extension Table {
  package struct Rows: RandomAccessCollection, Sendable {
    /// A column's cell by the number of its row.
    package typealias Cells = @Sendable (Int) -> Cell

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
      case .made(let columns): columns.map { $0(row) }
      }
    }

    /// A column's cells, without their rows.
    package func column(_ column: Int) -> Cells {
      switch source {
      case .there(let rows): { rows[$0][column] }
      case .made(let columns): columns[column]
      }
    }

    package func cell(_ row: Int, _ column: Int) -> Cell {
      switch source {
      case .there(let rows): rows[row][column]
      case .made(let columns): columns[column](row)
      }
    }
  }
}
