/// Finds what is at most so many links from any of many nodes, either way.
///
/// SQLite can do so by itself, and then keeps each node once for each number of steps and looks up
/// both of its sides anew each time: from most of a vault that takes ten times as long as to go
/// through all links once a step.
struct LinkSteps {
  private var links: [(Int32, Int32)] = []
  private var ends: [Int32] = []
  /// The nodes by their numbers here, which leave no gaps.
  private var nodes: [Int64] = []
  private var numbers: [Int64: Int32] = [:]
  /// The other end of the last link: links come in its order, from an index.
  private var last: (node: Int64, number: Int32)?

  /// A link from a node to another.
  mutating func add(_ node: Int64, to other: Int64) {
    let known = last?.node == other ? last?.number : nil
    let number = known ?? self.number(of: other)
    last = (other, number)
    links.append((self.number(of: node), number))
  }

  /// A node from which the steps are counted.
  mutating func add(end node: Int64) { ends.append(number(of: node)) }

  private mutating func number(of node: Int64) -> Int32 {
    if let number = numbers[node] { return number }
    let number = Int32(nodes.count)
    nodes.append(node)
    numbers[node] = number
    return number
  }

  /// The nodes so near, in order, without the ends.
  func nodes(within limit: Int) -> [Int64] {
    var steps = [Int](repeating: .max, count: nodes.count)
    for end in ends { steps[Int(end)] = 0 }
    for step in 1...max(1, limit) {
      // Only what the step before reached goes on, so that none goes two at a time.
      for (left, right) in links {
        let (left, right) = (Int(left), Int(right))
        if steps[left] == step - 1, steps[right] > step { steps[right] = step }
        if steps[right] == step - 1, steps[left] > step { steps[left] = step }
      }
    }
    return nodes.indices.lazy.filter { (1...max(1, limit)).contains(steps[$0]) }
      .map { nodes[$0] }.sorted()
  }
}
