import GRDB
import GRDBSQLite

/// A statement that runs many thousand times, bound and read through SQLite's own interface.
///
/// GRDB's statement owns the handle and finalizes it; this adds only bindings and columns without
/// the boxes that general values need, which is most of the time when 100,000 rows are written.
/// Must be used on the connection's own queue, where the database access that made it is.
///
/// One of eleven files that call SQLite past GRDB, with `RowsInMemory`, `PackedModule`,
/// `PackedReading`, `QueryFunctions`, `LinkFunctions`, `WordRank`, `SQLConnection`, `SQLClock`,
/// `CheckedPages` and `SQLiteProcess`.
final class PreparedStatement: ValueBinding {
  private let statement: Statement
  private let handle: OpaquePointer
  private var bound: Int32 = 0

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  // Values are bound in the order of the statement's parameters, each call the next one.

  func bind(_ value: Int64?) {
    bound += 1
    if let value {
      sqlite3_bind_int64(handle, bound, value)
    } else {
      sqlite3_bind_null(handle, bound)
    }
  }

  func bind(_ value: Double) {
    bound += 1
    sqlite3_bind_double(handle, bound, value)
  }

  /// Binds UTF-8 bytes as text; SQLite takes a copy.
  func bind(_ bytes: UnsafeBufferPointer<UInt8>) {
    bound += 1
    // SQLITE_TRANSIENT, a macro that is not imported: copy before returning.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard let base = bytes.baseAddress else {
      sqlite3_bind_text(handle, bound, "", 0, transient)
      return
    }
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
      _ = sqlite3_bind_text(handle, bound, text, Int32(bytes.count), transient)
    }
  }

  func bind(blob bytes: UnsafeBufferPointer<UInt8>) {
    bound += 1
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_blob(handle, bound, bytes.baseAddress, Int32(bytes.count), transient)
  }

  /// Binds the value of a column of a row, be it of another database.
  func bind(_ row: Row, _ column: Int32) {
    bound += 1
    sqlite3_bind_value(handle, bound, sqlite3_column_value(row.handle, column))
  }

  /// Binds rows for `kith_rows`; they must stay where they are while the statement runs.
  func bind(rows: UnsafePointer<RowsInMemory.Rows>) {
    bound += 1
    sqlite3_bind_pointer(
      handle, bound, UnsafeMutableRawPointer(mutating: rows), RowsInMemory.pointerName, nil)
  }

  /// Runs a statement that returns no rows, and makes it ready for the next values.
  func run() throws {
    defer { reset() }
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
  }

  /// Runs a query, giving each row to `body`; the row is valid only during the call.
  func forEachRow(_ body: (Row) throws -> Void) throws {
    defer { reset() }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw failure(code) }
      try body(Row(handle: handle))
    }
  }

  /// Runs a query whose one parameter is a number: the bytes in the first column of its row, none where
  /// there is no row.
  func blob(_ number: Int64) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bind(number)
    try forEachRow { bytes = Array($0.blob(0)) }
    return bytes
  }

  private func reset() {
    sqlite3_reset(handle)
    bound = 0
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_db_handle(handle).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) },
      sql: statement.sql)
  }

  /// The row that a query stands at. Columns count from 0.
  struct Row {
    fileprivate let handle: OpaquePointer

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func isInteger(_ column: Int32) -> Bool {
      sqlite3_column_type(handle, column) == SQLITE_INTEGER
    }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func optionalInteger(_ column: Int32) -> Int64? {
      isNull(column) ? nil : integer(column)
    }

    func optionalReal(_ column: Int32) -> Double? {
      isNull(column) ? nil : sqlite3_column_double(handle, column)
    }

    func flag(_ column: Int32) -> Bool { integer(column) != 0 }

    func optionalFlag(_ column: Int32) -> Bool? { optionalInteger(column).map { $0 != 0 } }

    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// The column's bytes, valid until the next row; none for null.
    func blob(_ column: Int32) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: sqlite3_column_blob(handle, column),
        count: Int(sqlite3_column_bytes(handle, column)))
    }

    /// The column's text, valid until the next row.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
      let start = sqlite3_column_text(handle, column)
      return UnsafeBufferPointer(
        start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }
  }
}
