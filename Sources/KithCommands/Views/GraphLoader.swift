import Network
import NoteSyntax
import VaultIndex

/// Gathers the network: around one node only as far as is asked for, a level at a time.
struct GraphLoader {
  let reader: IndexReader
  let today: CivilDate
  /// Notes of all kinds, with their links.
  let withNotes: Bool

  func view(around start: Vertex?, depth: Int) throws -> GraphView {
    guard let start else { return try whole() }
    var rows = TieRows()
    var seen: Set<Vertex> = []
    var level: Set<Vertex> = [start]
    // Once more than the depth: the last level's ties among its own are part of the picture.
    for _ in 0...depth where !level.isEmpty {
      let found = try reader.ties(touching: level.sorted(), on: today, withNotes: withNotes)
      seen.formUnion(level)
      level = Set(found.ties.flatMap { [$0.from, $0.to] }).subtracting(seen)
      rows.add(found)
    }
    let graph = NetworkGraph(rows.ties)
    let vertices = Set(graph.vertices(around: start, depth: depth))
    return try view(vertices, from: start, graph.among(vertices), rows.names)
  }

  private func whole() throws -> GraphView {
    let rows = try reader.ties(touching: nil, on: today, withNotes: withNotes)
    let graph = NetworkGraph(rows.ties)
    // Whoever is tied to nobody belongs to the network, too.
    var alone = try reader.everybody()
    if withNotes { alone += try reader.nodes(ofKinds: NoteKind.allCases).map(\.id) }
    let vertices = graph.vertices.union(alone.map(Vertex.node))
    return try view(vertices, from: nil, graph, rows.names)
  }

  private func view(
    _ vertices: Set<Vertex>, from start: Vertex?, _ graph: NetworkGraph, _ names: [NameKey: String]
  ) throws -> GraphView {
    let ids = vertices.compactMap { if case .node(let id) = $0 { id } else { nil } }
    let notes = graph.ties.flatMap { $0.sources.map(\.note) }
    return GraphView(
      vertices, from: start, graph, nodes: try reader.nodes(ids + notes), names: names)
  }
}
