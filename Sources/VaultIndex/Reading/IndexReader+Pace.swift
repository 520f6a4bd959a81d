import GRDB
package import Network
package import NoteSyntax

extension IndexReader {
  /// How the search goes in the week that holds `today`, up to that day.
  package func week(of today: CivilDate) throws -> WeekFigures {
    let counts = try counts(
      of: [.asked, .met], from: today - (today.weekday - 1), to: today)
    let last = try lastWordToAnybody(until: today)
    return WeekFigures(
      today: today, asks: counts[.asked] ?? 0, meetings: counts[.met] ?? 0,
      lastWord: last.first?.date, lastSources: last.flatMap(\.sources).sorted())
  }

  /// The words to anybody on the last day that has one, `today` or before.
  private func lastWordToAnybody(until today: CivilDate) throws -> [Fact] {
    let verbs = LogVerb.allCases.filter { $0.word == .toThem || $0.word == .both }
    let isWord = "fact.verb IN (\(verbs.sqlList))"
    return try FactReader.facts(
      db,
      from: "fact WHERE \(isWord) AND fact.date = (SELECT date FROM fact WHERE date <= ? "
        + "AND \(isWord) ORDER BY date DESC LIMIT 1)"
    ) { $0.bind(today) }
  }

  /// How often each of `verbs` happened in the days from `start` to `end`, both included. What several
  /// notes tell of one person and day counts once, and what an interview's note tells of everybody
  /// who was there, too: a talk with three is one meeting.
  private func counts(of verbs: [LogVerb], from start: CivilDate, to end: CivilDate) throws
    -> [LogVerb: Int]
  {
    let query = try PreparedStatement(
      db,
      """
      WITH said AS (
        SELECT fact.person, fact.date, node.id AS note, node.kind FROM fact
        JOIN node ON node.id = fact.note WHERE fact.date BETWEEN ?1 AND ?2 AND fact.verb = ?3
      )
      SELECT (SELECT count(DISTINCT note) FROM said WHERE kind = 'interview')
        + (SELECT count(DISTINCT person || ' ' || date) FROM said AS other
           WHERE NOT EXISTS (SELECT 1 FROM said WHERE said.kind = 'interview'
             AND said.person = other.person AND said.date = other.date))
      """)
    var counts: [LogVerb: Int] = [:]
    for verb in verbs {
      query.bind(start)
      query.bind(end)
      query.bind(verb.rawValue)
      try query.forEachRow { counts[verb] = Int($0.integer(0)) }
    }
    return counts
  }
}
