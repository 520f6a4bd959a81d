import Network
import NoteSyntax

/// Puts nodes in the order in which answers have them: by rank where there is one, then by their keys
/// without accents, then by their keys' UTF-8, then by their numbers.
///
/// SQLite could sort them as well; for thousands it takes ten times as long, since it compares
/// records where this mostly compares integers.
struct NodeOrder {
  private var entries: [Entry] = []
  private var nodes: [NodeRow] = []
  /// The bytes that keys are compared by, one behind the other.
  private var keys: [UInt8] = []

  private struct Entry {
    /// The smaller, the better; infinite for what has none.
    var rank: Double
    /// The key's first eight bytes as a number that compares as they do.
    var prefix: UInt64
    var key: Range<Int>
    var place: Int
  }

  /// - Parameter capacity: about how many there may be: to make room again and again takes as long as
  ///   to sort, and room that is not used costs nothing.
  init(reserving capacity: Int) {
    entries.reserveCapacity(capacity)
    nodes.reserveCapacity(capacity)
    keys.reserveCapacity(16 * capacity)
  }

  mutating func add(_ node: NodeRow, key: UnsafeBufferPointer<UInt8>, rank: Double = .infinity) {
    let start = keys.count
    if key.allSatisfy({ $0 < 0x80 }) {
      keys.append(contentsOf: key)
    } else {
      // Behind an end that no name has, as it is.
      NameOrder.addPlain(key, to: &keys)
      keys.append(0)
      keys.append(contentsOf: key)
    }
    var prefix: UInt64 = 0
    for byte in keys[start...].prefix(8) { prefix = prefix << 8 | UInt64(byte) }
    prefix <<= 8 * UInt64(8 - min(8, keys.count - start))
    entries.append(
      Entry(rank: rank, prefix: prefix, key: start..<keys.count, place: nodes.count))
    nodes.append(node)
  }

  /// The nodes in order. Asked once, at the end: what was gathered is itself put in order.
  mutating func sorted() -> [NodeRow] {
    keys.withUnsafeBufferPointer { keys in
      entries.sort { left, right in
        if left.rank != right.rank { return left.rank < right.rank }
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        if keys[left.key].elementsEqual(keys[right.key]) {
          return nodes[left.place].id.value < nodes[right.place].id.value
        }
        return keys[left.key].lexicographicallyPrecedes(keys[right.key])
      }
    }
    return entries.map { nodes[$0.place] }
  }
}
