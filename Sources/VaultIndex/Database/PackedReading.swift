import GRDB
import GRDBSQLite

/// Where a statement is in the rows of a `PackedTable`: reads one part after another, by a statement of
/// its own, and goes through the rows in each. Returns SQLite's codes, as is asked of a module.
final class PackedReading {
  private let database: OpaquePointer
  private let table: PackedTable
  private let rows: PartReader
  private var parts: OpaquePointer?
  private var part = PackedPart(number: 0)
  /// The only note whose rows are wanted.
  private var note: Int64?
  private(set) var isOver = true

  init(of table: PackedTable, in database: OpaquePointer) {
    (self.table, self.database) = (table, database)
    rows = PartReader(of: table)
  }

  deinit { sqlite3_finalize(parts) }

  /// Turns to the first of the rows that have this head and are of this note, where these are given.
  func begin(head: Int64?, note: Int64?) -> Int32 {
    let code = prepare()
    guard code == SQLITE_OK else { return code }
    sqlite3_reset(parts)
    self.note = note
    var numbers = head.map(PackedPart.all) ?? Int64.min...Int64.max
    if let head, let note {
      let part = PackedPart(head: head, note: note)
      numbers = part.number...part.number
    }
    sqlite3_bind_int64(parts, 1, numbers.lowerBound)
    sqlite3_bind_int64(parts, 2, numbers.upperBound)
    isOver = false
    rows.begin(UnsafeBufferPointer(start: nil, count: 0), of: part)
    return advance()
  }

  /// Turns to the next row.
  func advance() -> Int32 {
    do {
      while true {
        while try rows.advance() {
          if note == nil || rows.note == note { return SQLITE_OK }
        }
        let code = nextPart()
        if code == SQLITE_ROW { continue }
        isOver = true
        sqlite3_reset(parts)
        return code == SQLITE_DONE ? SQLITE_OK : code
      }
    } catch {
      return SQLITE_CORRUPT
    }
  }

  /// Gives SQLite a value of the row.
  func give(_ column: Int32, to context: OpaquePointer?) {
    guard column > 0 else { return sqlite3_result_int64(context, part.head) }
    switch rows.value(Int(column) - 1) {
    case .number(let number): sqlite3_result_int64(context, number)
    case .text(let text):
      // SQLITE_TRANSIENT: SQLite may keep the text longer than the row.
      text.withMemoryRebound(to: CChar.self) { text in
        sqlite3_result_text(
          context, text.baseAddress, Int32(text.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    }
  }

  private func nextPart() -> Int32 {
    let code = sqlite3_step(parts)
    guard code == SQLITE_ROW else { return code }
    part = PackedPart(number: sqlite3_column_int64(parts, 0))
    let bytes = UnsafeRawBufferPointer(
      start: sqlite3_column_blob(parts, 1), count: Int(sqlite3_column_bytes(parts, 1)))
    rows.begin(bytes.assumingMemoryBound(to: UInt8.self), of: part)
    return code
  }

  private func prepare() -> Int32 {
    guard parts == nil else { return SQLITE_OK }
    return sqlite3_prepare_v2(
      database,
      "SELECT part, rows FROM \(table.storage) WHERE part BETWEEN ? AND ? ORDER BY part", -1,
      &parts, nil)
  }
}
