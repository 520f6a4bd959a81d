/// The table as a terminal shows it.
extension Table {
  /// A muted header and the rows, in columns; nothing for a table without rows, because a header
  /// over nothing tells nothing.
  func terminalLines(width: Int) -> [StyledText] {
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
    guard let layout = TableLayout(self, width: width) else { return cardLines(width: width) }
    let titles = layout.shown.map { [StyledText(columns[$0.column].title, .muted)] }
    let header = line(titles, 0, layout)
    return (header.isEmpty ? [] : [header]) + rows.flatMap { rowLines($0, layout) }
  }

  private func rowLines(_ row: [Cell], _ layout: TableLayout) -> [StyledText] {
    let cells = layout.shown.map { column, width in
      switch columns[column].fit {
      case .wrap: row[column].text.wrapped(to: width)
      case .fixed, .truncate: [row[column].text.truncated(to: width)]
      }
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line(cells, $0, layout) }
  }

  /// The `index`th line of cells side by side.
  private func line(_ cells: [[StyledText]], _ index: Int, _ layout: TableLayout) -> StyledText {
    zip(cells, layout.shown).map { lines, shown in
      let text = index < lines.count ? lines[index] : StyledText()
      return text.truncated(to: shown.width)
        .padded(to: shown.width, columns[shown.column].alignment)
    }.joined(separator: .spaces(TableLayout.gap)).trimmedEnd
  }

  /// For a terminal too narrow for columns: each row a list of titles and values, a blank line
  /// between rows. Empty cells are left out.
  private func cardLines(width: Int) -> [StyledText] {
    let cards = rows.map { row in
      KeyValueList(
        zip(columns, row).compactMap { column, cell in
          cell.text.isEmpty ? nil : (column.title, cell.text)
        }
      ).lines(.terminal(width: width, color: false))
    }
    return Array(cards.filter { !$0.isEmpty }.joined(separator: [StyledText()]))
  }
}
