import GRDB
package import Network

/// A value of the front matter, with the line that it stands in.
package struct PropertyLine: Hashable, Sendable {
  package var note: NodeID
  package var text: String
  /// From 1.
  package var line: Int
}

extension IndexReader {
  /// What notes say under one folded key, in the order of their numbers; nil for all notes.
  package func propertyLines(
    of key: String, in notes: Set<NodeID>? = nil
  ) throws -> [PropertyLine] {
    let some = notes == nil ? "" : " AND note IN (SELECT value FROM json_each(?2))"
    let query = try PreparedStatement(
      db,
      "SELECT note, text, line FROM property "
        + "WHERE key = (SELECT id FROM property_key WHERE name = ?1) AND text <> ''\(some)")
    query.bind(key)
    if let notes { query.bind(notes.json) }
    var lines: [PropertyLine] = []
    try query.forEachRow { row in
      lines.append(
        PropertyLine(note: row.node(0), text: row.text(1), line: Int(row.integer(2))))
    }
    return lines
  }
}
