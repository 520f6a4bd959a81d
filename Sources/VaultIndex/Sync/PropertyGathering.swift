import Network
import NoteSyntax

/// The front matter of all notes of a first load, by key: the table is in that order, and notes
/// come in another.
///
/// To find the place of each value in a growing table takes three times as long as to put one
/// behind the other, and having SQLite sort them twice as long.
struct PropertyGathering {
  struct Value {
    var note: NodeID
    var ordinal: Int
    var line: Int
    var text: String
  }

  /// By the number of the key, from 0: values, packed.
  private var values: [ByteWriter] = []
  private var counts: [Int] = []
  private var count = 0

  /// Whether so much is gathered that it should be taken out: a few megabytes.
  var isFull: Bool { count >= 1 << 17 }

  /// Adds the value that stands at `ordinal` in its note. Notes come in their order.
  mutating func add(_ entry: PropertyEntry, _ ordinal: Int, of note: NodeID, key: Int) {
    while values.count <= key {
      values.append(ByteWriter())
      counts.append(0)
    }
    count += 1
    counts[key] += 1
    values[key].put(Int(note.value))
    values[key].put(ordinal)
    values[key].put(entry.line)
    values[key].put(entry.text)
  }

  /// Takes out the values of the first key that has any left, and gives each; nil at the end.
  mutating func takeFirst(_ body: (_ key: Int, Value) throws -> Void) rethrows -> Bool {
    guard let key = counts.firstIndex(where: { $0 > 0 }) else { return false }
    var reader = ByteReader(values[key].bytes)
    let taken = counts[key]
    (values[key], counts[key]) = (ByteWriter(), 0)
    count -= taken
    for _ in 0..<taken {
      let note = NodeID(Int64(reader.number()))
      try body(
        key,
        Value(note: note, ordinal: reader.number(), line: reader.number(), text: reader.text()))
    }
    return true
  }
}
