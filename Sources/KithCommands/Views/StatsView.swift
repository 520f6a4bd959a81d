import Network
import NoteSyntax
import Presentation
import VaultIndex

/// What comes of the search, in numbers.
struct StatsView {
  let today: CivilDate
  let since: CivilDate?
  let settings: Settings
  let figures: SearchFigures
  let opportunities: [(channel: String?, stage: String?, count: Int)]
  let nodes: [NodeID: NodeRow]

  /// - Parameter showsAll: the names in all rows are looked up, not only in those of a page.
  init(
    since: CivilDate?, weekStart: CivilDate, today: CivilDate, settings: Settings,
    showsAll: Bool, reader: IndexReader
  ) throws {
    self.today = today
    self.since = since
    self.settings = settings
    figures = SearchFigures(
      of: try reader.countedFacts(until: today), people: try reader.sources(),
      namings: try reader.namings(withSources: false) { _ in "" },
      outcomes: try reader.outcomes(),
      promises: try reader.promises(
        since: SearchFigures.start(since: since, weekStart: weekStart, today)), since: since,
      weekStart: weekStart, today: today)
    opportunities = try reader.opportunities()
    let shown = showsAll ? Int.max : Self.shownRows
    nodes = try reader.nodes(
      figures.yields.prefix(shown).map(\.referrer)
        + figures.talks.suffix(shown).flatMap { $0.people + $0.sources.map(\.note) })
  }

  /// As many rows of one list are shown on a page for reading; every other format has all.
  static let shownRows = 10

  func name(_ id: NodeID) -> String { nodes[id]?.name ?? "?" }

  func names(in talk: Talk) -> String { talk.people.map(name).joined(separator: ", ") }

  /// The stages of opportunities that occur, in the order of a search.
  static let stages = [
    "lead", "applied", "interviewing", "offer", "accepted", "declined", "lost",
  ]

  /// By channel, the number of opportunities at each stage; nil where it is not written.
  var opportunityChannels: [(channel: String?, stages: [String?: Int])] {
    let channels = ["network", "application", nil] as [String?]
    return channels.compactMap { channel in
      let rows = opportunities.filter { $0.channel == channel }
      guard !rows.isEmpty else { return nil }
      return (
        channel, Dictionary(rows.map { ($0.stage, $0.count) }, uniquingKeysWith: +)
      )
    }
  }

  /// The groups of whom was asked, the largest first; those without a word last.
  static func ordered(_ groups: [String?: Rates]) -> [(word: String?, rates: Rates)] {
    groups.map { (word: $0.key, rates: $0.value) }.sorted { left, right in
      if (left.word == nil) != (right.word == nil) { return right.word == nil }
      return left.rates.asked != right.rates.asked
        ? left.rates.asked > right.rates.asked : left.word ?? "" < right.word ?? ""
    }
  }
}
