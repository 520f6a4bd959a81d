/// A table as Markdown has them: GitHub's pipe tables.
extension Table {
  /// A header of titles, the line of dashes that makes it a table, and a row a line.
  ///
  /// `|` would end a cell and a backslash would escape what follows it: both are escaped. A line end
  /// would end the row, so it is shown as one. Other Markdown in a note's text stays, since whoever
  /// pastes a table into a note has links in mind.
  package var markdown: String {
    let header = columns.map { Self.markdownCell($0.title.isEmpty ? $0.key : $0.title) }
    let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
    let body = rows.map { row in row.map { Self.markdownCell($0.value.plain) } }
    return ([header, rule] + body).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func markdownCell(_ text: String) -> String {
    // By scalars: a combining mark after a `|` would hide it inside one character.
    var cell = String.UnicodeScalarView()
    for scalar in Harmless.text(text).unicodeScalars {
      if scalar == "|" || scalar == "\\" { cell.append("\\") }
      cell.append(scalar)
    }
    return String(cell)
  }
}
