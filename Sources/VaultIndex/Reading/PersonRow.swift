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
  private static let columns = """
    SELECT node.id, node.name, node.path, node.kind, node.key, standing.changes
    FROM node LEFT JOIN standing ON standing.person = node.id
    """

  /// These people; those who do not exist are left out.
  package func people(_ ids: some Sequence<NodeID>, on day: CivilDate) throws
    -> [NodeID: PersonRow]
  {
    let query = try PreparedStatement(db, Self.columns + " WHERE node.id = ?")
    var people: [NodeID: PersonRow] = [:]
    for id in ids where people[id] == nil {
      query.bind(id)
      try query.forEachRow { people[id] = Self.person($0, on: day) }
    }
    return people
  }

  /// Everybody: contacts, stubs, and plain notes that anything is known of as of people.
  package func people(on day: CivilDate) throws -> [PersonRow] {
    let query = try PreparedStatement(
      db,
      Self.columns + """
         WHERE node.kind IN ('contact', 'stub') OR node.kind = 'note' AND (
           standing.person IS NOT NULL
           OR EXISTS (SELECT 1 FROM referral WHERE named = node.id OR referrer = node.id))
        """)
    var people: [PersonRow] = []
    try query.forEachRow { people.append(Self.person($0, on: day)) }
    return people
  }

  private static func person(_ row: PreparedStatement.Row, on day: CivilDate) -> PersonRow {
    PersonRow(
      node: node(row), key: NameKey(stored: row.text(4)),
      standing: StandingColumn.read(row.bytes(5), on: day))
  }
}
