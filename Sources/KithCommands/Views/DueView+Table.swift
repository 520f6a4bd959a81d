import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The rows as tables, and the words in which they are read.
extension DueView {
  /// For programs that read the morning's page: what a row is mainly about.
  var table: Table { table(Array(Self.fields.prefix(6)), forReading: false) }

  /// With all that a row knows, for every format of a table.
  ///
  /// - Parameter forReading: the lateness, who it is and why are in words, as in the reading view.
  func fullTable(forReading: Bool) -> Table { table(Self.fields, forReading: forReading) }

  /// For a terminal: the lateness is in words, and there is no column for it.
  var readingTable: Table {
    table(Self.fields.filter { $0.column.presence == .everywhere }, forReading: true)
  }

  static let columns = fields.map(\.column)

  /// The column of the notes of everybody whom a row concerns.
  static let pathsOfAll = "notes"

  /// A column, and what stands in it.
  private struct Field {
    let column: Table.Column
    let value: @Sendable (DueView, Row) -> Cell.Value
    /// What is read, where that is not the value itself: when, who, what and why.
    var words: (@Sendable (DueView, Row) -> StyledText)?
  }

  /// Nothing is made of a column before somebody looks at it: rows may be thousands.
  private func table(_ fields: [Field], forReading: Bool) -> Table {
    Table(
      rowCount: rows.count,
      fields.map { field in
        let value = { @Sendable in field.value(self, rows[$0]) }
        guard forReading, let words = field.words else {
          return (field.column, Table.Cells(value: value))
        }
        let cells = Table.Cells(value: value, cell: { Cell(words(self, rows[$0]), value($0)) })
        return (field.column, cells)
      })
  }

  private static let fields: [Field] = [
    Field(
      column: .init("due", "Due"), value: { .date($1.obligation.due) },
      words: { $0.when($1.obligation) }),
    Field(
      column: .init("late_days", "Late", .right, presence: .data),
      value: { .int($0.today - $1.obligation.due) }),
    Field(
      column: .init("person", "Who", fit: .truncate(minimum: 12)),
      value: { _, row in
        row.people.isEmpty ? .null : .text(row.people.map(\.name).joined(separator: ", "))
      },
      words: { $0.names($1) }),
    Field(
      column: .init("rule", "What"), value: { .text($1.obligation.rule.rawValue) },
      words: { StyledText($1.obligation.rule.rawValue, .muted) }),
    Field(
      column: .init("reason", "Why", fit: .wrap(minimum: 20)),
      value: { .text($1.obligation.reason) }, words: { why($1) }),
    Field(column: .init("more", "More", .right, presence: .data), value: { .int($1.more) }),
    Field(
      column: .init("about", "About", presence: .data),
      value: { $1.about.map { .text($0.name) } ?? .null }),
    Field(
      column: .init("clears", "Clears", presence: .data),
      value: { .list($1.obligation.clears.map { .text($0) }) }),
    Field(
      column: .init("path", "Note", presence: .data),
      value: { $1.people.first?.path.map { .text($0.text) } ?? .null }),
    Field(
      column: .init(pathsOfAll, "Notes", presence: .onRequest),
      value: { .list($1.people.compactMap { $0.path.map { .text($0.text) } }) }),
  ]

  /// The reason, what clears it, and how much more is owed.
  private static func why(_ row: Row) -> StyledText {
    let way = StyledText(remedyWord(row).map { " →\u{A0}\($0)" } ?? "", .muted)
    let more = row.more > 0 ? StyledText("  +\(row.more)", .muted) : StyledText()
    return StyledText(row.obligation.reason) + way + more
  }

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
