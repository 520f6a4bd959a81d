import GRDB
import Network
import NoteSyntax

/// What the index has of a note before it is written anew: its names, and whom it concerns.
struct StoredNotes {
  private let names: PreparedStatement
  private let persons: PreparedStatement

  init(_ db: Database) throws {
    names = try PreparedStatement(
      db,
      "SELECT name.key, name.rank, node.kind, person.organizations FROM name "
        + "JOIN node ON node.id = name.node LEFT JOIN person ON person.node = node.id "
        + "WHERE name.node = ?")
    persons = try PreparedStatement(
      db,
      "SELECT person FROM fact WHERE note = ?1 UNION SELECT about FROM fact WHERE note = ?1 "
        + "AND about IS NOT NULL UNION SELECT person FROM commitment WHERE note = ?1 "
        + "UNION SELECT resolved FROM mention WHERE note = ?1 AND wants_person "
        + "AND resolved IS NOT NULL")
  }

  /// A note's names as they stand in the index, with what else resolution looks at.
  func signature(of node: NodeID) throws -> Set<NameSignature> {
    var signature: Set<NameSignature> = []
    names.bind(node)
    try names.forEachRow { row in
      signature.insert(
        NameSignature(
          key: NameKey(stored: row.text(0)), rank: Int(row.integer(1)), kind: row.text(2),
          organizations: row.text(3)))
    }
    return signature
  }

  /// Everybody whom the note names or its facts and commitments concern, as the index has them.
  func persons(in note: NodeID) throws -> [NodeID] {
    var found: [NodeID] = []
    persons.bind(note)
    try persons.forEachRow { found.append($0.node(0)) }
    return found
  }
}
