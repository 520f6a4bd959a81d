import GRDB
package import Network
package import NoteSyntax

/// A diagnostic of a note, with its place.
package struct DiagnosticRow: Hashable, Sendable {
  package var note: NodeID
  package var diagnostic: Diagnostic
  package var position: SourcePosition
}

extension IndexReader {
  /// How many errors were found in the notes one by one; warnings and hints are not counted.
  package func errorCount() throws -> Int {
    let errors = DiagnosticCode.allCases.filter { $0.severity == .error }.sqlList
    var count = 0
    try PreparedStatement(db, "SELECT count(*) FROM diagnostic WHERE code IN (\(errors))")
      .forEachRow { count = Int($0.integer(0)) }
    return count
  }

  /// What was found in the notes one by one, in the order of their numbers; nil for all notes.
  package func diagnostics(in notes: Set<NodeID>? = nil) throws -> [DiagnosticRow] {
    let all = "SELECT note, code, start, end, line, column, message, remedy FROM diagnostic"
    let some = " WHERE note IN (SELECT value FROM json_each(?)) ORDER BY note"
    let query = try PreparedStatement(db, notes == nil ? all : all + some)
    if let notes { query.bind(notes.json) }
    var rows: [DiagnosticRow] = []
    try query.forEachRow { row in
      let (start, end) = (row.integer(2), row.integer(3))
      guard let code = DiagnosticCode(rawValue: row.text(1)), 0 <= start, start <= end else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no such diagnostic")
      }
      rows.append(
        DiagnosticRow(
          note: row.node(0),
          diagnostic: Diagnostic(
            code, SourceSpan(Int(start), Int(end)), row.text(6),
            remedy: row.text(7)),
          position: row.position(line: 4, column: 5)))
    }
    return rows
  }
}
