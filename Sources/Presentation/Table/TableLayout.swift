/// The widths a table's columns get in a terminal.
///
/// First every column has the width of its widest cell. Where that is too much, the columns that
/// may shrink do, the widest first, never below their minimum; where that is not enough, columns
/// are left out by their priority; and where the essential ones still do not fit, there is no layout
/// and the table is shown as cards.
struct TableLayout {
  /// The cells between two columns.
  static let gap = 2

  /// Which columns are shown, in order, and how wide each is.
  let shown: [(column: Int, width: Int)]

  init?(_ table: Table, width: Int) {
    var shown = table.columns.indices.map { index in
      (column: index, width: Self.naturalWidth(of: index, in: table))
    }
    while true {
      if Self.shrink(&shown, table.columns, to: width) {
        self.shown = shown
        return
      }
      let least = shown.max { left, right in
        table.columns[left.column].priority <= table.columns[right.column].priority
      }
      guard let least, table.columns[least.column].priority > 0 else { return nil }
      shown.removeAll { $0.column == least.column }
      // What was left out gives its room back to the others.
      for index in shown.indices {
        shown[index].width = Self.naturalWidth(of: shown[index].column, in: table)
      }
    }
  }

  private static func naturalWidth(of column: Int, in table: Table) -> Int {
    table.rows.indices.reduce(DisplayWidth.of(Harmless.text(table.columns[column].title))) {
      max($0, table.rows.cell($1, column).text.width)
    }
  }

  /// Whether the columns fit `width` now that they have shrunk as far as needed.
  private static func shrink(
    _ shown: inout [(column: Int, width: Int)], _ columns: [Table.Column], to width: Int
  ) -> Bool {
    var room = width - gap * max(0, shown.count - 1)
    var level = 0
    let fixed = shown.filter { minimum(columns[$0.column], natural: $0.width) == $0.width }
    room -= fixed.reduce(0) { $0 + $1.width }
    let flexible = shown.indices.filter { index in
      minimum(columns[shown[index].column], natural: shown[index].width) < shown[index].width
    }
    // The greatest common ceiling under which they fit: found by raising it a cell at a time,
    // which is at most `width` steps.
    func widths(under ceiling: Int) -> [Int] {
      flexible.map { index in
        let natural = shown[index].width
        return min(natural, max(minimum(columns[shown[index].column], natural: natural), ceiling))
      }
    }
    guard widths(under: 0).reduce(0, +) <= room else { return false }
    while level < width, widths(under: level + 1).reduce(0, +) <= room { level += 1 }
    var granted = widths(under: level)
    // Cells left over by the common ceiling go to the first columns that still lack some.
    var spare = room - granted.reduce(0, +)
    for (place, index) in flexible.enumerated() where spare > 0 {
      if granted[place] == level, granted[place] < shown[index].width {
        granted[place] += 1
        spare -= 1
      }
    }
    for (place, index) in flexible.enumerated() { shown[index].width = granted[place] }
    return true
  }

  private static func minimum(_ column: Table.Column, natural: Int) -> Int {
    switch column.fit {
    case .fixed: natural
    // A readable stub needs a few letters, and a wide character beside its `…` three cells.
    case .truncate(let minimum), .wrap(let minimum): min(natural, max(3, minimum))
    }
  }
}
