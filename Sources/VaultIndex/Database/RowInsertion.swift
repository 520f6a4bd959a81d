import GRDB

/// A value of a row that waits to be inserted.
struct RowValue {
  enum Kind: UInt8 { case null, integer, text }

  var kind: Kind
  /// Of text, in bytes.
  var length: Int32 = 0
  /// The integer, or where the text begins among the bytes of all.
  var number: Int64 = 0
}

/// Inserts rows into one table, many in one statement: see `RowsInMemory`.
///
/// A row is in the table only when `flush` was called behind it; nobody may read or delete what
/// waits. If one of the rows cannot be inserted, those before it may be: the transaction must then be
/// rolled back, which is what whoever writes the index does after any error.
final class RowInsertion: ValueBinding {
  private let db: Database
  private let sql: String
  /// Made for the first rows: most changes have none for most tables, and to prepare a statement takes
  /// as long as to insert a hundred rows.
  private var prepared: PreparedStatement?
  private let width: Int
  // To check at each append that nobody else looks takes as long as the append.
  @exclusivity(unchecked) private var values: [RowValue] = []
  @exclusivity(unchecked) private var text: [UInt8] = []

  /// What may wait: values, and bytes of text. As much as the processor keeps near at hand.
  private static let limits = (values: 8192, bytes: 1 << 18)

  init(_ db: Database, into table: String, _ columns: [String]) {
    self.db = db
    width = columns.count
    let given = RowsInMemory.columns.prefix(columns.count).joined(separator: ", ")
    // OR FAIL: a statement that takes its rows back when one fails marks where it began, and full
    // text writes out all that it has gathered at each such mark.
    sql =
      "INSERT OR FAIL INTO \(table) (\(columns.joined(separator: ", "))) "
      + "SELECT \(given) FROM kith_rows(?)"
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

  /// Ends the row.
  func run() throws {
    assert(values.count % width == 0, "a value for each column")
    if values.count >= Self.limits.values || text.count >= Self.limits.bytes { try flush() }
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
          let statement = try prepared ?? PreparedStatement(db, sql)
          prepared = statement
          statement.bind(rows: rows)
          try statement.run()
        }
      }
    }
  }
}
