/// Nodes and the edges between them, to be drawn by other programs.
package struct Graph: Hashable, Sendable {
  /// What a node is, told by its shape.
  package enum Kind: CaseIterable, Hashable, Sendable {
    /// The owner of the vault.
    case you
    /// Somebody with a note.
    case person
    /// Somebody known only by name.
    case stub
    case organization, interview, topic
  }

  /// How an edge is drawn.
  package enum Line: CaseIterable, Hashable, Sendable {
    case solid, dashed, bold
  }

  /// A thing to be drawn.
  package struct Node: Hashable, Sendable {
    /// What edges name it by. Never written out, so that it may be any text.
    package let id: String
    package let label: String
    package let kind: Kind

    package init(_ id: String, _ label: String, _ kind: Kind = .person) {
      self.id = id
      self.label = label
      self.kind = kind
    }
  }

  /// An arrow from one node to another, or a line between them.
  package struct Edge: Hashable, Sendable {
    package let from: String
    package let to: String
    /// Nothing is written where it is empty.
    package let label: String
    package let line: Line
    /// False for what holds both ways: no arrow.
    package let isDirected: Bool

    package init(
      _ from: String, _ to: String, _ label: String = "", _ line: Line = .solid,
      isDirected: Bool = true
    ) {
      self.from = from
      self.to = to
      self.label = label
      self.line = line
      self.isDirected = isDirected
    }
  }

  package let nodes: [Node]
  package let edges: [Edge]

  /// Of two nodes with one id the first stays; an id that only edges name becomes a stub, so that
  /// no edge is lost.
  package init(_ nodes: [Node], _ edges: [Edge]) {
    var known: Set<String> = []
    var kept = nodes.filter { known.insert($0.id).inserted }
    for edge in edges {
      for id in [edge.from, edge.to] where known.insert(id).inserted {
        kept.append(Node(id, id, .stub))
      }
    }
    self.nodes = kept
    self.edges = edges
  }

  /// The names that the output uses: `n1`, `n2` and so on in the order of the nodes.
  var names: [String: String] {
    Dictionary(
      nodes.enumerated().map { ($1.id, "n\($0 + 1)") }, uniquingKeysWith: { first, _ in first })
  }
}
