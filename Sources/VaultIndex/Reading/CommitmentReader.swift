import GRDB
package import Network
import NoteSyntax

/// Reads commitments from the index.
enum CommitmentReader {
  /// The commitments that `source`, what follows FROM, yields, each with whom it is to.
  static func commitments(
    _ db: Database, from source: String, binding: (PreparedStatement) -> Void = { _ in }
  ) throws -> [(person: NodeID, held: PersonCommitment)] {
    let query = try PreparedStatement(
      db,
      "SELECT person, kind, due, made_on, is_open, done_on, text, note, line, column FROM \(source)"
    )
    binding(query)
    var found: [(person: NodeID, held: PersonCommitment)] = []
    try query.forEachRow { row in
      guard let kind = Commitment.Kind(rawValue: row.text(1)) else { return }
      let position = row.position(line: 8, column: 9)
      let commitment = Commitment(
        kind: kind, subject: .thisNote, due: row.date(2), madeOn: row.date(3),
        isOpen: row.flag(4), doneOn: row.date(5), text: row.text(6), position: position)
      let source = Source(note: row.node(7), position: position)
      found.append((row.node(0), PersonCommitment(commitment, source: source)))
    }
    return found
  }
}

extension IndexReader {
  /// What was promised to a person and by them, and the next dates set with them, by place.
  package func commitments(of person: NodeID) throws -> [PersonCommitment] {
    try CommitmentReader.commitments(db, from: "commitment WHERE person = ?") { $0.bind(person) }
      .map(\.held).sorted { $0.source < $1.source }
  }
}
