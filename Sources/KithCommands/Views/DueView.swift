import Network
import NoteSyntax
import Presentation
import VaultIndex

/// What is owed, one row per person, or each obligation where all are asked for.
struct DueView {
  /// One line of the view.
  struct Row {
    var obligation: Obligation
    /// Everybody it concerns: several for a meeting or promise of a group, which is one thing to
    /// do; nobody for the week's pace.
    var people: [NodeRow]
    var about: NodeRow?
    /// Empty where they are not shown.
    var sources: [SourceLine]
    /// How many more obligations to the same person are not shown.
    var more: Int
  }

  var rows: [Row]
  let today: CivilDate
  /// Those who share their name with another contact: their paths are shown, too.
  private let namesakes: Set<NodeID>

  /// - Parameters:
  ///   - showsAll: every obligation a row; else one row per person, the first.
  ///   - withSources: the places that they follow from are looked up, too.
  ///   - forReading: whether names are told apart by their notes; programs get names as they are.
  init(
    _ obligations: [Obligation], showsAll: Bool, withSources: Bool, forReading: Bool,
    today: CivilDate, reader: IndexReader
  ) throws {
    self.today = today
    let picked = DueRows.picked(obligations, showsAll: showsAll)
    // Only for what is shown are names and places looked up.
    let nodes = try reader.nodes(
      picked.flatMap { row in
        let obligation = obligations[row.index]
        return row.people + [obligation.about].compactMap { $0 }
          + (withSources ? obligation.sources.map(\.note) : [])
      })
    rows = picked.map { index, people, more in
      let obligation = obligations[index]
      return Row(
        obligation: obligation, people: people.compactMap { nodes[$0] },
        about: obligation.about.flatMap { nodes[$0] },
        sources: withSources
          ? obligation.sources.compactMap { SourceLine($0, nodes) }.sorted() : [],
        more: more)
    }
    namesakes =
      forReading ? try reader.namesakes(among: Set(rows.flatMap { $0.people.map(\.id) })) : []
  }

  /// How many rows there would be, without looking anything up.
  static func rowCount(_ obligations: [Obligation]) -> Int {
    DueRows.picked(obligations, showsAll: false).count
  }

  var table: Table {
    Table(
      [
        .init("due", "Due"), .init("late_days", "", fit: .fixed, priority: 9),
        .init("person", "Who", fit: .truncate(minimum: 12)), .init("rule", "What"),
        .init("reason", "Why", fit: .wrap(minimum: 20)), .init("more", "", priority: 5),
      ],
      rows: rows.map(cells))
  }

  private func cells(_ row: Row) -> [Cell] {
    let obligation = row.obligation
    let people = row.people.map(\.name)
    return [
      Cell(.date(obligation.due)), Cell(.int(today - obligation.due)),
      people.isEmpty
        ? .empty : Cell(people.count == 1 ? people[0] : people.joined(separator: ", ")),
      Cell(obligation.rule.rawValue), Cell(obligation.reason), Cell(.int(row.more)),
    ]
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

  /// With all that a row knows, for every format of a table.
  ///
  /// - Parameter forReading: the lateness, who it is and why are in words, as in the reading view.
  func fullTable(forReading: Bool) -> Table {
    Table(
      Self.columns,
      rows: rows.map { row in
        var cells = cells(row)
        if forReading {
          for (place, words) in zip(Self.readingPlaces, words(row)) {
            cells[place] = Cell(words, cells[place].value)
          }
        }
        return cells + [
          Cell(optional: row.about?.name), Cell(.list(row.obligation.clears.map { .text($0) })),
          Cell(optional: row.people.first?.path?.text, .path),
          Cell(.list(row.people.compactMap { $0.path.map { .text($0.text) } })),
        ]
      })
  }

  /// For a terminal: the lateness is in words, and empty columns are no columns.
  private var readingTable: Table {
    Table(
      Self.readingPlaces.map { Self.columns[$0] },
      rows: rows.map { row in
        let cells = cells(row)
        return zip(Self.readingPlaces, words(row)).map { Cell($1, cells[$0].value) }
      })
  }

  /// The columns that are read.
  private static let readingPlaces = [0, 2, 3, 4]

  /// When, who, what and why.
  private func words(_ row: Row) -> [StyledText] {
    let obligation = row.obligation
    let more = row.more > 0 ? StyledText("  +\(row.more)", .muted) : StyledText()
    let way = StyledText(remedyWord(row).map { " →\u{A0}\($0)" } ?? "", .muted)
    return [
      when(obligation), names(row), StyledText(obligation.rule.rawValue, .muted),
      StyledText(obligation.reason) + way + more,
    ]
  }

  /// In a word or two what clears it: the verb to log, or what to do. Where several would, the one
  /// that comes first, save where none is likelier than the others.
  private func remedyWord(_ row: Row) -> String? {
    switch row.obligation.rule {
    // It is about to happen, and the reason says so.
    case .meeting: nil
    case .outcome: row.obligation.clears.joined(separator: ", ")
    case .secondContact: "ask one"
    default: row.obligation.clears.first
    }
  }

  private func when(_ obligation: Obligation) -> StyledText {
    let words = RelativeDate.due(obligation.due, today: today)
    return obligation.urgentFrom <= today ? words + StyledText(" !", .late) : words
  }

  private func names(_ row: Row) -> StyledText {
    if row.people.isEmpty { return "-" }
    return row.people.map { person -> StyledText in
      let name = StyledText(person.name, .name)
      guard let path = person.path else { return "\(name) \("(no note yet)", .muted)" }
      return namesakes.contains(person.id) ? "\(name) \("[\(path.text)]", .path)" : name
    }
    .joined(separator: ", ")
  }

  /// The reading view, in a pipe a table for programs; `why` adds under each row the lines that it
  /// follows from and what would clear it.
  func document(why: Bool, source: (SourceLine) -> String?, isTerminal: Bool) -> Document {
    guard why else { return Document([.table(isTerminal ? readingTable : table)]) }
    return Document(
      rows.flatMap { row -> [Document.Block] in
        let obligation = row.obligation
        let head: StyledText =
          "\(when(obligation))  \(names(row))  \(obligation.rule.rawValue, .muted)"
        let lines = row.sources.map { place -> StyledText in
          let text = source(place).map { "  \($0)" } ?? ""
          return "\(place.text, .path)\(text)"
        }
        let clears = remedies(row).enumerated().map { index, way in
          StyledText((index == 0 ? "to clear it: " : "         or: ") + way, .muted)
        }
        return [
          .tree(Tree([.init(head, details: [StyledText(obligation.reason)] + lines + clears)])),
          .blank,
        ]
      })
  }

  /// What to do, or the log line to write once it is done; each on a line of its own, to be copied.
  private func remedies(_ row: Row) -> [String] {
    let ways = row.obligation.clears.map { way in
      LogVerb(rawValue: way).map { "`- \(line($0, row))`" } ?? way
    }
    // What is nobody's has no log to be skipped in.
    let skip = "`- \(today.iso) skip \(row.obligation.rule.rawValue): why`"
    return row.people.isEmpty ? ways : ways + [skip]
  }

  /// The log line that tells of it: a meeting took place on its own day, a move says to when, and a
  /// naming whom.
  ///
  /// What is confirmed, moved or called off is named by its day, since another meeting may be set.
  private func line(_ verb: LogVerb, _ row: Row) -> String {
    let obligation = row.obligation
    let meeting = obligation.meeting
    switch verb {
    case .met, .missed: return "\((meeting ?? today).iso) \(verb.rawValue)"
    case .confirmed, .cancelled:
      return "\(today.iso) \(verb.rawValue)" + (meeting.map { " \($0.iso)" } ?? "")
    case .moved:
      let from = meeting.map { " from \($0.iso) to" } ?? ""
      return "\(today.iso) moved\(from) YYYY-MM-DD HH:MM"
    case .booked: return "\(today.iso) booked YYYY-MM-DD HH:MM"
    // A word before the day that you set leaves it standing.
    case .contacted where obligation.rule == .followUp,
      .asked where obligation.rule == .followUp:
      return "\(max(today, obligation.due).iso) \(verb.rawValue)"
    case .named: return "\(today.iso) named [[WHO]]"
    case .introduced: return "\(today.iso) introduced [[\(row.about?.name ?? "WHO")]]"
    default: return "\(today.iso) \(verb.rawValue)"
    }
  }

  /// `kith.due.v1`'s rows.
  var json: JSONValue {
    .array(
      rows.map { row in
        let obligation = row.obligation
        return [
          "person": JSONValue(row.people.first?.name),
          "people": JSONValue(row.people.map(\.name)),
          "note": JSONValue(row.people.first?.path?.text),
          "rule": .string(obligation.rule.rawValue), "due": JSONValue(obligation.due),
          "late_days": .int(today - obligation.due),
          "urgent": .bool(obligation.urgentFrom <= today),
          "about": JSONValue(row.about?.name ?? obligation.aboutText),
          "reason": .string(obligation.reason), "clears": JSONValue(obligation.clears),
          "more": .int(row.more), "sources": .array(row.sources.map(\.json)),
        ]
      })
  }
}
