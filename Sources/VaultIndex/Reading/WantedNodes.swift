import Network
import NoteQuery

/// Nodes that columns are wanted of, and where each one's value goes.
package struct WantedNodes {
  package let nodes: [NodeRow]
  /// The numbers in order, each with its place among the nodes.
  private let order: [Entry]
  /// Whether they are so many that going through what all nodes have takes less than looking each
  /// of them up, which costs about eight times as much a row.
  let areMost: Bool

  fileprivate struct Entry {
    var id: NodeID
    var place: Int
  }

  /// - Parameter total: about how many nodes there are.
  init(_ nodes: [NodeRow], ofAbout total: Int) {
    self.nodes = nodes
    order = nodes.indices.map { Entry(id: nodes[$0].id, place: $0) }.sorted { $0.id < $1.id }
    areMost = 8 * nodes.count >= total
  }

  /// The numbers for `json_each`: in order, so that neighbors are found side by side.
  var json: String { order.lazy.map(\.id).json }

  /// A value for each node, by what is at hand.
  func map(_ value: (NodeRow) -> QueryValue?) -> [QueryValue?] { nodes.map(value) }

  /// Takes rows that come from the index, and says to which place each belongs. Fastest where they
  /// come in the order of their nodes' numbers; right in any.
  struct Places {
    private let order: [Entry]
    private var next = 0

    fileprivate init(_ order: [Entry]) { self.order = order }

    /// Nil for a node that is not wanted.
    mutating func place(of id: NodeID) -> Int? {
      if next > 0, id <= order[next - 1].id { next = lowerBound(id) }
      while next < order.count, order[next].id < id { next += 1 }
      guard next < order.count, order[next].id == id else { return nil }
      return order[next].place
    }

    /// The first entry that does not come before `id`.
    private func lowerBound(_ id: NodeID) -> Int {
      var (low, high) = (0, next)
      while low < high {
        let middle = (low + high) / 2
        if order[middle].id < id { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  var places: Places { Places(order) }
}
