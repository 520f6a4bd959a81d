import Network
import NoteQuery

// The columns that are numbers.
extension QueryReader {
  func counts(_ key: QueryCondition.CountKey, _ wanted: WantedNodes) throws -> [QueryValue?] {
    guard let expression = countExpression(key) else { return try chainDepths(wanted) }
    let query = try PreparedStatement(
      reader.db,
      "SELECT node.id, (\(expression)) AS number FROM json_each(?) AS wanted "
        + "CROSS JOIN node ON node.id = wanted.value WHERE number IS NOT NULL")
    query.bind(wanted.json)
    return try numbers(query, wanted)
  }

  /// Nil for what is reckoned of everybody at once.
  private func countExpression(_ key: QueryCondition.CountKey) -> String? {
    let known = KnownByDay.naming(today)
    return switch key {
    case .named: "SELECT count(*) FROM referral WHERE referrer = node.id AND \(known)"
    case .namedBy: "SELECT count(*) FROM referral WHERE named = node.id AND \(known)"
    case .words: "CASE WHEN node.path IS NOT NULL THEN node.words END"
    case .degree:
      "SELECT count(*) FROM (SELECT resolved FROM mention WHERE note = node.id "
        + "AND resolved <> note UNION SELECT note FROM mention WHERE resolved = node.id "
        + "AND resolved <> note)"
    case .openTasks:
      "SELECT count(*) FROM (SELECT note, line, column FROM task "
        + "WHERE note = node.id AND \(KnownByDay.openTask(today)) UNION SELECT note, line, column "
        + "FROM commitment WHERE person = node.id AND \(KnownByDay.openCommitment(today)))"
    case .chainDepth: nil
    }
  }

  /// Of everybody at once: each one's chain has to be gone through from its top. People whom nobody
  /// named are tops themselves.
  private func chainDepths(_ wanted: WantedNodes) throws -> [QueryValue?] {
    var values = wanted.map { $0.kind == nil || $0.kind == .contact ? .number(1) : nil }
    var places = wanted.places
    try PreparedStatement(
      reader.db, "SELECT DISTINCT named FROM referral WHERE \(KnownByDay.naming(today))"
    ).forEachRow { row in
      if let place = places.place(of: row.node(0)) { values[place] = nil }
    }
    let depths = try numbers(
      PreparedStatement(
        reader.db,
        "\(CountSQL(today: today).chains) SELECT id, min(depth) FROM chain GROUP BY id"), wanted)
    return zip(values, depths).map { $1 ?? $0 }
  }

  /// Rows of a node's number and what is counted.
  private func numbers(_ query: PreparedStatement, _ wanted: WantedNodes) throws -> [QueryValue?] {
    var values = wanted.map { _ in nil }
    var places = wanted.places
    try query.forEachRow { row in
      if let place = places.place(of: row.node(0)) { values[place] = .number(Int(row.integer(1))) }
    }
    return values
  }
}
