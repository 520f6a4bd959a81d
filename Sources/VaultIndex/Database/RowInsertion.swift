import GRDB

/// A value of a row that waits to be inserted.
struct RowValue {
  enum Kind: UInt8 { case null, integer, text, blob }

  var kind: Kind
  /// Of text or a blob, in bytes.
  var length: Int32 = 0
  /// The integer, or where the text or blob begins among the bytes of all.
  var number: Int64 = 0
}

/// Inserts rows into one table, many in one statement: see `RowsInMemory`.
///
/// A row is in the table only when `flush` was called behind it; nobody may read or delete what
/// waits. If one of the rows cannot be inserted, those before it may be: the transaction must then be
/// rolled back, which is what whoever writes the index does after any error.
final class RowInsertion: ValueBinding {
  let db: Database
  let table: String
  let columns: [String]
  private let insertion: DeferredStatement
  private var width: Int { columns.count }
  // To check at each append that nobody else looks takes as long as the append.
  @exclusivity(unchecked) private var values: [RowValue] = []
  @exclusivity(unchecked) private var text: [UInt8] = []

  /// What may wait: values, and bytes of text. As much as the processor keeps near at hand.
  private static let limits = (values: 8192, bytes: 1 << 18)

  init(_ db: Database, into table: String, _ columns: [String]) {
    (self.db, self.table, self.columns) = (db, table, columns)
    let given = RowsInMemory.columns.prefix(columns.count).joined(separator: ", ")
    // OR FAIL: a statement that takes its rows back when one fails marks where it began, and full
    // text writes out all that it has gathered at each such mark.
    insertion = DeferredStatement(
      db,
      "INSERT OR FAIL INTO \(table) (\(columns.joined(separator: ", "))) "
        + "SELECT \(given) FROM kith_rows(?)")
  }

  // The values of a row in the order of the columns.

  func bind(_ value: Int64?) {
    values.append(value.map { RowValue(kind: .integer, number: $0) } ?? RowValue(kind: .null))
  }

  func bind(_ bytes: UnsafeBufferPointer<UInt8>) {
    values.append(
      RowValue(kind: .text, length: Int32(bytes.count), number: Int64(text.count)))
    text.append(contentsOf: bytes)
  }

  func bind(blob bytes: UnsafeBufferPointer<UInt8>) {
    values.append(
      RowValue(kind: .blob, length: Int32(bytes.count), number: Int64(text.count)))
    text.append(contentsOf: bytes)
  }

  /// While it is set, nothing is inserted but by `flush`: see `RowReplacement`.
  var isHeld = false

  /// Ends the row.
  func run() throws {
    assert(values.count % width == 0, "a value for each column")
    guard !isHeld else { return }
    if values.count >= Self.limits.values || text.count >= Self.limits.bytes { try flush() }
  }

  /// Where the values and the bytes of text end that wait.
  struct Mark {
    fileprivate var values: Int
    fileprivate var text: Int
  }

  var mark: Mark { Mark(values: values.count, text: text.count) }

  /// Forgets the rows behind the mark.
  func drop(behind mark: Mark) {
    values.removeSubrange(mark.values...)
    text.removeSubrange(mark.text...)
  }

  /// Whether the rows behind the mark are those of a query of the same columns, in its order.
  func equals(_ query: PreparedStatement, behind mark: Mark) throws -> Bool {
    var next = mark.values
    var isSame = true
    try query.forEachRow { row in
      guard isSame, next + columns.count <= values.count else {
        isSame = false
        return
      }
      for column in columns.indices where isSame {
        isSame = isEqual(values[next + column], row, Int32(column))
      }
      next += columns.count
    }
    return isSame && next == values.count
  }

  private func isEqual(_ value: RowValue, _ row: PreparedStatement.Row, _ column: Int32) -> Bool {
    switch value.kind {
    case .null: return row.isNull(column)
    case .integer: return row.isInteger(column) && row.integer(column) == value.number
    case .text:
      guard !row.isNull(column), !row.isInteger(column) else { return false }
      let start = Int(value.number)
      return text[start..<(start + Int(value.length))].elementsEqual(row.bytes(column))
    case .blob:
      let start = Int(value.number)
      return !row.isNull(column)
        && text[start..<(start + Int(value.length))].elementsEqual(row.blob(column))
    }
  }

  /// Inserts what waits.
  func flush() throws {
    guard !values.isEmpty else { return }
    defer {
      values.removeAll(keepingCapacity: true)
      text.removeAll(keepingCapacity: true)
    }
    try values.withUnsafeBufferPointer { values in
      try text.withUnsafeBufferPointer { text in
        try withUnsafePointer(
          to: RowsInMemory.Rows(values: values, text: text, width: width)
        ) { rows in
          let statement = try insertion.get()
          statement.bind(rows: rows)
          try statement.run()
        }
      }
    }
  }
}
