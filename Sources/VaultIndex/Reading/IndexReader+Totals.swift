import GRDB
package import Network

/// How much an index holds.
package struct IndexTotals: Hashable, Sendable {
  /// Notes by kind; kinds without notes are left out.
  package var notes: [NoteKind: Int] = [:]
  package var stubs = 0
  package var mentions = 0
  package var unresolved = 0
  package var facts = 0
  package var obligations = 0
  package var diagnostics = 0
  /// Bytes of the notes as last read.
  package var noteBytes: Int64 = 0
  /// Bytes of the index's file, without its log.
  package var indexBytes: Int64 = 0
}

extension IndexReader {
  package func totals() throws -> IndexTotals {
    var totals = IndexTotals()
    try PreparedStatement(db, "SELECT kind, count(*) FROM node GROUP BY kind").forEachRow { row in
      if let kind = NoteKind(rawValue: row.text(0)) {
        totals.notes[kind] = Int(row.integer(1))
      } else {
        totals.stubs += Int(row.integer(1))
      }
    }
    totals.mentions = try count("SELECT count(*) FROM mention")
    totals.unresolved = try count("SELECT count(*) FROM mention WHERE resolved IS NULL")
    totals.facts = try count("SELECT count(*) FROM fact")
    totals.obligations = try count("SELECT count(*) FROM obligation")
    totals.diagnostics = try count("SELECT count(*) FROM diagnostic")
    totals.noteBytes = Int64(try count("SELECT coalesce(sum(size), 0) FROM file"))
    totals.indexBytes =
      Int64(try count("PRAGMA page_count")) * Int64(try count("PRAGMA page_size"))
    return totals
  }

  private func count(_ sql: String) throws -> Int {
    var count = 0
    try PreparedStatement(db, sql).forEachRow { count = Int($0.integer(0)) }
    return count
  }
}
