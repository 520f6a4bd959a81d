import GRDB
package import Network
package import NoteSyntax

extension IndexReader {
  /// Every fact up to a day that any figure counts, in no order, and what is undated.
  package func countedFacts(until today: CivilDate) throws -> [CountedFact] {
    let counted = LogVerb.allCases.map { CountedFact.verbs.contains($0) ? $0 : nil }
    // Nearly all are wanted: to look them up by their days would take longer than to walk the table,
    // and to compare each verb with all that count is done faster here than in SQL.
    let query = try PreparedStatement(
      db,
      "SELECT person, date, verb, channel, day, about, note, line, column FROM fact "
        + "WHERE coalesce(date, 0) <= ?")
    query.bind(today)
    var facts: [CountedFact] = []
    try query.forEachRow { row in
      let code = Int(row.integer(2))
      guard counted.indices.contains(code), let verb = counted[code] else { return }
      facts.append(
        CountedFact(
          person: row.node(0), date: row.date(1), verb: verb,
          channel: verb == .asked ? row.optionalText(3) : nil, day: row.date(4),
          about: row.optionalNode(5),
          source: Source(note: row.node(6), position: row.position(line: 7, column: 8))))
    }
    return facts
  }

  /// Everybody whom the notes know, with how they were found, where that is written.
  package func sources() throws -> [NodeID: String?] {
    let query = try PreparedStatement(
      db,
      "SELECT node, source FROM person UNION ALL SELECT id, NULL FROM node WHERE path IS NULL")
    var sources: [NodeID: String?] = [:]
    try query.forEachRow { sources[$0.node(0)] = .some($0.optionalText(1)) }
    return sources
  }

  /// Every interview's note, with what it came to, where that is written.
  package func outcomes() throws -> [NodeID: String?] {
    var outcomes: [NodeID: String?] = [:]
    try PreparedStatement(db, "SELECT note, outcome FROM interview")
      .forEachRow { outcomes[$0.node(0)] = .some($0.optionalText(1)) }
    return outcomes
  }

  /// The tasks in the notes of interviews from a day on: what you promised, and what they did. One
  /// of a group's note is one, whomever it concerns.
  package func promises(since day: CivilDate) throws -> [NodeID: (yours: Int, theirs: Int)] {
    let query = try PreparedStatement(
      db,
      "SELECT commitment.note, count(DISTINCT CASE kind WHEN 'promise' THEN line END), "
        + "count(DISTINCT CASE kind WHEN 'waiting' THEN line END) "
        + "FROM (SELECT DISTINCT note FROM attendance WHERE day >= ?) AS recent "
        + "CROSS JOIN commitment ON commitment.note = recent.note GROUP BY commitment.note")
    query.bind(day)
    var promises: [NodeID: (yours: Int, theirs: Int)] = [:]
    try query.forEachRow { row in
      promises[row.node(0)] = (Int(row.integer(1)), Int(row.integer(2)))
    }
    return promises
  }

  /// How many opportunities there are by channel and stage.
  package func opportunities() throws -> [(channel: String?, stage: String?, count: Int)] {
    let query = try PreparedStatement(
      db, "SELECT channel, stage, count(*) FROM opportunity GROUP BY channel, stage ORDER BY 1, 2")
    var rows: [(channel: String?, stage: String?, count: Int)] = []
    try query.forEachRow { row in
      rows.append((row.optionalText(0), row.optionalText(1), Int(row.integer(2))))
    }
    return rows
  }
}
