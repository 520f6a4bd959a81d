/// A table as Markdown has them: GitHub's pipe tables.
extension Table {
  /// A header of titles, the line of dashes that makes it a table, and a row a line.
  ///
  /// Whatever would end a cell or be read as markup is escaped, so that the table says what the notes
  /// say. A line end would end the row, so it is shown as one.
  package var markdown: String {
    let header = columns.map { MarkdownText.escaped($0.title.isEmpty ? $0.key : $0.title) }
    let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
    let cells = columns.indices.map(rows.column)
    let body = rows.indices.map { row in cells.map { MarkdownText.escaped($0.value(row).plain) } }
    return ([header, rule] + body).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
