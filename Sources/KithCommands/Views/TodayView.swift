import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The morning page: today's meetings, what is due, the week's pace.
struct TodayView {
  struct Clock {
    var person: String
    var time: CivilDateTime
  }

  let today: CivilDate
  /// Whether the day is said where nobody sees it.
  let isDayOfEnvironment: Bool
  let meetings: DueView
  /// For each meeting, what the clocks of those who are elsewhere show.
  let clocks: [[Clock]]
  let due: DueView
  /// What is for others to do, until it is time to ask again.
  let awaited: DueView
  let soon: Int
  /// Tasks that are due and concern nobody.
  let tasks: Int
  /// Trails that are cold. They ask for nothing today, and may be many: a line says how many.
  let cold: Int
  let week: WeekFigures
  /// What is said where nothing is due to anybody since nobody is there.
  let noContacts: StyledText?
  /// The vault's own targets are among them.
  let settings: Settings

  func document(isTerminal: Bool) -> Document {
    var blocks: [Document.Block] = [
      .title(
        StyledText(RelativeDate.calendar(today, today: today))
          + (isDayOfEnvironment ? StyledText("  (KITH_TODAY=\(today.iso))", .muted) : "")),
      .blank,
    ]
    if due.rows.isEmpty, meetings.rows.isEmpty, tasks == 0 {
      blocks += [.paragraph(noContacts ?? StyledText("All clear.", .good)), .blank]
    }
    if !meetings.rows.isEmpty {
      blocks.append(
        .bullets(
          zip(meetings.rows, clocks).map { row, clocks in
            let names = row.people.map(\.name).joined(separator: ", ")
            let elsewhere = clocks.map { "; \(shown($0)) for \($0.person)" }.joined()
            let sheet = row.people.first.map { " → `kith prep \"\($0.name)\"`" } ?? ""
            return
              "meeting \(names, .name): \(row.obligation.reason)\(elsewhere)\(sheet, .muted)"
          }))
      blocks.append(.blank)
    }
    blocks += due.document(why: false, source: { _ in nil }, isTerminal: isTerminal).blocks
    if !due.rows.isEmpty {
      if isTerminal {
        let legend = "→ is what clears it; `kith due --why` shows the line to write."
        blocks.append(.paragraph(StyledText(legend, .muted)))
      }
      blocks.append(.blank)
    }
    if !awaited.rows.isEmpty { blocks += [.paragraph(waiting), .blank] }
    if soon > 0 {
      let more = StyledText(
        "\(soon) more within a week: `kith due --within 7d`.", .muted)
      blocks += [.paragraph(more)]
    }
    if tasks > 0 {
      let due = tasks == 1 ? "1 task of your own is" : "\(tasks) tasks of your own are"
      blocks.append(.paragraph("\(due) due: `kith tasks --due-by today`."))
    }
    if cold > 0 {
      let trails = cold == 1 ? "1 trail has" : "\(cold) trails have"
      blocks.append(
        .paragraph(StyledText("\(trails) gone cold: `kith due --rule cold-trail`.", .muted)))
    }
    func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    let pace = sentence(week.text(beside: settings)) + "."
    blocks.append(.paragraph(StyledText(pace, .muted)))
    if let stall {
      blocks.append(.paragraph(StyledText(sentence(stall.reason) + ": ask one person today.")))
    }
    return Document(blocks)
  }

  /// The time, and the day where it is another there.
  private func shown(_ clock: Clock) -> String {
    let time = clock.time.time?.iso ?? ""
    return clock.time.date == today ? time : "\(time) on \(clock.time.date.iso)"
  }

  /// Whose turn it is, and when it is yours again.
  private var waiting: StyledText {
    let people = awaited.rows.map { row -> StyledText in
      let names = row.people.map(\.name).joined(separator: ", ")
      return
        "\(names, .name) \("until \(RelativeDate.calendar(row.obligation.due, today: today))", .muted)"
    }
    return "You wait for " + people.joined(separator: ", ") + "."
  }

  /// The meetings, and then what is due.
  var table: Table { Table(due.table.columns, rows: meetings.table.rows + Array(due.table.rows)) }

  var json: JSONValue {
    [
      "schema": "kith.today.v1", "today": JSONValue(today), "meetings": meetings.json,
      "clocks": .array(
        clocks.joined().map { clock in
          [
            "person": .string(clock.person), "date": JSONValue(clock.time.date),
            "time": JSONValue(clock.time.time?.iso),
          ]
        }),

      "rows": due.json, "awaited": awaited.json,
      "within_7d": .int(soon), "tasks": .int(tasks), "cold": .int(cold),
      "pace": [
        "asks": .int(week.asks), "weekly_asks": JSONValue(settings.weeklyAsks),
        "meetings": .int(week.meetings), "weekly_meetings": JSONValue(settings.weeklyMeetings),
        "last_word": JSONValue(week.lastWord), "stalled": .bool(stall != nil),
      ],
    ]
  }

  /// That the search has stalled, where it has.
  private var stall: Obligation? { PaceRule().stall(in: week, settings: settings) }
}
