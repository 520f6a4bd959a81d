import GRDB
package import Network
package import NoteSyntax

/// A reference from a note to another as the index has it.
package struct MentionRow: Hashable, Sendable {
  package var note: NodeID
  package var ordinal: Int
  package var role: Mention.Role
  package var position: SourcePosition
  package var target: String
  package var resolved: NodeID?
  package var rule: ResolutionRule?
  package var isAmbiguous: Bool
  package var wantsPerson: Bool
}

extension IndexReader {
  /// What a note refers to, in the order of the places.
  package func mentions(in note: NodeID) throws -> [MentionRow] {
    try mentions("WHERE note = ?") { $0.bind(note) }.sorted { $0.position < $1.position }
  }

  /// Where a note or stub is referred to, by note and place. Of somebody without a note that is
  /// wherever a link has the name, also one that need not mean a person.
  package func mentions(of node: NodeID) throws -> [MentionRow] {
    let named =
      "(SELECT key FROM node WHERE id = ?1 AND path IS NULL)) AND resolved IS NULL "
      + "AND NOT is_ambiguous"
    return try mentions(
      "WHERE resolved = ?1 OR target IN (SELECT id FROM link_target WHERE key = \(named)"
    ) { $0.bind(node) }
    .sorted { ($0.note, $0.position) < ($1.note, $1.position) }
  }

  /// What resolves to nothing, to a stub, by the name of a file that others may have, or to what is no
  /// person where one is wanted, or to nobody of those who were there; what begins with `./` or `../`,
  /// and may lead elsewhere; what names the very contact whose note it is in: what a check of the vault
  /// looks at.
  ///
  /// - Parameter notes: those that refer; nil for all.
  package func doubtfulMentions(in notes: Set<NodeID>? = nil) throws -> [MentionRow] {
    let some = notes == nil ? "" : "mention.note IN (SELECT value FROM json_each(?)) AND "
    return try mentions(
      "LEFT JOIN node ON node.id = mention.resolved WHERE \(some)(mention.resolved IS NULL "
        + "OR node.path IS NULL OR mention.rule = \(ResolutionRule.fileName.rawValue) "
        + "AND \(Self.isShared) "
        + "OR mention.rule IS NOT NULL AND substr(link_target.text, 1, 1) = '.' "
        + "OR mention.wants_person AND node.kind <> 'contact' "
        + "OR mention.resolved = mention.note AND mention.wants_person "
        + "AND mention.role IN (\(Self.namings)) "
        + "OR mention.role = \(Mention.Role.attendee.code) AND NOT EXISTS "
        + "(SELECT 1 FROM mention AS other WHERE other.note = mention.note "
        + "AND other.role = \(Mention.Role.with.code) AND other.resolved = mention.resolved))"
    ) { query in if let notes { query.bind(notes.json) } }
  }

  /// The roles of those who name somebody, or are named.
  private static let namings = [Mention.Role.referredBy, .log].codeList

  /// Whether more than one name is written as the link is: most lead to the only file of their name.
  private static let isShared =
    "EXISTS (SELECT 1 FROM name WHERE key IN (link_target.key, link_target.base_key) "
    + "LIMIT 1 OFFSET 1)"

  /// What a link is to that is written to the key bound first, whatever it means.
  static let hasKey = "mention.target IN (SELECT id FROM link_target WHERE key = ?1)"

  private func mentions(
    _ condition: String, binding: (PreparedStatement) -> Void
  ) throws -> [MentionRow] {
    let query = try PreparedStatement(
      db,
      "SELECT mention.note, mention.ordinal, mention.role, mention.line, mention.column, "
        + "link_target.text, mention.resolved, mention.rule, mention.is_ambiguous, "
        + "mention.wants_person FROM mention "
        + "JOIN link_target ON link_target.id = mention.target \(condition)")
    binding(query)
    var rows: [MentionRow] = []
    try query.forEachRow { row in
      rows.append(
        MentionRow(
          note: row.node(0), ordinal: Int(row.integer(1)),
          role: row.coded(2) ?? .body,
          position: row.position(line: 3, column: 4), target: row.text(5),
          resolved: row.optionalNode(6),
          rule: row.optionalInteger(7).flatMap { ResolutionRule(rawValue: Int($0)) },
          isAmbiguous: row.flag(8), wantsPerson: row.flag(9)))
    }
    return rows
  }
}
