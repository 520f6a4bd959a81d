import GRDB
package import Network
import NoteSyntax

extension IndexReader {
  /// Every edge of the referral graph, in order of the pairs, whoever was named first.
  ///
  /// - Parameters:
  ///   - withSources: sources are read only where they are wanted; most views show none.
  ///   - name: the names of people, which views have at hand.
  package func namings(withSources: Bool, name: (NodeID) -> String) throws -> [Naming] {
    var namings = try edges("", withSources: withSources)
    for index in namings.indices { namings[index].give(name) }
    return namings
  }

  /// The edges of everybody below a person (`up`: above), and the other edges that lead to them, in
  /// order of the pairs. Only these are read, a level at a time.
  package func namings(from person: NodeID, up: Bool) throws -> [Naming] {
    var edges: [Naming] = []
    var seen: Set<NodeID> = [person]
    var level = [person]
    while !level.isEmpty {
      let next = try self.edges(up ? "named" : "referrer", of: level)
      edges += next
      level = next.map { up ? $0.from : $0.to }.filter { seen.insert($0).inserted }
    }
    // Below somebody, every edge out of those seen is known by now.
    if !up {
      edges += try self.edges("named", of: seen.sorted()).filter { !seen.contains($0.from) }
    }
    edges.sort { ($0.to, $0.from) < ($1.to, $1.from) }
    return try named(edges)
  }

  /// The edges that lead to and from one person.
  package func namings(of person: NodeID) throws -> (namedBy: [Naming], named: [Naming]) {
    (try named(edges("named", of: [person])), try named(edges("referrer", of: [person])))
  }

  private func named(_ edges: [Naming]) throws -> [Naming] {
    let names = try nodes(edges.flatMap { [$0.from, $0.to] })
    var edges = edges
    for index in edges.indices { edges[index].give { names[$0]?.name ?? "" } }
    return edges
  }

  func edges(_ end: String, of people: [NodeID]) throws -> [Naming] {
    let condition = "WHERE \(end) IN (SELECT value FROM json_each(?1))"
    return try edges(condition, withSources: true) { $0.bind(people.json) }
  }

  /// Edges without names.
  private func edges(
    _ condition: String, withSources: Bool, binding: (PreparedStatement) -> Void = { _ in }
  ) throws -> [Naming] {
    let query = try PreparedStatement(
      db,
      "SELECT referrer, named, date, use_name, introduction, introduced_on, given_on, sources "
        + "FROM referral \(condition) ORDER BY named, referrer")
    binding(query)
    var edges: [Naming] = []
    try query.forEachRow { row in
      var edge = Naming(
        from: row.node(0), fromName: "", to: row.node(1), toName: "", date: row.date(2),
        useName: row.optionalFlag(3), introduction: row.introduction(4),
        introducedOn: row.date(5), sources: withSources ? SourcesColumn.read(row.bytes(7)) : [])
      edge.givenOn = row.date(6)
      edges.append(edge)
    }
    return edges
  }

  /// Everybody's merged facts, one person's after another's: all at once would take much memory.
  ///
  /// - Parameter notes: only of people of whom these say something; nil for everybody.
  package func forEachPersonsFacts(
    saidIn notes: Set<NodeID>? = nil, _ body: ([Fact]) throws -> Void
  ) throws {
    let some =
      "WHERE fact.person IN "
      + "(SELECT person FROM fact WHERE note IN (SELECT value FROM json_each(?)))"
    var facts: [Fact] = []
    try FactReader.forEach(
      db, from: "fact \(notes == nil ? "" : some) ORDER BY fact.person",
      binding: { query in if let notes { query.bind(notes.json) } }
    ) { fact in
      if let first = facts.first, first.person != fact.person {
        try body(facts.merged())
        facts.removeAll(keepingCapacity: true)
      }
      facts.append(fact)
    }
    if !facts.isEmpty { try body(facts.merged()) }
  }

  /// One person's merged facts.
  package func facts(of person: NodeID) throws -> [Fact] {
    try FactReader.facts(db, from: "fact WHERE fact.person = ?") { $0.bind(person) }.merged()
  }
}

extension Naming {
  /// Both people's names, which are not stored with an edge.
  fileprivate mutating func give(_ name: (NodeID) -> String) {
    fromName = name(from)
    toName = name(to)
  }
}
