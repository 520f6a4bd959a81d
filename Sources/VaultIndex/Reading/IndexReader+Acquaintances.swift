import GRDB
package import Network
package import NoteSyntax

/// Somebody at an organization by their own note, and where it says so.
package struct ColleagueRow: Hashable, Sendable {
  package var person: NodeID
  /// Whether they worked there formerly, and do so no longer.
  package var isFormer: Bool
  package var source: Source
}

extension IndexReader {
  /// Everybody who can lead to any of these people on a day, of each pair one: who named them, and
  /// who is known to know them. Acquaintance holds both ways, naming does not.
  package func acquaintances(leadingTo people: [NodeID], on day: CivilDate) throws
    -> [Acquaintance]
  {
    var found: [Acquaintance] = []
    var isNamed: Set<[NodeID]> = []
    for naming in try edges("named", of: people) {
      // What was named later is not known yet.
      guard naming.isKnown(on: day), let acquaintance = Acquaintance(naming, on: day)
      else { continue }
      isNamed.insert([naming.from, naming.to])
      found.append(acquaintance)
    }
    let query = try PreparedStatement(
      db,
      """
      SELECT mention.note, mention.resolved, mention.note, mention.line, mention.column
      FROM json_each(?1) AS wanted CROSS JOIN mention ON mention.resolved = wanted.value
      WHERE mention.role = \(Mention.Role.knows.code)
      UNION ALL
      SELECT mention.resolved, mention.note, mention.note, mention.line, mention.column
      FROM json_each(?1) AS wanted CROSS JOIN mention ON mention.note = wanted.value
      WHERE mention.role = \(Mention.Role.knows.code) AND mention.resolved IS NOT NULL
      ORDER BY 1, 2, 3, 4, 5
      """)
    query.bind(people.json)
    try query.forEachRow { row in
      let (from, to) = (row.node(0), row.node(1))
      let source = Source(note: row.node(2), position: row.position(line: 3, column: 4))
      if isNamed.contains([from, to]) { return }
      if let last = found.last, last.naming == nil, last.from == from, last.to == to {
        found[found.count - 1].sources.append(source)
      } else {
        found.append(Acquaintance(from: from, to: to, sources: [source]))
      }
    }
    return found
  }

  /// These people as the search for ways sees them on a day; those who do not exist are left out.
  package func waypoints(_ people: [NodeID], on day: CivilDate) throws -> [Waypoint] {
    let words = LogVerb.allCases.filter { $0.word != .none }
    // What refuses is an answer too, but none that makes you known to each other.
    let answers = words.filter {
      $0.word != .toThem && $0 != .declined && $0 != .putOff && $0 != .booked
    }
    let query = try PreparedStatement(
      db,
      """
      SELECT node.id, node.name, person.tie, person.status, standing.changes,
        (SELECT max(date) FROM fact WHERE fact.person = node.id AND date <= ?2
          AND verb IN (\(words.codeList))),
        EXISTS (SELECT 1 FROM fact WHERE fact.person = node.id
          AND coalesce(date, ?2) <= ?2 AND verb IN (\(answers.codeList)))
      FROM json_each(?1) AS wanted CROSS JOIN node ON node.id = wanted.value
      LEFT JOIN person ON person.node = node.id
      LEFT JOIN standing ON standing.person = node.id
      WHERE node.kind IN ('contact', 'stub', 'note')
      """)
    query.bind(people.json)
    query.bind(day)
    var waypoints: [Waypoint] = []
    try query.forEachRow { row in
      // Whoever has set a day with you has answered, also where no line says on which day that was.
      var (hasAgreed, hasDeclined) = (false, false)
      switch StandingColumn.read(row.bytes(4), on: day).state {
      case .booked, .outcomeOpen: hasAgreed = true
      case .declined: hasDeclined = true
      default: break
      }
      waypoints.append(
        Waypoint(
          id: row.node(0), name: row.text(1),
          tie: row.optionalText(2).flatMap(ContactAttributes.Tie.init),
          hasAnswered: row.flag(6) || hasAgreed, lastWord: row.date(5),
          status: row.optionalText(3).flatMap(ContactAttributes.Status.init) ?? .active,
          hasDeclined: hasDeclined))
    }
    return waypoints
  }

  /// Who works at an organization by their notes, or did; `key` finds those whose organization has
  /// no note of its own.
  package func members(of organization: NodeID?, named key: NameKey) throws -> [ColleagueRow] {
    let condition =
      organization == nil
      ? "\(Self.hasKey) AND mention.resolved IS NULL" : "mention.resolved = ?1"
    let roles: [Mention.Role] = [.organization, .formerly]
    let query = try PreparedStatement(
      db,
      "SELECT mention.note, mention.role, mention.line, mention.column FROM mention "
        + "CROSS JOIN node ON node.id = mention.note AND node.kind = 'contact' "
        + "WHERE \(condition) AND mention.role IN (\(roles.codeList)) "
        // Who works there again does not do so formerly.
        + "ORDER BY mention.note, mention.role = \(Mention.Role.formerly.code), mention.line, "
        + "mention.column")
    if let organization { query.bind(organization) } else { query.bind(key.text) }
    var members: [ColleagueRow] = []
    try query.forEachRow { row in
      let person = row.node(0)
      guard members.last?.person != person else { return }
      members.append(
        ColleagueRow(
          person: person, isFormer: row.coded(1) == Mention.Role.formerly,
          source: Source(note: person, position: row.position(line: 2, column: 3))))
    }
    return members
  }
}
