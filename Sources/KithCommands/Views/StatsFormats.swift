import Network
import NoteSyntax
import Presentation
import VaultIndex

extension StatsView {
  /// Every figure a row: for pipes and spreadsheets.
  var table: Table {
    var rows: [[Cell]] = []
    func add(
      _ section: String, _ group: String, _ figure: String, _ count: Int, of base: Int? = nil
    ) {
      let percent = base.flatMap { Share(count, of: $0).percent }
      rows.append([
        Cell(section), Cell(group), Cell(figure), Cell(.int(count)),
        Cell(base.map { .int($0) } ?? .null), Cell(percent.map { .int($0) } ?? .null),
      ])
    }
    func add(_ section: String, _ group: String, _ rates: Rates, of base: Int? = nil) {
      add(section, group, "asked", rates.asked, of: base)
      add(section, group, "replied", rates.replied, of: rates.asked)
      add(section, group, "booked", rates.booked, of: rates.asked)
      add(section, group, "met", rates.met, of: rates.asked)
      for outcome in PersonTally.Outcome.allCases {
        add(
          section, group, "outcome " + outcome.rawValue, rates.count(of: outcome),
          of: rates.asked)
      }
    }
    add("funnel", "all", "identified", figures.identified)
    add("funnel", "all", figures.all, of: since == nil ? figures.identified : nil)
    add("funnel", "all", "met unasked", figures.metUnasked)
    for week in figures.weeks {
      add("week", week.monday.iso, "asks", week.asks)
      add("week", week.monday.iso, "meetings", week.meetings)
      add("week", week.monday.iso, "names", week.names)
    }
    for (word, rates) in Self.ordered(figures.bySource) { add("source", word ?? "", rates) }
    for (word, rates) in Self.ordered(figures.byChannel) { add("channel", word ?? "", rates) }
    for (channel, stages) in opportunityChannels {
      for stage in Self.stages as [String?] + [nil] {
        if let count = stages[stage] { add("opportunity", channel ?? "", stage ?? "", count) }
      }
    }
    for yield in figures.yields {
      let name = name(yield.referrer)
      add("referrer", name, "names", yield.names)
      add("referrer", name, "asked", yield.asked, of: yield.names)
      add("referrer", name, "met", yield.met, of: yield.names)
    }
    for talk in figures.talks {
      let group = "\(talk.day.iso) \(names(in: talk))"
      add("talk", group, "names", talk.names)
      add("talk", group, "promises", talk.promises)
      add("talk", group, "awaited", talk.awaited)
      if let outcome = talk.outcome { add("talk", group, "outcome " + outcome, 1) }
    }
    return Table(
      ["section", "group", "figure", "count", "of", "percent"].map { .init($0, $0) }, rows: rows)
  }

  /// `kith.stats.v1`.
  var json: JSONValue {
    [
      "schema": "kith.stats.v1", "today": JSONValue(today), "since": JSONValue(since),
      "identified": .int(figures.identified), "all": Self.json(figures.all),
      "met_unasked": .int(figures.metUnasked),
      "weekly_asks": JSONValue(settings.weeklyAsks),
      "weekly_meetings": JSONValue(settings.weeklyMeetings),
      "weeks": .array(
        figures.weeks.map { week in
          [
            "monday": JSONValue(week.monday), "asks": .int(week.asks),
            "meetings": .int(week.meetings), "names": .int(week.names),
          ]
        }),
      "sources": Self.json(figures.bySource, "source"),
      "channels": Self.json(figures.byChannel, "channel"),
      "opportunities": .array(
        opportunities.map { row in
          [
            "channel": JSONValue(row.channel), "stage": JSONValue(row.stage),
            "count": .int(row.count),
          ]
        }),
      "referrers": .array(
        figures.yields.map { yield in
          [
            "person": .string(name(yield.referrer)),
            "note": JSONValue(nodes[yield.referrer]?.path?.text), "names": .int(yield.names),
            "asked": .int(yield.asked), "met": .int(yield.met),
          ]
        }),
      "talks": .array(
        figures.talks.map { talk in
          [
            "day": JSONValue(talk.day), "people": JSONValue(talk.people.map(name)),
            "names": .int(talk.names), "promises": .int(talk.promises),
            "awaited": .int(talk.awaited), "outcome": JSONValue(talk.outcome),
            "sources": .array(
              talk.sources.compactMap { SourceLine($0, nodes) }.sorted().map(\.json)),
          ]
        }),
    ]
  }

  private static func json(_ rates: Rates) -> JSONValue { .object(members(rates)) }

  private static func members(_ rates: Rates) -> [JSONValue.Member] {
    var members: [(String, JSONValue)] = [
      ("asked", .int(rates.asked)), ("replied", .int(rates.replied)),
      ("replied_percent", JSONValue(Share(rates.replied, of: rates.asked).percent)),
      ("booked", .int(rates.booked)),
      ("booked_percent", JSONValue(Share(rates.booked, of: rates.asked).percent)),
      ("met", .int(rates.met)),
      ("met_percent", JSONValue(Share(rates.met, of: rates.asked).percent)),
    ]
    let outcomes = PersonTally.Outcome.allCases.map { outcome in
      JSONValue.Member(
        key: outcome.rawValue.replacing(" ", with: "_"),
        value: .int(rates.count(of: outcome)))
    }
    members.append(("outcomes", .object(outcomes)))
    return members.map { .init(key: $0.0, value: $0.1) }
  }

  private static func json(_ groups: [String?: Rates], _ key: String) -> JSONValue {
    .array(
      ordered(groups).map { word, rates in
        .object([.init(key: key, value: JSONValue(word))] + members(rates))
      })
  }
}
