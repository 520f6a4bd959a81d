import Network
import NoteSyntax
import Presentation

extension StatsView {
  /// The page for reading.
  var document: Document {
    var blocks: [Document.Block] = [.title(StyledText(funnelTitle)), .table(funnel), .blank]
    blocks += [.paragraph(StyledText(outcomes, .muted)), .blank]
    blocks += [.title(StyledText(weeksTitle)), .table(weekBars), .blank]
    func section(_ title: String, _ table: Table, hidden: Int = 0) {
      guard !table.isEmpty else { return }
      blocks += [.title(StyledText(title)), .table(table)]
      if hidden > 0 {
        blocks.append(.paragraph(StyledText("and \(hidden) more: `--format csv`", .muted)))
      }
      blocks.append(.blank)
    }
    section("Asked, by source", rates(figures.bySource))
    section("Asked, by channel", rates(figures.byChannel))
    section("Opportunities", opportunityTable)
    section(
      "Names given, by whom", yieldTable, hidden: figures.yields.count - Self.shownRows)
    section("Talks", talkTable, hidden: figures.talks.count - Self.shownRows)
    return Document(blocks)
  }

  private var funnelTitle: String { since.map { "Since \($0.iso)" } ?? "All in all" }

  private var funnel: Table {
    let all = figures.all
    // How many are known has no day, so that those asked since a day are no part of them.
    let known = since == nil ? figures.identified : 0
    let rows = [
      ("identified", Share(figures.identified, of: 0)), ("asked", Share(all.asked, of: known)),
      ("replied", Share(all.replied, of: all.asked)),
      ("booked", Share(all.booked, of: all.asked)), ("met", Share(all.met, of: all.asked)),
    ]
    return Table(
      [.init("stage", ""), .init("count", "", .right), .init("share", "")],
      rows: rows.map { stage, share in
        [
          Cell(stage), Cell(.int(share.count)),
          Cell(share.base == 0 ? StyledText() : Self.percent(share), .null),
        ]
      })
  }

  /// `of 19 (79%)`; without the percentage where the base is small.
  private static func percent(_ share: Share) -> StyledText {
    StyledText("of \(share.base)" + (share.percent.map { " (\($0)%)" } ?? ""), .muted)
  }

  private var outcomes: String {
    let parts = PersonTally.Outcome.allCases.compactMap { outcome -> String? in
      let count = figures.all.count(of: outcome)
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    let of =
      parts.isEmpty
      ? "Nobody was asked." : "Of those asked: \(parts.joined(separator: ", "))."
    return figures.metUnasked == 0 ? of : of + " \(figures.metUnasked) more met unasked."
  }

  private var weeksTitle: String {
    let targets = [
      settings.weeklyAsks.map { "\($0) ask\($0 == 1 ? "" : "s")" },
      settings.weeklyMeetings.map { "\($0) meeting\($0 == 1 ? "" : "s")" },
    ].compactMap { $0 }
    return targets.isEmpty ? "By week" : "By week; your target: " + targets.joined(separator: ", ")
  }

  private var weekBars: Table {
    let most = figures.weeks.reduce(1) { max($0, $1.asks, $1.meetings, $1.names) }
    func bar(_ count: Int, _ target: Int?) -> Cell {
      // A bar of a dozen cells at most, and of one at least where there is anything.
      let size = most <= 12 ? count : count == 0 ? 0 : max(1, 12 * count / most)
      let role: StyledText.Role = target.map { count >= $0 } ?? false ? .good : .plain
      let bar = StyledText(String(repeating: "■", count: size), role)
      return Cell(size == 0 ? StyledText("0", .muted) : "\(bar) \(count)", .int(count))
    }
    return Table(
      [
        .init("week", "Week of"), .init("asks", "Asks"), .init("meetings", "Meetings"),
        .init("names", "Names"),
      ],
      rows: figures.weeks.map { week in
        [
          Cell(.date(week.monday)), bar(week.asks, settings.weeklyAsks),
          bar(week.meetings, settings.weeklyMeetings), bar(week.names, nil),
        ]
      })
  }

  private func rates(_ groups: [String?: Rates]) -> Table {
    func cell(_ count: Int, _ rates: Rates) -> Cell {
      let share = Share(count, of: rates.asked)
      let percent = share.percent.map { StyledText(" (\($0)%)", .muted) } ?? StyledText()
      return Cell(StyledText(String(count)) + percent, .int(count))
    }
    return Table(
      [
        .init("group", ""), .init("asked", "Asked", .right), .init("replied", "Replied"),
        .init("booked", "Agreed"), .init("met", "Met"), .init("declined", "Not now"),
        .init("no_answer", "No answer"),
      ],
      rows: Self.ordered(groups).map { word, rates in
        [
          Cell(word ?? "not written", word == nil ? .muted : .plain), Cell(.int(rates.asked)),
          cell(rates.replied, rates), cell(rates.booked, rates), cell(rates.met, rates),
          cell(rates.count(of: .declined) + rates.count(of: .putOff), rates),
          cell(rates.count(of: .noAnswer), rates),
        ]
      })
  }

  private var opportunityTable: Table {
    let rows = opportunityChannels
    let stages = (Self.stages as [String?] + [nil]).filter { stage in
      rows.contains { $0.stages[stage] != nil }
    }
    return Table(
      [.init("channel", ""), .init("all", "All", .right)]
        + stages.map { .init($0 ?? "none", $0.map(Self.capitalized) ?? "No stage", .right) },
      rows: rows.map { channel, counts in
        [
          Cell(channel ?? "not written", channel == nil ? .muted : .plain),
          Cell(.int(counts.values.reduce(0, +))),
        ] + stages.map { Cell(.int(counts[$0] ?? 0)) }
      })
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private var yieldTable: Table {
    Table(
      [
        .init("referrer", "", fit: .truncate(minimum: 12)), .init("names", "Names", .right),
        .init("asked", "Asked", .right), .init("met", "Met", .right),
      ],
      rows: figures.yields.prefix(Self.shownRows).map { yield in
        [
          Cell(name(yield.referrer), .name), Cell(.int(yield.names)), Cell(.int(yield.asked)),
          Cell(.int(yield.met)),
        ]
      })
  }

  private var talkTable: Table {
    Table(
      [
        .init("day", "Day"), .init("people", "With", fit: .truncate(minimum: 12)),
        .init("names", "Names", .right), .init("promises", "You promised", .right),
        .init("awaited", "They promised", .right, priority: 1), .init("outcome", "Came to"),
      ],
      rows: figures.talks.reversed().prefix(Self.shownRows).map { talk in
        [
          Cell(.date(talk.day)), Cell(names(in: talk), .name), Cell(.int(talk.names)),
          Cell(.int(talk.promises)), Cell(.int(talk.awaited)), Cell(optional: talk.outcome),
        ]
      })
  }
}
