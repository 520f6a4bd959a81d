import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The morning page: today's meetings, what is due, the week's pace.
struct TodayView {
  let today: CivilDate
  let meetings: DueView
  let due: DueView
  let soon: Int
  /// Trails that are cold. They ask for nothing today, and may be many: a line says how many.
  let cold: Int
  let pace: Pace

  /// Words to others and meetings in the week that holds today, Monday to Sunday, against the
  /// vault's own target.
  struct Pace {
    var asks: Int
    var meetings: Int
    var weeklyAsks: Int?
    var weeklyMeetings: Int?

    var text: String {
      func part(_ count: Int, _ target: Int?, _ one: String, _ many: String) -> String {
        let noun = count == 1 ? one : many
        return target.map { "\(count) of \($0) \($0 == 1 ? one : many)" } ?? "\(count) \(noun)"
      }
      return "This week: " + part(asks, weeklyAsks, "ask", "asks") + ", "
        + part(meetings, weeklyMeetings, "meeting", "meetings") + "."
    }

    var json: JSONValue {
      [
        "asks": .int(asks), "weekly_asks": JSONValue(weeklyAsks), "meetings": .int(meetings),
        "weekly_meetings": JSONValue(weeklyMeetings),
      ]
    }
  }

  func document(isTerminal: Bool) -> Document {
    var blocks: [Document.Block] = [
      .title(StyledText(RelativeDate.calendar(today, today: today))), .blank,
    ]
    if due.rows.isEmpty, meetings.rows.isEmpty {
      blocks += [.paragraph(StyledText("All clear.", .good)), .blank]
    }
    if !meetings.rows.isEmpty {
      blocks.append(
        .bullets(
          meetings.rows.map { row in
            let names = row.people.map(\.name).joined(separator: ", ")
            return "meeting \(names, .name): \(row.obligation.reason)"
          }))
      blocks.append(.blank)
    }
    blocks += due.document(why: false, source: { _ in nil }, isTerminal: isTerminal).blocks
    blocks.append(.blank)
    if soon > 0 {
      let more = StyledText(
        "\(soon) more within a week: `kith due --within 7d`.", .muted)
      blocks += [.paragraph(more)]
    }
    if cold > 0 {
      let trails = cold == 1 ? "1 trail has" : "\(cold) trails have"
      blocks.append(
        .paragraph(StyledText("\(trails) gone cold: `kith due --rule cold-trail`.", .muted)))
    }
    blocks.append(.paragraph(StyledText(pace.text, .muted)))
    return Document(blocks)
  }

  var json: JSONValue {
    [
      "schema": "kith.today.v1", "today": JSONValue(today), "meetings": meetings.json,
      "rows": due.json, "within_7d": .int(soon), "cold": .int(cold), "pace": pace.json,
    ]
  }
}
