/// Packs the rows of one part of a `PackedTable`.
///
/// A number is its difference to that of the row before it in the same column, in the first row to the
/// first note of the part's block, in the column of notes, and else to 0. A text is twice its length and
/// its bytes; one that stood in the part before is one more than twice its place among those that are
/// remembered, the part's words.
struct PartWriter {
  private let kinds: [PackedTable.Column.Kind]
  private var packed = ByteWriter()
  private var previous: [Int64]
  /// Where they are among the bytes.
  private var words: [Range<Int>] = []
  private var column = 0

  /// Texts of a part that are remembered, the first of them. Each other is compared with all of these.
  static let wordLimit = 16

  init(of table: PackedTable) {
    kinds = table.columns.map(\.kind)
    previous = kinds.map { _ in 0 }
  }

  var bytes: [UInt8] { packed.bytes }

  /// Turns to a part, of which nothing is written.
  mutating func begin(_ part: PackedPart) {
    packed.removeAll()
    words.removeAll(keepingCapacity: true)
    for index in previous.indices { previous[index] = 0 }
    previous[0] = part.firstNote
  }

  // The values of a row in the order of the columns, the note first. Rows come in the order of notes.

  mutating func put(_ number: Int64) {
    packed.put(Int(number &- previous[column]))
    previous[column] = number
    turn()
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    defer { turn() }
    if let place = place(of: text) { return packed.put(bits: UInt64(place) << 1 | 1) }
    let start = packed.put(bits: UInt64(text.count) << 1, andBytes: text)
    if words.count < Self.wordLimit { words.append(start..<(start + text.count)) }
  }

  private func place(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    packed.bytes.withUnsafeBufferPointer { bytes in
      words.firstIndex { word in
        // Most others differ in their length or at one of their ends.
        guard word.count == text.count else { return false }
        guard let first = text.first, let last = text.last else { return true }
        return bytes[word.lowerBound] == first && bytes[word.upperBound - 1] == last
          && bytes[word].elementsEqual(text)
      }
    }
  }

  /// The row at which a reader of the same table stands.
  mutating func copy(_ row: PartReader) {
    for index in kinds.indices {
      switch row.value(index) {
      case .number(let number): put(number)
      case .text(let text): put(text)
      }
    }
  }

  private mutating func turn() { column = column + 1 == kinds.count ? 0 : column + 1 }
}
