import Network
package import NoteQuery
import NoteSyntax

// What columns show of nodes, a statement a column however many there are.
//
// Of a few nodes each is looked up. Of many, what all nodes have is gone through in the order of
// their numbers, which takes an eighth of the time a row.
extension QueryReader {
  /// Nodes of which columns are wanted.
  package func wanted(_ nodes: [NodeRow]) throws -> WantedNodes {
    WantedNodes(nodes, ofAbout: try versionCount())
  }

  /// About how many notes there are, at no cost: versions of text are numbered, and most notes have
  /// but one.
  func versionCount() throws -> Int {
    var total: Int64 = 0
    let query = try PreparedStatement(reader.db, "SELECT max(row) FROM text_row")
    try query.forEachRow { total = $0.optionalInteger(0) ?? 0 }
    return Int(total)
  }

  /// A column's values, one for each node in their order.
  package func values(_ column: QueryColumn, of wanted: WantedNodes) throws -> QueryValues {
    let nodes = wanted.nodes
    return switch column {
    case .name: QueryValues(count: nodes.count) { .text(nodes[$0].name) }
    case .path:
      QueryValues(count: nodes.count) { place in nodes[place].path.map { .text($0.text) } }
    case .kind: QueryValues(count: nodes.count) { .text(nodes[$0].kind?.rawValue ?? "stub") }
    case .state: try states(wanted)
    case .tags: QueryValues(try lists("tag ON tag.note = wanted.value", "tag.name", wanted))
    case .owed:
      QueryValues(
        try lists(
          "obligation ON person = wanted.value AND end > \(number) AND due <= \(number) "
            + "AND trigger <= \(number) AND hidden_until <= \(number)", RuleName.words(of: "rule"),
          wanted))
    case .property(let key): QueryValues(try properties(key, wanted))
    case .day(let key): try days(key, wanted)
    case .count(let key): QueryValues(try counts(key, wanted))
    }
  }

  /// Today's number, as it stands in statements.
  var number: String { String(today.dayNumber) }

  /// How things stand with each contact and stub, and with whoever else anything is known of as of
  /// a person.
  private func states(_ wanted: WantedNodes) throws -> QueryValues {
    let nodes = wanted.nodes
    let standings = try standings(wanted)
    return QueryValues(count: nodes.count) { place in
      let (kind, change) = (nodes[place].kind, standings[place].change)
      return kind == nil || kind == .contact || change.state != .notAsked
        ? .text(change.state.word) : nil
    }
  }

  /// How things stand with each node today, and the day of the last word, be it after today.
  func standings(_ wanted: WantedNodes) throws -> [(last: CivilDate?, change: Standing.Change)] {
    if let rows = wanted.standings.rows { return rows }
    var rows: [(last: CivilDate?, change: Standing.Change)] = Array(
      repeating: (nil, .beginning), count: wanted.nodes.count)
    let columns = "SELECT person, last, changes FROM"
    let query = try PreparedStatement(
      reader.db,
      wanted.areMost
        ? "\(columns) standing ORDER BY person"
        : "\(columns) json_each(?) AS wanted CROSS JOIN standing ON person = wanted.value")
    if !wanted.areMost { query.bind(wanted.json) }
    var places = wanted.places
    try query.forEachRow { row in
      guard let place = places.place(of: row.node(0)) else { return }
      rows[place] = (row.date(1), StandingColumn.read(row.bytes(2), on: today))
    }
    wanted.standings.rows = rows
    return rows
  }

  private func properties(_ key: String, _ wanted: WantedNodes) throws -> [QueryValue?] {
    let ofKey = "property.key = (SELECT id FROM property_key WHERE name = ?1)"
    let query = try PreparedStatement(
      reader.db,
      wanted.areMost
        ? "SELECT note, text FROM property WHERE \(ofKey)"
        : "SELECT note, text FROM json_each(?2) AS wanted "
          + "CROSS JOIN property ON \(ofKey) AND note = wanted.value")
    query.bind(key)
    if !wanted.areMost { query.bind(wanted.json) }
    var values: [QueryValue?] = wanted.map { _ in nil }
    var places = wanted.places
    try query.forEachRow { row in
      guard let place = places.place(of: row.node(0)) else { return }
      let text = row.text(1)
      guard !text.isEmpty else { return }
      switch values[place] {
      case nil: values[place] = QueryValue(text)
      case .list(var texts):
        // Taken out first, so that it is not copied.
        values[place] = nil
        texts.append(text)
        values[place] = .list(texts)
      case let first?: values[place] = .list([first.written, text])
      }
    }
    return values
  }

  /// The texts that joined rows have for each node, each once and in order.
  private func lists(_ rows: String, _ column: String, _ wanted: WantedNodes) throws
    -> [QueryValue?]
  {
    let query = try PreparedStatement(
      reader.db,
      "SELECT DISTINCT wanted.value, \(column) FROM json_each(?) AS wanted CROSS JOIN \(rows) "
        + "ORDER BY 1, 2")
    query.bind(wanted.json)
    var texts: [[String]] = Array(repeating: [], count: wanted.nodes.count)
    var places = wanted.places
    try query.forEachRow { row in
      if let place = places.place(of: row.node(0)) { texts[place].append(row.text(1)) }
    }
    return texts.map { $0.isEmpty ? nil : .list($0) }
  }
}

extension QueryValue {
  /// A date or a number where the text is nothing else.
  fileprivate init(_ text: String) {
    switch PlainValue(text) {
    case .day(let day): self = .day(day)
    case .number(let number): self = .number(number)
    case .decimal(let number): self = .decimal(number)
    case nil: self = .text(text)
    }
  }

  /// The text that it was read from.
  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .decimal(let number): number
    case .day(let day): day.iso
    case .list(let texts): texts.joined(separator: ", ")
    }
  }
}
