import GRDB
package import Network
package import NoteSyntax

/// A field as contacts and organizations name it: its note, or the name alone.
package struct FieldRow: Hashable, Sendable {
  /// Nil for a field without a note.
  package var node: NodeID?
  package var key: NameKey
  /// As shown: of several ways of writing it, one.
  package var name: String

  package init(node: NodeID?, key: NameKey, name: String) {
    self.node = node
    self.key = key
    self.name = name
  }
}

extension IndexReader {
  /// Every field: those that have a note, then those that are only named; by name.
  package func fields() throws -> [FieldRow] {
    let noted = try notes(of: .field).map {
      FieldRow(node: $0.id, key: NameKey($0.name), name: $0.name)
    }
    let query = try PreparedStatement(
      db,
      "SELECT link_target.key, min(link_target.text) FROM mention "
        + "JOIN link_target ON link_target.id = mention.target "
        + "WHERE mention.role = \(Mention.Role.field.code) AND mention.resolved IS NULL "
        + "AND NOT mention.is_ambiguous GROUP BY link_target.key")
    var named: [FieldRow] = []
    try query.forEachRow { row in
      named.append(FieldRow(node: nil, key: NameKey(stored: row.text(0)), name: row.text(1)))
    }
    return noted.sorted { $0.key.text < $1.key.text } + named.sorted { $0.key.text < $1.key.text }
  }

  /// The contacts who know a field and the organizations in it, by name.
  package func members(of field: FieldRow) throws -> [MemberRow] {
    let condition =
      field.node == nil
      ? "\(Self.hasKey) AND mention.resolved IS NULL" : "mention.resolved = ?1"
    let query = try PreparedStatement(
      db,
      "SELECT node.id, node.name, node.path, node.kind, mention.role, mention.line, mention.column "
        + "FROM mention JOIN node ON node.id = mention.note WHERE \(condition) "
        + "AND mention.role = \(Mention.Role.field.code) AND node.kind IN ('contact', 'organization') "
        + "ORDER BY node.name, node.path, mention.ordinal")
    if let node = field.node { query.bind(node) } else { query.bind(field.key.text) }
    var members: [MemberRow] = []
    try query.forEachRow { row in
      // A note may name the field twice; the first place counts.
      let member = Self.member(row)
      if members.last?.node != member.node { members.append(member) }
    }
    return members
  }
}
