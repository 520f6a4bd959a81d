import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The network as a graph: an adjacency list for reading, and drawings.
struct GraphView {
  /// In the order in which they are shown: by name, or the one asked for first.
  private let vertices: [Vertex]
  private let network: NetworkGraph
  private let nodes: [NodeID: NodeRow]
  private let names: [NameKey: String]
  /// Names that several bear: the paths of these are shown, too.
  private let sharedNames: Set<String>

  init(
    _ vertices: Set<Vertex>, from start: Vertex?, _ network: NetworkGraph,
    nodes: [NodeID: NodeRow], names: [NameKey: String]
  ) {
    self.network = network
    self.nodes = nodes
    self.names = names
    func name(_ vertex: Vertex) -> String {
      switch vertex {
      case .node(let id): nodes[id]?.name ?? ""
      case .name(let key): names[key] ?? key.text
      }
    }
    self.vertices = vertices.map { ($0 == start ? 0 : 1, NameOrder(name($0)), $0) }
      .sorted { $0 < $1 }.map(\.2)
    var known: Set<String> = []
    sharedNames = Set(vertices.map(name).filter { !known.insert($0).inserted })
  }

  private func name(_ vertex: Vertex) -> String {
    switch vertex {
    case .node(let id): nodes[id]?.name ?? "?"
    case .name(let key): names[key] ?? key.text
    }
  }

  private func path(_ vertex: Vertex) -> String? {
    guard case .node(let id) = vertex else { return nil }
    return nodes[id]?.path?.text
  }

  private func kind(_ vertex: Vertex) -> Graph.Kind {
    guard case .node(let id) = vertex else { return .organization }
    guard let kind = nodes[id]?.kind else { return .stub }
    return switch kind {
    case .contact: .person
    case .organization: .organization
    case .interview: .interview
    default: .topic
    }
  }

  // MARK: - For reading

  var document: Document {
    guard !vertices.isEmpty else { return Document([.paragraph("There is nobody yet.")]) }
    var ties: [Vertex: [Tie]] = [:]
    for tie in network.ties {
      ties[tie.from, default: []].append(tie)
      ties[tie.to, default: []].append(tie)
    }
    return Document([
      .tree(
        Tree(
          vertices.map { vertex in
            Tree.Node(
              label(vertex), sorted(ties[vertex] ?? [], at: vertex).map { row($0, at: vertex) })
          }))
    ])
  }

  private func label(_ vertex: Vertex) -> StyledText {
    var label = StyledText(name(vertex), .name)
    guard let path = path(vertex) else { return label + StyledText(" (no note yet)", .muted) }
    if sharedNames.contains(name(vertex)) { label += StyledText(" [\(path)]", .path) }
    return label
  }

  private func sorted(_ ties: [Tie], at vertex: Vertex) -> [Tie] {
    func key(_ tie: Tie) -> (Tie.Kind, Int, String) {
      (tie.kind, tie.to == vertex ? 1 : 0, name(tie.from == vertex ? tie.to : tie.from))
    }
    return ties.sorted { key($0) < key($1) }
  }

  private func row(_ tie: Tie, at vertex: Vertex) -> Tree.Node {
    let isOut = tie.from == vertex
    var row: StyledText = "\(TieWords.of(tie.kind, isOut: isOut), .muted) "
    row += label(isOut ? tie.to : tie.from)
    if let date = tie.date { row += StyledText("  " + date.iso, .muted) }
    if let source = sources(tie).first { row += StyledText("  " + source.text, .path) }
    return Tree.Node(row)
  }

  // MARK: - For programs

  private func sources(_ tie: Tie) -> [SourceLine] {
    tie.sources.compactMap { SourceLine($0, nodes) }.sorted()
  }

  /// A row for each tie, as CSV and pipes have them.
  var table: Table {
    func column(
      _ key: String, _ value: @escaping @Sendable (Tie) -> Cell.Value?
    ) -> (Table.Column, Table.Cells) {
      (Table.Column(key, key), Table.Cells { value(network.ties[$0]) ?? .null })
    }
    return Table(
      rowCount: network.ties.count,
      [
        column("from") { .text(name($0.from)) },
        column("kind") { .text($0.kind.rawValue) },
        column("to") { .text(name($0.to)) },
        column("date") { $0.date.map(Cell.Value.date) },
        column("from_path") { path($0.from).map(Cell.Value.text) },
        column("to_path") { path($0.to).map(Cell.Value.text) },
        column("path") { sources($0).first.map { .text($0.path.text) } },
        column("line") { sources($0).first.map { .int($0.position.line) } },
      ])
  }

  private var numbers: [Vertex: String] {
    Dictionary(
      vertices.enumerated().map { ($1, "n\($0 + 1)") }, uniquingKeysWith: { first, _ in first })
  }

  /// `kith.graph.v1`'s nodes.
  var jsonNodes: some Sequence<JSONValue> {
    vertices.lazy.enumerated().map { index, vertex in
      [
        "id": .string("n\(index + 1)"), "name": .string(name(vertex)),
        "kind": .string("\(kind(vertex))"), "note": JSONValue(path(vertex)),
      ]
    }
  }

  /// `kith.graph.v1`'s edges.
  var jsonEdges: some Sequence<JSONValue> {
    let numbers = numbers
    return network.ties.lazy.map { tie in
      [
        "from": JSONValue(numbers[tie.from]), "to": JSONValue(numbers[tie.to]),
        "kind": .string(tie.kind.rawValue), "mutual": .bool(tie.kind.isMutual),
        "date": JSONValue(tie.date), "sources": .array(sources(tie).map(\.json)),
      ]
    }
  }

  var graph: Graph {
    let numbers = numbers
    return Graph(
      vertices.map { Graph.Node(numbers[$0, default: ""], name($0), kind($0)) },
      network.ties.map { tie in
        let words = [TieWords.of(tie.kind, isOut: true), tie.date?.iso].compactMap(\.self)
        return Graph.Edge(
          numbers[tie.from, default: ""], numbers[tie.to, default: ""],
          words.joined(separator: " "), TieWords.line(tie.kind), isDirected: !tie.kind.isMutual)
      })
  }
}

/// How ties are said and drawn.
enum TieWords {
  /// From the side of the one whom the tie goes out from, or into.
  static func of(_ kind: Tie.Kind, isOut: Bool) -> String {
    switch kind {
    case .introduced: isOut ? "introduced" : "introduced by"
    case .named: isOut ? "named" : "named by"
    case .metWith: "met with"
    case .knows: "knows"
    case .worksAt: isOut ? "works at" : "has"
    case .workedAt: isOut ? "worked at" : "had"
    case .links: isOut ? "links to" : "linked from"
    }
  }

  static func line(_ kind: Tie.Kind) -> Graph.Line {
    switch kind {
    case .introduced, .named: .bold
    case .metWith, .knows, .worksAt: .solid
    case .workedAt, .links: .dashed
    }
  }
}
