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
  /// What was found in the notes one by one, in the order of their numbers.
  package func diagnostics() throws -> [DiagnosticRow] {
    let query = try PreparedStatement(
      db, "SELECT note, code, start, end, line, column, message, remedy FROM diagnostic")
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
