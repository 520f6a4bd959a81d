import Network
import NoteQuery
import NoteSyntax

// The columns that are days.
extension QueryReader {
  func days(_ key: QueryCondition.DayKey, _ wanted: WantedNodes) throws -> [QueryValue?] {
    switch key {
    case .last: try lastWords(wanted)
    case .next: try nextDays(wanted)
    case .modified: try modified(wanted)
    case .cold: try standings(wanted).map { $0.change.coldSince.map { .day($0) } }
    case .fact(let verb):
      try latest("verb = '\(verb.rawValue)'", wanted, isOfAll: wanted.areMost)
    }
  }

  /// As stored, save where there are words after today.
  private func lastWords(_ wanted: WantedNodes) throws -> [QueryValue?] {
    var later: [NodeRow] = []
    var places: [Int] = []
    var values: [QueryValue?] = try standings(wanted).enumerated().map { place, standing in
      guard let last = standing.last else { return nil }
      if last <= today { return .day(last) }
      later.append(wanted.nodes[place])
      places.append(place)
      return nil
    }
    guard !later.isEmpty else { return values }
    let some = try self.wanted(later)
    let earlier = try latest("+verb IN (\(DaySQL.words))", some, isOfAll: false)
    for (place, value) in zip(places, earlier) { values[place] = value }
    return values
  }

  /// The last day up to today of which a fact of these verbs is known.
  private func latest(_ verbs: String, _ wanted: WantedNodes, isOfAll: Bool) throws
    -> [QueryValue?]
  {
    let query = try PreparedStatement(
      reader.db,
      isOfAll
        ? "SELECT person, max(date) FROM fact WHERE \(verbs) AND date <= \(number) GROUP BY person"
        : "SELECT wanted.value, (SELECT max(date) FROM fact WHERE person = wanted.value "
          + "AND \(verbs) AND date <= \(number)) FROM json_each(?) AS wanted")
    if !isOfAll { query.bind(wanted.json) }
    return try days(wanted) { day in
      var places = wanted.places
      try query.forEachRow { row in
        if let place = places.place(of: row.node(0)) { day(place, row.date(1)) }
      }
    }
  }

  /// The next day on which anything is due, overdue days included. What is open lies together, and is
  /// gone through where each person's would have to be looked for among all that ever was.
  private func nextDays(_ wanted: WantedNodes) throws -> [QueryValue?] {
    let isOpen = "end > \(number) AND trigger <= \(number) AND hidden_until <= \(number)"
    let query = try PreparedStatement(
      reader.db,
      wanted.areMost
        ? "SELECT person, due FROM obligation WHERE \(isOpen)"
        : "SELECT person, due FROM json_each(?) AS wanted "
          + "CROSS JOIN obligation ON person = wanted.value AND \(isOpen)")
    if !wanted.areMost { query.bind(wanted.json) }
    var first: [CivilDate?] = Array(repeating: nil, count: wanted.nodes.count)
    var places = wanted.places
    try query.forEachRow { row in
      guard let place = places.place(of: row.node(0)), let due = row.date(1) else { return }
      first[place] = min(first[place] ?? due, due)
    }
    return first.map { $0.map { .day($0) } }
  }

  private func modified(_ wanted: WantedNodes) throws -> [QueryValue?] {
    let query = try PreparedStatement(
      reader.db,
      wanted.areMost
        ? "SELECT node, mtime FROM file"
        : "SELECT node, mtime FROM json_each(?) AS wanted CROSS JOIN node AS note "
          + "ON note.id = wanted.value CROSS JOIN file ON file.path = note.path")
    if !wanted.areMost { query.bind(wanted.json) }
    return try days(wanted) { day in
      var places = wanted.places
      try query.forEachRow { row in
        if let place = places.place(of: row.node(0)) { day(place, self.day(row.integer(1))) }
      }
    }
  }

  private func days(
    _ wanted: WantedNodes, _ fill: ((Int, CivilDate?) -> Void) throws -> Void
  ) rethrows -> [QueryValue?] {
    var values = wanted.map { _ in nil }
    try fill { place, day in values[place] = day.map { .day($0) } }
    return values
  }
}
