/// Goes through the rows that a `PartWriter` packed, where they lie in memory: somebody else keeps the
/// bytes there as long as rows are read.
final class PartReader {
  /// Bytes that no `PartWriter` wrote.
  struct Damaged: Error {}

  /// A value of the row at hand.
  enum Value {
    case number(Int64)
    /// UTF-8.
    case text(UnsafeBufferPointer<UInt8>)
  }

  private struct Column {
    let kind: PackedTable.Column.Kind
    /// Of a number; where a text begins.
    var number: Int64 = 0
    /// Of a text, in bytes.
    var length = 0
  }

  /// In memory that Swift neither counts nor looks after: a query may go through all of a vault's rows.
  private let columns: UnsafeMutableBufferPointer<Column>
  // To check at each byte that nobody else looks takes longer than to read it.
  @exclusivity(unchecked) private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  @exclusivity(unchecked) private var next = 0
  /// Where the part's words are.
  @exclusivity(unchecked) private var words: [Range<Int>] = []

  init(of table: PackedTable) {
    columns = .allocate(capacity: table.columns.count)
    _ = columns.initialize(from: table.columns.map { Column(kind: $0.kind) })
  }

  deinit { columns.deallocate() }

  /// Of the row at hand.
  func value(_ column: Int) -> Value {
    let value = columns[column]
    guard value.kind != .number else { return .number(value.number) }
    let start = Int(value.number)
    return .text(UnsafeBufferPointer(rebasing: bytes[start..<(start + value.length)]))
  }

  /// That of the row at hand.
  var note: Int64 { columns[0].number }

  /// Turns to the rows of another part. There is no row at hand before `advance`.
  func begin(_ bytes: UnsafeBufferPointer<UInt8>, of part: PackedPart) {
    self.bytes = bytes
    next = 0
    words.removeAll(keepingCapacity: true)
    for index in columns.indices { columns[index].number = 0 }
    columns[0].number = part.firstNote
  }

  /// Reads the next row; false behind the last one.
  func advance() throws(Damaged) -> Bool {
    guard next < bytes.count else { return false }
    for index in columns.indices {
      let bits = try bits()
      switch columns[index].kind {
      case .number:
        columns[index].number &+= Int64(bitPattern: bits >> 1) ^ -Int64(bits & 1)
      case .text where bits & 1 == 1:
        guard bits >> 1 < words.count else { throw Damaged() }
        let word = words[Int(bits >> 1)]
        (columns[index].number, columns[index].length) = (Int64(word.lowerBound), word.count)
      case .text:
        guard bits >> 1 <= bytes.count - next else { throw Damaged() }
        let text = next..<(next + Int(bits >> 1))
        (columns[index].number, columns[index].length) = (Int64(text.lowerBound), text.count)
        if words.count < PartWriter.wordLimit { words.append(text) }
        next = text.upperBound
      }
    }
    return true
  }

  private func bits() throws(Damaged) -> UInt64 {
    var (bits, shift): (UInt64, UInt64) = (0, 0)
    while next < bytes.count, shift < 64 {
      let byte = bytes[next]
      next += 1
      bits |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return bits }
      shift += 7
    }
    throw Damaged()
  }
}
