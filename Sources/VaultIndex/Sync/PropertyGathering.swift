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
    var ordinal: Int32
    var line: Int32
    var text: String
  }

  /// By the number of the key, from 0.
  private var values: [[Value]] = []
  private var count = 0

  /// Whether so much is gathered that it should be taken out: a few megabytes.
  var isFull: Bool { count >= 1 << 18 }

  /// Adds the value that stands at `ordinal` in its note. Notes come in their order.
  mutating func add(_ entry: PropertyEntry, _ ordinal: Int, of note: NodeID, key: Int) {
    while values.count <= key { values.append([]) }
    count += 1
    values[key].append(
      Value(note: note, ordinal: Int32(ordinal), line: Int32(entry.line), text: entry.text))
  }

  /// Takes out the values of the first key that has any left; nil at the end.
  mutating func takeFirst() -> (key: Int, values: [Value])? {
    guard let key = values.firstIndex(where: { !$0.isEmpty }) else { return nil }
    defer {
      count -= values[key].count
      values[key] = []
    }
    return (key, values[key])
  }
}
