import GRDB
package import Network
package import NoteSyntax

/// Somebody as views of the network show them on a day.
package struct PersonRow: Hashable, Sendable {
  package var node: NodeRow
  package var key: NameKey
  package var standing: Standing.Change
}

extension IndexReader {
  private static let columns = "node.id, node.name, node.path, node.kind, node.key"

  /// These people; those who do not exist are left out.
  package func people(_ ids: some Sequence<NodeID>, on day: CivilDate) throws
    -> [NodeID: PersonRow]
  {
    let query = try PreparedStatement(
      db,
      "SELECT \(Self.columns), standing.changes FROM json_each(?) AS wanted "
        + "CROSS JOIN node ON node.id = wanted.value "
        + "LEFT JOIN standing ON standing.person = node.id")
    query.bind(ids.json)
    var people: [NodeID: PersonRow] = [:]
    try query.forEachRow { row in
      let person = Self.person(row, StandingColumn.read(row.bytes(5), on: day))
      people[person.node.id] = person
    }
    return people
  }

  /// On which day each of these people was met last, of those who were by `day`, whatever came since; and
  /// what the note of each says of turning to them, where that is not the usual.
  package func history(of ids: some Sequence<NodeID>, until day: CivilDate) throws
    -> [NodeID: PersonHistory]
  {
    let query = try PreparedStatement(
      db,
      """
      SELECT wanted.value, person.status, (SELECT max(date) FROM fact
        WHERE fact.person = wanted.value AND date <= ?2 AND verb IN (\([LogVerb.met].codeList)))
      FROM json_each(?1) AS wanted LEFT JOIN person ON person.node = wanted.value
      """)
    query.bind(ids.json)
    query.bind(day)
    var histories: [NodeID: PersonHistory] = [:]
    try query.forEachRow { row in
      histories[row.node(0)] = PersonHistory(
        status: row.optionalText(1).flatMap(ContactAttributes.Status.init) ?? .active,
        lastMet: row.date(2))
    }
    return histories
  }

  /// A person's row in `node`: of a contact, a stub, or a plain note of which anything is known as of
  /// people. The plus keeps SQLite from looking up by kind and sorting afterwards.
  private static let isPerson = """
    (+node.kind IN ('contact', 'stub') OR +node.kind = 'note' AND (
      EXISTS (SELECT 1 FROM standing WHERE person = node.id)
      OR EXISTS (SELECT 1 FROM referral WHERE named = node.id)
      OR EXISTS (SELECT 1 FROM referral WHERE referrer = node.id)))
    """

  /// Everybody, in the order of their numbers.
  package func everybody() throws -> [NodeID] {
    let query = try PreparedStatement(
      db, "SELECT id FROM node WHERE \(Self.isPerson) ORDER BY id")
    var people: [NodeID] = []
    try query.forEachRow { people.append($0.node(0)) }
    return people
  }

  /// Everybody, with how things stand; in the order of their numbers.
  package func people(on day: CivilDate) throws -> [PersonRow] {
    let standings = try standings(on: day)
    // Walked side by side: looking up each of many rows takes twice as long.
    let query = try PreparedStatement(
      db, "SELECT \(Self.columns) FROM node WHERE \(Self.isPerson) ORDER BY node.id")
    var people: [PersonRow] = []
    people.reserveCapacity(standings.count)
    var next = 0
    try query.forEachRow { row in
      let id = row.node(0)
      while next < standings.count, standings[next].person < id { next += 1 }
      let isNext = next < standings.count && standings[next].person == id
      people.append(Self.person(row, isNext ? standings[next].change : .beginning))
    }
    return people
  }

  private func standings(on day: CivilDate) throws
    -> [(person: NodeID, change: Standing.Change)]
  {
    let query = try PreparedStatement(
      db, "SELECT person, changes FROM standing ORDER BY person")
    var standings: [(person: NodeID, change: Standing.Change)] = []
    try query.forEachRow { row in
      standings.append((row.node(0), StandingColumn.read(row.bytes(1), on: day)))
    }
    return standings
  }

  private static func person(_ row: PreparedStatement.Row, _ standing: Standing.Change)
    -> PersonRow
  {
    PersonRow(node: node(row), key: NameKey(stored: row.text(4)), standing: standing)
  }
}
