import Network
import NoteQuery
import NoteSyntax

/// Writes which nodes are connected with others.
struct GraphSQL {
  let conditions: ConditionSQL

  func nodes(_ step: QueryCondition.GraphStep, _ target: QueryCondition.GraphTarget) -> QuerySQL {
    let ends = ends(target)
    switch step {
    case .named: return namings("referrer", where: "named", ends)
    case .namedBy: return namings("named", where: "referrer", ends)
    case .chainOf: return chain(ends, from: "referrer", to: "named")
    case .chainTo: return chain(ends, from: "named", to: "referrer")
    case .linksTo: return links("note", where: "resolved", ends)
    case .linkedFrom: return links("resolved", where: "note", ends)
    case .within(let steps): return near(target, ends, steps)
    case .metWith:
      return metWith(ends)
    case .role(let role): return byRole(role, target, ends)
    }
  }

  /// The numbers of the nodes at the other end; nil for any.
  private func ends(_ target: QueryCondition.GraphTarget) -> QuerySQL? {
    switch target {
    case .anything: nil
    case .nodes(let nodes): QuerySQL("SELECT value FROM json_each(?)", [.text(nodes.json)])
    case .unknown: QuerySQL("SELECT NULL WHERE 0")
    case .condition(let condition): conditions.nodes(condition)
    }
  }

  private func namings(_ wanted: String, where column: String, _ ends: QuerySQL?) -> QuerySQL {
    "SELECT \(wanted) FROM referral WHERE " + KnownByDay.naming(conditions.today)
      + (ends.map { " AND \(column) IN (" + $0 + ")" } ?? QuerySQL(""))
  }

  private func chain(_ ends: QuerySQL?, from: String, to: String) -> QuerySQL {
    "WITH RECURSIVE chain (id) AS (" + namings(to, where: from, ends)
      + " UNION SELECT referral.\(to) FROM chain CROSS JOIN referral "
      + "ON referral.\(from) = chain.id AND \(KnownByDay.naming(conditions.today))) "
      + "SELECT id FROM chain"
  }

  private func links(_ wanted: String, where column: String, _ ends: QuerySQL?) -> QuerySQL {
    "SELECT \(wanted) FROM mention WHERE resolved IS NOT NULL AND resolved <> note"
      // Of all links each node is taken once, in the order of an index: to gather the same ones three
      // times over takes twice as long.
      + (ends.map { " AND \(column) IN (" + $0 + ")" } ?? QuerySQL(" GROUP BY \(wanted)"))
  }

  /// Whoever is at most so many links away, either way, and no end itself. From notes that are named
  /// it goes from each to the next; what a query finds may be most of the vault, and then to go
  /// through all links at once takes a tenth of the time.
  private func near(
    _ target: QueryCondition.GraphTarget, _ ends: QuerySQL?, _ steps: Int
  ) -> QuerySQL {
    let ends = ends ?? QuerySQL("SELECT id FROM node")
    guard case .nodes = target else {
      return "WITH goal (id) AS (" + ends
        + QuerySQL(
          ") SELECT value FROM json_each((SELECT kith_near(node, other, ?) FROM ("
            + "SELECT id AS node, NULL AS other FROM goal UNION ALL SELECT note, resolved "
            + "FROM mention WHERE resolved IS NOT NULL AND resolved <> note)))", [.count(steps)])
    }
    return "WITH RECURSIVE goal (id) AS (" + ends
      + QuerySQL(
        """
        ), near (id, steps) AS (
          SELECT id, 0 FROM goal
          UNION SELECT mention.resolved, near.steps + 1
          FROM near CROSS JOIN mention ON mention.note = near.id
          WHERE near.steps < ? AND mention.resolved IS NOT NULL
          UNION SELECT mention.note, near.steps + 1
          FROM near CROSS JOIN mention ON mention.resolved = near.id WHERE near.steps < ?
        ) SELECT id FROM near WHERE id NOT IN (SELECT id FROM goal)
        """, [.count(steps), .count(steps)])
  }

  /// Whoever was in a talk that took place, with an end other than themselves. Its first and its last
  /// end tell: that somebody is neither takes looking at each talk once, where all pairs would be its
  /// square.
  private func metWith(_ ends: QuerySQL?) -> QuerySQL {
    "SELECT other.person FROM (SELECT note, min(person) AS first, max(person) AS last FROM attendance"
      + " WHERE "
      + KnownByDay.talk(conditions.today, note: "attendance.note", person: "attendance.person")
      + (ends.map { " AND person IN (" + $0 + ")" } ?? QuerySQL(""))
      + " GROUP BY note) AS found CROSS JOIN attendance AS other ON other.note = found.note "
      + "AND (other.person <> found.first OR other.person <> found.last)"
  }

  private func byRole(
    _ role: Mention.Role, _ target: QueryCondition.GraphTarget, _ ends: QuerySQL?
  ) -> QuerySQL {
    let rows = QuerySQL("SELECT note FROM mention WHERE role = \(role.code)")
    if case .unknown(let key) = target {
      return rows
        + QuerySQL(
          " AND target IN (SELECT id FROM link_target WHERE key = ?) AND resolved IS NULL",
          [.text(key.text)])
    }
    return ends.map { rows + " AND resolved IN (" + $0 + ")" } ?? rows
  }
}
