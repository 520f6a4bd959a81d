import GRDB
package import Network
package import NoteSyntax

extension IndexReader {
  private static let words = LogVerb.allCases.filter { $0.word == .toThem || $0.word == .both }

  /// How the search goes in the week that holds `today`, up to that day.
  ///
  /// - Parameter withSources: what tells of the last word to anybody is read, too: on a day of a large
  ///   vault there are hundreds.
  package func week(of today: CivilDate, withSources: Bool = true) throws -> WeekFigures {
    let monday = today - (today.weekday - 1)
    let last = try lastWordToAnybody(until: today)
    return WeekFigures(
      today: today, asks: try asks(from: monday, to: today),
      meetings: try meetings(from: monday, to: today),
      lastWord: last, lastSources: withSources ? try last.map(sources(ofWordsOn:)) ?? [] : [])
  }

  /// The last day with a word to anybody, `today` or before.
  private func lastWordToAnybody(until today: CivilDate) throws -> CivilDate? {
    // The last of each verb is the end of its stretch of an index.
    let lasts = Self.words.map { verb in
      "SELECT max(date) AS date FROM fact WHERE verb = \(verb.code) AND date <= ?1"
    }
    let query = try PreparedStatement(
      db, "SELECT max(date) FROM (\(lasts.joined(separator: " UNION ALL ")))")
    query.bind(today)
    var last: CivilDate?
    try query.forEachRow { last = $0.date(0) }
    return last
  }

  private func sources(ofWordsOn day: CivilDate) throws -> [Source] {
    try FactReader.facts(
      db, from: "fact WHERE fact.verb IN (\(Self.words.codeList)) AND fact.date = ?1"
    ) { $0.bind(day) }.flatMap(\.sources).sorted()
  }

  /// How many people were asked in the days from `start` to `end`, both included; who was asked twice
  /// is one.
  private func asks(from start: CivilDate, to end: CivilDate) throws -> Int {
    try count(
      "SELECT count(DISTINCT person) FROM fact "
        + "WHERE verb = \(LogVerb.asked.code) AND date BETWEEN ?1 AND ?2", start, end)
  }

  /// How many meetings there were. What an interview's note tells of everybody who was there counts
  /// once, too: a talk with three is one meeting.
  private func meetings(from start: CivilDate, to end: CivilDate) throws -> Int {
    let query = try PreparedStatement(
      db,
      "SELECT fact.note, node.kind, fact.person, fact.date FROM fact "
        + "JOIN node ON node.id = fact.note "
        + "WHERE fact.verb = \(LogVerb.met.code) AND fact.date BETWEEN ?1 AND ?2")
    query.bind(start)
    query.bind(end)
    var talks: Set<NodeID> = []
    var ofTalks: Set<Encounter> = []
    var ofLogs: Set<Encounter> = []
    try query.forEachRow { row in
      let encounter = Encounter(person: row.node(2), day: row.date(3))
      if row.text(1) == NoteKind.interview.rawValue {
        talks.insert(row.node(0))
        ofTalks.insert(encounter)
      } else {
        ofLogs.insert(encounter)
      }
    }
    return talks.count + ofLogs.subtracting(ofTalks).count
  }

  private struct Encounter: Hashable {
    var person: NodeID
    var day: CivilDate?
  }

  private func count(_ sql: String, _ start: CivilDate, _ end: CivilDate) throws -> Int {
    let query = try PreparedStatement(db, sql)
    query.bind(start)
    query.bind(end)
    var count = 0
    try query.forEachRow { count = Int($0.integer(0)) }
    return count
  }
}
