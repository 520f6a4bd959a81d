import GRDB
package import Network
package import NoteSyntax

/// An interview that somebody took part in.
package struct AttendanceRow: Hashable, Sendable {
  package var person: NodeID
  package var day: CivilDate
  package var note: NodeID
  /// Whether the note says anything of the talk.
  package var isWrittenUp: Bool
}

extension IndexReader {
  /// The interviews of a person, the earliest first.
  package func interviews(of person: NodeID) throws -> [AttendanceRow] {
    try attendance("person = ?", [person])
      .sorted { ($0.day, $0.note) < ($1.day, $1.note) }
  }

  /// Who took part in each of these interviews, in the order given and of the people's numbers.
  package func attendees(of notes: [NodeID]) throws -> [AttendanceRow] {
    try attendance("note = ?", notes)
  }

  private func attendance(_ condition: String, _ nodes: [NodeID]) throws -> [AttendanceRow] {
    let query = try PreparedStatement(
      db,
      "SELECT person, day, note, is_written_up FROM attendance WHERE \(condition) ORDER BY person")
    var rows: [AttendanceRow] = []
    for node in nodes {
      query.bind(node)
      try query.forEachRow { row in
        guard let day = row.date(1) else { return }
        rows.append(
          AttendanceRow(
            person: row.node(0), day: day, note: row.node(2), isWrittenUp: row.flag(3)))
      }
    }
    return rows
  }
}
