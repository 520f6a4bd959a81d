import Network
import NoteQuery
import NoteSyntax

// The columns that are days.
extension QueryReader {
  func days(_ key: QueryCondition.DayKey, _ wanted: WantedNodes) throws -> QueryValues {
    switch key {
    case .last: try lastWords(wanted)
    case .next: try nextDays(wanted)
    case .modified: QueryValues(try modified(wanted))
    case .cold:
      QueryValues(try standings(wanted).map { $0.change.coldSince.map { .day($0) } })
    case .fact(let verb):
      QueryValues(try latest("verb = \(verb.code)", wanted, isOfAll: wanted.areMost))
    }
  }

  /// As stored, save where there are words after today.
  private func lastWords(_ wanted: WantedNodes) throws -> QueryValues {
    var standings = try standings(wanted)
    let later = standings.indices.filter { standings[$0].last.map { $0 > today } ?? false }
    if !later.isEmpty {
      let some = try self.wanted(later.map { wanted.nodes[$0] })
      let earlier = try latest("+verb IN (\(DaySQL.words))", some, isOfAll: false)
      for (place, value) in zip(later, earlier) {
        if case .day(let day) = value {
          standings[place].last = day
        } else {
          standings[place].last = nil
        }
      }
    }
    return QueryValues(count: standings.count) { [standings] in standings[$0].last.map { .day($0) }
    }
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
  private func nextDays(_ wanted: WantedNodes) throws -> QueryValues {
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
    return QueryValues(count: first.count) { [first] in first[$0].map { .day($0) } }
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
