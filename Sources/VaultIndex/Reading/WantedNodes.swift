import Network
import NoteQuery
import NoteSyntax

/// Nodes that columns are wanted of, and where each one's value goes.
package struct WantedNodes {
  package let nodes: [NodeRow]
  /// The nodes' numbers in order, and the place of each among the nodes.
  private let order: [Entry]
  /// How things stand with each, once some column has asked for it.
  let standings = Standings()
  /// Whether they are so many that going through what all nodes have takes less than looking each
  /// of them up, which costs about eight times as much a row.
  let areMost: Bool

  fileprivate struct Entry {
    var number: Int64
    var place: Int
  }

  /// What two columns show parts of, read once.
  final class Standings {
    var rows: [(last: CivilDate?, change: Standing.Change)]?
  }

  /// - Parameter total: about how many nodes there are.
  init(_ nodes: [NodeRow], ofAbout total: Int) {
    self.nodes = nodes
    order = nodes.indices.map { Entry(number: nodes[$0].id.value, place: $0) }
      .sorted { $0.number < $1.number }
    areMost = 8 * nodes.count >= total
  }

  /// The numbers for `json_each`: in order, so that neighbors are found side by side.
  var json: String { order.lazy.map { NodeID($0.number) }.json }

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
      if !isFirst(next, notBefore: id.value) {
        next += 1
        if !isFirst(next, notBefore: id.value) { next = search(id.value) }
      }
      return next < order.count && order[next].number == id.value ? order[next].place : nil
    }

    /// Whether the entry there is the first that does not come before the number.
    private func isFirst(_ index: Int, notBefore number: Int64) -> Bool {
      index <= order.count && (index == 0 || order[index - 1].number < number)
        && (index == order.count || order[index].number >= number)
    }

    private func search(_ number: Int64) -> Int {
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        if order[middle].number < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  var places: Places { Places(order) }
}
