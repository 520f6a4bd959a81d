import GRDB
package import Network
import NoteSyntax

extension IndexReader {
  /// Every edge of the referral graph, merged, in order of the pairs.
  package func namings() throws -> [Naming] {
    let facts = try FactReader.facts(
      db, from: "fact WHERE fact.about IS NOT NULL AND fact.verb IN ('named', 'introduced')")
    let names = try nodes(facts.flatMap { [$0.person, $0.about].compactMap { $0 } })
    return Naming.merging(facts, names: { names[$0]?.name ?? "" })
  }

  /// The edges of everybody below a person (`up`: above), and the other edges that lead to them, in
  /// order of the pairs. Only these are read, a level at a time.
  package func namings(from person: NodeID, up: Bool) throws -> [Naming] {
    var facts: [Fact] = []
    var seen: Set<NodeID> = [person]
    var level = [person]
    while !level.isEmpty {
      let outward = try edgeFacts(up ? "about" : "person", of: level)
      facts += outward
      level = Set(outward.compactMap { up ? $0.person : $0.about })
        .filter { seen.insert($0).inserted }.sorted()
    }
    if !up { facts += try edgeFacts("about", of: seen.sorted()) }
    let names = try nodes(facts.flatMap { [$0.person, $0.about].compactMap { $0 } })
    return Naming.merging(facts, names: { names[$0]?.name ?? "" })
  }

  private func edgeFacts(_ end: String, of people: [NodeID]) throws -> [Fact] {
    let ids = people.map { String($0.value) }.joined(separator: ",")
    return try FactReader.facts(
      db,
      from: "json_each(?1) AS wanted CROSS JOIN fact ON fact.\(end) = wanted.value "
        + "AND fact.about IS NOT NULL AND fact.verb IN ('named', 'introduced')"
    ) { $0.bind("[\(ids)]") }
  }

  /// The merged facts of these people; who has none is left out.
  package func facts(of people: [NodeID]) throws -> [NodeID: [Fact]] {
    let ids = people.map { String($0.value) }.joined(separator: ",")
    let facts = try FactReader.facts(
      db, from: "json_each(?1) AS wanted CROSS JOIN fact ON fact.person = wanted.value"
    ) { $0.bind("[\(ids)]") }
    return Dictionary(grouping: facts, by: \.person).mapValues { $0.merged() }
  }

  /// One person's merged facts.
  package func facts(of person: NodeID) throws -> [Fact] {
    try FactReader.facts(db, from: "fact WHERE fact.person = ?") { $0.bind(person) }.merged()
  }

  /// The edges that lead to and from one person.
  package func namings(of person: NodeID) throws -> (namedBy: [Naming], named: [Naming]) {
    let facts = try FactReader.facts(
      db,
      from: "fact WHERE (fact.person = ?1 OR fact.about = ?1) AND fact.about IS NOT NULL "
        + "AND fact.verb IN ('named', 'introduced')"
    ) { $0.bind(person) }
    let names = try nodes(facts.flatMap { [$0.person, $0.about].compactMap { $0 } })
    let edges = Naming.merging(facts, names: { names[$0]?.name ?? "" })
    return (edges.filter { $0.to == person }, edges.filter { $0.from == person })
  }

  /// Every contact, by name, with what its front matter says.
  package func contacts() throws -> [NodeRow] {
    var ids: [NodeID] = []
    try PreparedStatement(db, "SELECT id FROM node WHERE kind = 'contact' ORDER BY name, path")
      .forEachRow { ids.append($0.node(0)) }
    let rows = try nodes(ids)
    return ids.compactMap { rows[$0] }
  }
}
