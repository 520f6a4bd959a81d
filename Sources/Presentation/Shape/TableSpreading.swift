import NoteSyntax

extension Table {
  /// The table with each row once for every different value that it has in a column, in place of the
  /// list of them: a row stands in each of its groups.
  func spread(over column: Int) -> Table {
    let value = rows.column(column).value
    var isChanged = false
    var spread: [(row: Int, cell: Cell?)] = []
    for row in rows.indices {
      guard case .list(let values) = value(row), !values.isEmpty else {
        spread.append((row, nil))
        continue
      }
      isChanged = true
      var known: Set<Cell.Value> = []
      for value in values where known.insert(value).inserted {
        spread.append((row, Cell(value.alone)))
      }
    }
    guard isChanged else { return self }
    return Table(
      rowCount: spread.count,
      columns.indices.map { index in
        let others = rows.column(index).cell
        return (
          columns[index],
          Cells { [spread] place in
            let (row, cell) = spread[place]
            return (index == column ? cell : nil) ?? others(row)
          }
        )
      })
  }
}

extension Cell.Value {
  /// A date or a number among other values is text; by itself it is what it is in rows that have only
  /// one.
  fileprivate var alone: Cell.Value {
    guard case .text(let text) = self else { return self }
    switch PlainValue(text) {
    case .day(let day): return .date(day)
    case .number(let number): return .int(number)
    case .decimal(let number): return .decimal(number)
    case nil: return self
    }
  }
}
