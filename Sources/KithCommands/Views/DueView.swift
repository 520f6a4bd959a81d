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
  let namesakes: Set<NodeID>

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
    var shown: [NodeID] = []
    for row in picked {
      let obligation = obligations[row.index]
      shown += row.people
      if let about = obligation.about { shown.append(about) }
      if withSources { shown += obligation.sources.map(\.note) }
    }
    let nodes = try reader.nodes(shown)
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
