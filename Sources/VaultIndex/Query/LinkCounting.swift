/// Counts with how many others each node is joined by links, from either side; a pair that is joined
/// twice, or both ways, counts once.
///
/// SQLite can do so by itself, and takes three times as long to merge what two indexes have in order.
struct LinkCounting {
  private struct Pair: Comparable {
    var node: Int64
    var other: Int64

    static func < (left: Pair, right: Pair) -> Bool {
      left.node != right.node ? left.node < right.node : left.other < right.other
    }
  }

  private var pairs: [Pair] = []
  /// Whether they came in order, as they do from an index.
  private var isInOrder = true

  /// A link from a node to another.
  mutating func add(_ node: Int64, to other: Int64) {
    let pair = Pair(node: node, other: other)
    if let last = pairs.last {
      if last == pair { return }
      if pair < last { isInOrder = false }
    }
    pairs.append(pair)
  }

  /// The nodes with so many others, in order; or those with some, but not so many.
  func nodes(with range: ClosedRange<Int64>, isOutside: Bool) -> [Int64] {
    let out = isInOrder ? pairs[...] : pairs.sorted()[...]
    let back = pairs.map { Pair(node: $0.other, other: $0.node) }.sorted()
    var nodes: [Int64] = []
    var count: Int64 = 0
    var last: Pair?
    func close() {
      if let last, range.contains(count) != isOutside { nodes.append(last.node) }
      count = 0
    }
    var (left, right) = (out.startIndex, back.startIndex)
    while left < out.endIndex || right < back.endIndex {
      let next: Pair
      if right == back.endIndex || left < out.endIndex && out[left] < back[right] {
        next = out[left]
        left += 1
      } else {
        next = back[right]
        right += 1
      }
      if next == last { continue }
      if next.node != last?.node { close() }
      count += 1
      last = next
    }
    close()
    return nodes
  }
}
