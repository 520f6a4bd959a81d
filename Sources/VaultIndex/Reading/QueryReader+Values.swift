package import Network
package import NoteQuery
import NoteSyntax

extension QueryReader {
  /// A column's values; nodes that have none are left out.
  package func values(_ column: QueryColumn, of nodes: [NodeRow]) throws -> [NodeID: QueryValue] {
    switch column {
    case .name: return Self.each(nodes) { .text($0.name) }
    case .path: return Self.each(nodes) { $0.path.map { .text($0.text) } }
    case .kind: return Self.each(nodes) { .text($0.kind?.rawValue ?? "stub") }
    case .state: return try states(nodes)
    case .tags: return try lists("tag ON tag.note = wanted.value", "tag.name", nodes)
    case .owed:
      return try lists(
        "obligation ON person = wanted.value AND end > \(number) AND due <= \(number) "
          + "AND trigger <= \(number) AND hidden_until <= \(number)", "rule", nodes)
    case .property(let key): return try properties(key, nodes)
    case .day(.modified):
      return try numbers(dayExpression(.modified), nodes) { .day(day($0)) }
    case .day(let key): return try days(key, nodes)
    case .count(let key):
      guard let expression = Self.countExpression(key) else { return try chainDepths(nodes) }
      return try numbers(expression, nodes) { .number(Int($0)) }
    }
  }

  private var number: String { String(today.dayNumber) }

  private static func each(_ nodes: [NodeRow], _ value: (NodeRow) -> QueryValue?)
    -> [NodeID: QueryValue]
  {
    Dictionary(
      nodes.compactMap { node in value(node).map { (node.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func states(_ nodes: [NodeRow]) throws -> [NodeID: QueryValue] {
    let people = try reader.people(nodes.map(\.id), on: today)
    return Self.each(nodes) { node in
      guard let person = people[node.id],
        node.kind == nil || node.kind == .contact
          || person.standing != .beginning
      else { return nil }
      return .text(person.standing.state.word)
    }
  }

  private func properties(_ key: String, _ nodes: [NodeRow]) throws -> [NodeID: QueryValue] {
    try texts(
      "property ON property.key = (SELECT id FROM property_key WHERE name = ?2) "
        + "AND property.note = wanted.value", "property.text", nodes, key
    )
    .mapValues { texts in texts.count == 1 ? QueryValue(texts[0]) : .list(texts) }
  }

  private func lists(_ rows: String, _ column: String, _ nodes: [NodeRow]) throws
    -> [NodeID: QueryValue]
  {
    try texts(rows, column, nodes).mapValues { .list(Set($0).sorted()) }
  }

  /// The texts that joined rows have for each node, in their order.
  private func texts(
    _ rows: String, _ column: String, _ nodes: [NodeRow], _ key: String? = nil
  ) throws -> [NodeID: [String]] {
    let query = try PreparedStatement(
      reader.db, "SELECT wanted.value, \(column) FROM json_each(?1) AS wanted CROSS JOIN \(rows)")
    query.bind(nodes.lazy.map(\.id).json)
    if let key { query.bind(key) }
    var found: [NodeID: [String]] = [:]
    try query.forEachRow { found[$0.node(0), default: []].append($0.text(1)) }
    return found
  }

  private func numbers(
    _ expression: String, _ nodes: [NodeRow], _ value: (Int64) -> QueryValue
  ) throws -> [NodeID: QueryValue] {
    let query = try PreparedStatement(
      reader.db,
      "SELECT node.id, (\(expression)) AS number FROM json_each(?) AS wanted "
        + "CROSS JOIN node ON node.id = wanted.value WHERE number IS NOT NULL")
    query.bind(nodes.lazy.map(\.id).json)
    var found: [NodeID: QueryValue] = [:]
    try query.forEachRow { found[$0.node(0)] = value($0.integer(1)) }
    return found
  }

  /// Of a few nodes each is looked up; for many, to go through what all have once takes a third of
  /// the time.
  private func days(_ key: QueryCondition.DayKey, _ nodes: [NodeRow]) throws
    -> [NodeID: QueryValue]
  {
    guard nodes.count > 200, let all = allDays(key) else {
      return try numbers(dayExpression(key), nodes) { .day(CivilDate(dayNumber: Int($0))) }
    }
    let wanted = Set(nodes.lazy.map(\.id))
    var found: [NodeID: QueryValue] = [:]
    try PreparedStatement(reader.db, all).forEachRow { row in
      let node = row.node(0)
      if wanted.contains(node) { found[node] = row.date(1).map { .day($0) } }
    }
    return found
  }

  /// Everybody's day, where one statement has them all; see `dayExpression`.
  private func allDays(_ key: QueryCondition.DayKey) -> String? {
    switch key {
    case .fact(let verb):
      "SELECT person, max(date) FROM fact WHERE verb = '\(verb.rawValue)' AND date <= \(number) "
        + "GROUP BY person"
    case .last:
      "SELECT person, max(date) FROM fact WHERE verb IN (\(DaySQL.words)) AND date <= \(number) "
        + "GROUP BY person"
    case .next:
      "SELECT person, min(due) FROM obligation WHERE end > \(number) AND trigger <= \(number) "
        + "AND hidden_until <= \(number) GROUP BY +person"
    case .cold, .modified: nil
    }
  }

  private func dayExpression(_ key: QueryCondition.DayKey) -> String {
    switch key {
    case .fact(let verb):
      "SELECT max(date) FROM fact WHERE person = node.id AND verb = '\(verb.rawValue)' "
        + "AND date <= \(number)"
    case .last:
      "SELECT max(date) FROM fact WHERE person = node.id AND +verb IN (\(DaySQL.words)) "
        + "AND date <= \(number)"
    case .next:
      "SELECT min(due) FROM obligation WHERE person = node.id AND end > \(number) "
        + "AND trigger <= \(number) AND hidden_until <= \(number)"
    case .cold:
      "SELECT kith_cold(changes, \(number)) FROM standing WHERE person = node.id"
    case .modified: "SELECT mtime FROM file WHERE path = node.path"
    }
  }

  /// Nil for what is reckoned of everybody at once.
  private static func countExpression(_ key: QueryCondition.CountKey) -> String? {
    switch key {
    case .named: "SELECT nullif(count(*), 0) FROM referral WHERE referrer = node.id"
    case .namedBy: "SELECT nullif(count(*), 0) FROM referral WHERE named = node.id"
    case .words: "CASE WHEN node.path IS NOT NULL THEN node.words END"
    case .degree:
      "SELECT nullif(count(*), 0) FROM (SELECT resolved FROM mention WHERE note = node.id "
        + "AND resolved <> note UNION SELECT note FROM mention WHERE resolved = node.id "
        + "AND resolved <> note)"
    case .openTasks:
      "SELECT nullif(count(*), 0) FROM (SELECT note, line, column FROM task "
        + "WHERE note = node.id AND state = 'open' UNION SELECT note, line, column "
        + "FROM commitment WHERE person = node.id AND is_open AND kind <> 'follow_up')"
    case .chainDepth: nil
    }
  }

  /// Of everybody at once: each one's chain has to be gone through from its top.
  private func chainDepths(_ nodes: [NodeRow]) throws -> [NodeID: QueryValue] {
    let wanted = Set(nodes.lazy.map(\.id))
    var depths: [NodeID: QueryValue] = [:]
    let query = try PreparedStatement(
      reader.db, "\(CountSQL.chains) SELECT id, min(depth) FROM chain GROUP BY id")
    try query.forEachRow { row in
      let node = row.node(0)
      if wanted.contains(node) { depths[node] = .number(Int(row.integer(1))) }
    }
    return depths
  }
}

extension QueryValue {
  /// A date or a whole number where the text is nothing else, and writes it the same way.
  fileprivate init(_ text: String) {
    if let date = CivilDate(text) {
      self = .day(date)
    } else if let number = Int(text), String(number) == text {
      self = .number(number)
    } else {
      self = .text(text)
    }
  }
}
