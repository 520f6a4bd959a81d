import GRDB
package import Network
package import NoteSyntax

/// A note that says it belongs to an organization or field, and where in it.
package struct MemberRow: Hashable, Sendable {
  /// What the organization is in the note: `organization`, `formerly` or `field`.
  package var role: Mention.Role
  /// A contact, an opportunity, or, of a field, an organization.
  package var node: NodeRow
  package var position: SourcePosition
}

extension IndexReader {
  /// The organizations with `target: yes`, by name.
  package func targets() throws -> [NodeRow] {
    let query = try PreparedStatement(
      db,
      "SELECT id, name, path, kind FROM node WHERE kind = 'organization' AND is_target "
        + "ORDER BY name, path")
    var targets: [NodeRow] = []
    try query.forEachRow { targets.append(Self.node($0)) }
    return targets
  }

  /// The contacts who work at each organization or did, and the opportunities there, by name.
  package func members(of organizations: [NodeID]) throws -> [NodeID: [MemberRow]] {
    let query = try PreparedStatement(
      db,
      "SELECT node.id, node.name, node.path, node.kind, mention.role, mention.line, mention.column "
        + "FROM mention JOIN node ON node.id = mention.note WHERE mention.resolved = ? "
        + "AND (mention.role = \(Mention.Role.organization.code) AND node.kind IN ('contact', 'opportunity') "
        + "OR mention.role = \(Mention.Role.formerly.code) AND node.kind = 'contact') "
        + "ORDER BY node.name, node.path, mention.ordinal")
    var members: [NodeID: [MemberRow]] = [:]
    for organization in organizations {
      query.bind(organization)
      try query.forEachRow { members[organization, default: []].append(Self.member($0)) }
    }
    return members
  }

  /// A member whose seven columns come first in the row.
  static func member(_ row: PreparedStatement.Row) -> MemberRow {
    MemberRow(
      role: row.coded(4) ?? .property, node: node(row),
      position: row.position(line: 5, column: 6))
  }
}
