import GRDB
package import Network
package import NoteSyntax

/// Ties, with the names of what they lead to that has no note.
package struct TieRows {
  package var ties: [Tie] = []
  package var names: [NameKey: String] = [:]

  package init() {}

  package mutating func add(_ other: TieRows) {
    ties += other.ties
    names.merge(other.names, uniquingKeysWith: min)
  }
}

extension IndexReader {
  /// Every tie that has one of these at an end; all ties of the vault where `ends` is nil.
  ///
  /// - Parameters:
  ///   - day: who was named or met later is not known yet.
  ///   - withNotes: also links from and to notes that are neither people nor organizations.
  package func ties(touching ends: [Vertex]?, on day: CivilDate, withNotes: Bool) throws -> TieRows
  {
    let nodes = ends?.compactMap { if case .node(let node) = $0 { node } else { nil } }
    let keys = ends?.compactMap { if case .name(let key) = $0 { key } else { nil } }
    var rows = TieRows()
    rows.ties = try namings(of: nodes).filter { $0.isKnown(on: day) }.map { naming in
      let isIntroduced = naming.introducedOn.map { $0 <= day } ?? false
      return Tie(
        .node(naming.from), .node(naming.to), isIntroduced ? .introduced : .named,
        date: isIntroduced ? naming.introducedOn : naming.date, sources: naming.sources)
    }
    rows.ties += try meetings(of: nodes, by: day)
    rows.add(try mentioned(nodes, keys, withNotes: withNotes))
    return rows
  }

  private func namings(of nodes: [NodeID]?) throws -> [Naming] {
    guard let nodes else { return try namings(withSources: true) { _ in "" } }
    return try edges("named", of: nodes) + edges("referrer", of: nodes)
  }

  /// Beyond so many at one talk nobody is tied to all others by it: pairs are the square of people.
  private static let largestCircle = 100

  /// Who was there together with whom: each pair of `with` in the note of a talk that took place.
  private func meetings(of nodes: [NodeID]?, by day: CivilDate) throws -> [Tie] {
    let with = Mention.Role.with.code
    let filter = nodes == nil ? "" : "AND one.resolved IN (SELECT value FROM json_each(?1))"
    let query = try PreparedStatement(
      db,
      "SELECT one.resolved, other.resolved, one.note, one.line, one.column, other.line, "
        + "other.column FROM mention AS one CROSS JOIN mention AS other ON other.note = one.note "
        + "WHERE one.role = \(with) AND other.role = \(with) AND other.resolved <> one.resolved "
        + "AND \(KnownByDay.talk(day, note: "one.note", person: "one.resolved")) "
        + "AND NOT EXISTS (SELECT 1 FROM mention AS further WHERE further.note = one.note "
        + "AND further.role = \(with) LIMIT 1 OFFSET \(Self.largestCircle)) \(filter)")
    if let nodes { query.bind(nodes.json) }
    var ties: [Tie] = []
    try query.forEachRow { row in
      ties.append(
        Tie(
          .node(row.node(0)), .node(row.node(1)), .metWith,
          sources: [
            Source(note: row.node(2), position: row.position(line: 3, column: 4)),
            Source(note: row.node(2), position: row.position(line: 5, column: 6)),
          ]))
    }
    return ties
  }

  /// What the notes of people say of acquaintances and organizations, and all other links.
  private func mentioned(_ nodes: [NodeID]?, _ keys: [NameKey]?, withNotes: Bool) throws
    -> TieRows
  {
    let columns =
      "SELECT mention.note, mention.resolved, link_target.key, link_target.text, mention.role, "
      + "mention.line, mention.column, source.kind, other.kind FROM"
    let ended =
      "JOIN node AS source ON source.id = mention.note "
      + "LEFT JOIN node AS other ON other.id = mention.resolved"
    let joined = "JOIN link_target ON link_target.id = mention.target \(ended)"
    let sql =
      nodes == nil
      ? "\(columns) mention \(joined)"
      : """
      \(columns) json_each(?1) AS wanted CROSS JOIN mention ON mention.note = wanted.value \(joined)
      UNION ALL
      \(columns) json_each(?1) AS wanted CROSS JOIN mention ON mention.resolved = wanted.value \(joined)
      UNION ALL
      \(columns) json_each(?2) AS wanted CROSS JOIN link_target ON link_target.key = wanted.value
      CROSS JOIN mention ON mention.target = link_target.id \(ended)
      WHERE mention.resolved IS NULL
      """
    let query = try PreparedStatement(db, sql)
    if let nodes {
      query.bind(nodes.json)
      query.bind((keys ?? []).json)
    }
    var rows = TieRows()
    try query.forEachRow { row in
      let role: Mention.Role = row.coded(4) ?? .body
      let ends = [row.text(7), row.optionalText(8) ?? "organization"]
      let kind = Self.tie(role, from: ends[0])
      let isShown = withNotes || ends.allSatisfy { Self.networkKinds.contains($0) }
      var end = row.optionalNode(1).map(Vertex.node)
      if end == nil, kind == .worksAt || kind == .workedAt {
        let key = NameKey(stored: row.text(2))
        // Of several ways to write it always the same, in whatever order they come.
        rows.names[key] = [rows.names[key], row.text(3)].compactMap(\.self).min()
        end = .name(key)
      }
      guard let end, isShown || kind != .links else { return }
      let source = Source(note: row.node(0), position: row.position(line: 5, column: 6))
      rows.ties.append(Tie(.node(row.node(0)), end, kind, sources: [source]))
    }
    return rows
  }

  private static let networkKinds: Set<String> = ["contact", "stub", "organization"]

  private static func tie(_ role: Mention.Role, from kind: String) -> Tie.Kind {
    guard kind == NoteKind.contact.rawValue else { return .links }
    return switch role {
    case .knows: .knows
    case .organization: .worksAt
    case .formerly: .workedAt
    default: .links
    }
  }
}
