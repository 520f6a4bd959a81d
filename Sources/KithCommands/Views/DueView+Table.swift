import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The rows as tables, and the words in which they are read.
extension DueView {
  /// For programs that read the morning's page: what a row is mainly about.
  var table: Table { table(Array(Self.columns.prefix(6)), forReading: false) }

  /// With all that a row knows, for every format of a table.
  ///
  /// - Parameter forReading: the lateness, who it is and why are in words, as in the reading view.
  func fullTable(forReading: Bool) -> Table { table(Self.columns, forReading: forReading) }

  /// For a terminal: the lateness is in words, and there is no column for it.
  var readingTable: Table {
    table(Self.columns.filter { $0.presence == .everywhere }, forReading: true)
  }

  static let columns: [Table.Column] = [
    .init("due", "Due"), .init("late_days", "Late", .right, presence: .data),
    .init("person", "Who", fit: .truncate(minimum: 12)), .init("rule", "What"),
    .init("reason", "Why", fit: .wrap(minimum: 20)),
    .init("more", "More", .right, presence: .data),
    .init("about", "About", presence: .data), .init("clears", "Clears", presence: .data),
    .init("path", "Note", presence: .data),
    .init(pathsOfAll, "Notes", presence: .onRequest),
  ]

  /// The column of the notes of everybody whom a row concerns.
  static let pathsOfAll = "notes"

  /// Nothing is made of a column before somebody looks at it: rows may be thousands.
  private func table(_ columns: [Table.Column], forReading: Bool) -> Table {
    Table(
      rowCount: rows.count,
      columns.map { column in
        let value = Self.values[column.key] ?? { _, _ in .null }
        guard forReading, let words = Self.words[column.key] else {
          return (column, Table.Cells { value(self, rows[$0]) })
        }
        return (
          column,
          Table.Cells(
            value: { value(self, rows[$0]) },
            cell: { Cell(words(self, rows[$0]), value(self, rows[$0])) })
        )
      })
  }

  /// Of each column.
  private static let values: [String: @Sendable (DueView, Row) -> Cell.Value] = [
    "due": { .date($1.obligation.due) },
    "late_days": { .int($0.today - $1.obligation.due) },
    "person": { _, row in
      row.people.isEmpty ? .null : .text(row.people.map(\.name).joined(separator: ", "))
    },
    "rule": { .text($1.obligation.rule.rawValue) },
    "reason": { .text($1.obligation.reason) },
    "more": { .int($1.more) },
    "about": { $1.about.map { .text($0.name) } ?? .null },
    "clears": { .list($1.obligation.clears.map { .text($0) }) },
    "path": { $1.people.first?.path.map { .text($0.text) } ?? .null },
    pathsOfAll: { .list($1.people.compactMap { $0.path.map { .text($0.text) } }) },
  ]

  /// Of the columns that are read in other words: when, who, what and why.
  private static let words: [String: @Sendable (DueView, Row) -> StyledText] = [
    "due": { $0.when($1.obligation) },
    "person": { $0.names($1) },
    "rule": { StyledText($1.obligation.rule.rawValue, .muted) },
    "reason": { view, row in
      let way = StyledText(remedyWord(row).map { " →\u{A0}\($0)" } ?? "", .muted)
      let more = row.more > 0 ? StyledText("  +\(row.more)", .muted) : StyledText()
      return StyledText(row.obligation.reason) + way + more
    },
  ]

  /// In a word or two what clears it: the verb to log, or what to do. Where several would, the one
  /// that comes first, save where none is likelier than the others.
  private static func remedyWord(_ row: Row) -> String? {
    switch row.obligation.rule {
    // It is about to happen, and the reason says so.
    case .meeting: nil
    case .outcome: row.obligation.clears.joined(separator: ", ")
    case .secondContact: "ask one"
    default: row.obligation.clears.first
    }
  }

  func when(_ obligation: Obligation) -> StyledText {
    let words = RelativeDate.due(obligation.due, today: today)
    return obligation.urgentFrom <= today ? words + StyledText(" !", .late) : words
  }

  func names(_ row: Row) -> StyledText {
    if row.people.isEmpty { return "-" }
    return row.people.map { person -> StyledText in
      let name = StyledText(person.name, .name)
      guard let path = person.path else { return "\(name) \("(no note yet)", .muted)" }
      return namesakes.contains(person.id) ? "\(name) \("[\(path.text)]", .path)" : name
    }
    .joined(separator: ", ")
  }
}
