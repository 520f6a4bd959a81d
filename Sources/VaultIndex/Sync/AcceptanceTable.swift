import GRDB
import Network
import NoteSyntax

extension Acceptance {
  /// Every opportunity that was accepted, in order of the days.
  static func fetchAll(_ db: Database) throws -> [Acceptance] {
    var acceptances: [Acceptance] = []
    let query = try PreparedStatement(
      db,
      "SELECT note, name, day, line, column FROM acceptance "
        + "JOIN node ON node.id = acceptance.note ORDER BY day, note")
    try query.forEachRow { row in
      guard let day = row.date(2) else { return }
      acceptances.append(
        Acceptance(
          opportunity: row.node(0), name: row.text(1), day: day,
          source: Source(note: row.node(0), position: row.position(line: 3, column: 4))))
    }
    return acceptances
  }
}
