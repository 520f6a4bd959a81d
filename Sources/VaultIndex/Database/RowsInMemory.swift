import GRDB
import GRDBSQLite

/// Rows in memory as a table of SQL, `kith_rows(?)`, so that one statement inserts many: to begin and
/// end a statement costs more than half of what it costs to insert a row.
///
/// The parameter is a pointer to `Rows`, bound by `PreparedStatement.bind(rows:)`. Nothing else can be
/// passed for it: SQLite hands a pointer over only under the name it was bound with.
enum RowsInMemory {
  /// Valid only while the statement runs that they are bound to.
  struct Rows {
    var values: UnsafeBufferPointer<RowValue>
    var text: UnsafeBufferPointer<UInt8>
    /// Values a row.
    var width: Int
  }

  /// What the pointer is known by to SQLite, which compares the name and does not copy it.
  static var pointerName: UnsafePointer<CChar> {
    UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  private static let name: StaticString = "kith_rows"

  /// The columns that a row may have: `c0`, `c1` and so on.
  static let columns = (0..<20).map { "c\($0)" }

  static func add(to db: Database) {
    guard let handle = db.sqliteConnection else { return }
    sqlite3_create_module_v2(handle, pointerName, module, nil, nil)
  }

  /// Where a statement is in its rows. SQLite knows only the first part.
  private struct Cursor {
    var base = sqlite3_vtab_cursor()
    var rows: Rows?
    var row = 0
  }

  /// Lives as long as the process, since connections point to it. Never changed once it is made.
  private nonisolated(unsafe) static let module: UnsafePointer<sqlite3_module> = {
    var module = sqlite3_module()
    module.xConnect = { database, _, _, _, table, _ in
      let made = UnsafeMutablePointer<sqlite3_vtab>.allocate(capacity: 1)
      made.initialize(to: sqlite3_vtab())
      table?.pointee = made
      let columns = RowsInMemory.columns.joined(separator: ", ")
      return sqlite3_declare_vtab(database, "CREATE TABLE kith_rows (\(columns), given HIDDEN)")
    }
    module.xDisconnect = { table in
      table?.deallocate()
      return SQLITE_OK
    }
    module.xBestIndex = { _, plan in
      guard let plan else { return SQLITE_ERROR }
      let given = Int32(RowsInMemory.columns.count)
      for index in 0..<Int(plan.pointee.nConstraint) {
        let constraint = plan.pointee.aConstraint[index]
        guard constraint.iColumn == given, constraint.usable != 0 else { continue }
        plan.pointee.aConstraintUsage[index].argvIndex = 1
        plan.pointee.aConstraintUsage[index].omit = 1
        return SQLITE_OK
      }
      return SQLITE_CONSTRAINT
    }
    module.xOpen = { _, cursor in
      let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      made.initialize(to: Cursor())
      cursor?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
        to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.xClose = { cursor in
      at(cursor)?.deallocate()
      return SQLITE_OK
    }
    module.xFilter = { cursor, _, _, _, values in
      let rows = sqlite3_value_pointer(values?[0], pointerName)
      at(cursor)?.pointee.rows = rows?.assumingMemoryBound(to: Rows.self).pointee
      at(cursor)?.pointee.row = 0
      return SQLITE_OK
    }
    module.xNext = { cursor in
      at(cursor)?.pointee.row += 1
      return SQLITE_OK
    }
    module.xEof = { cursor in
      guard let cursor = at(cursor), let rows = cursor.pointee.rows else { return 1 }
      return cursor.pointee.row * rows.width < rows.values.count ? 0 : 1
    }
    module.xColumn = { cursor, context, column in
      guard let cursor = at(cursor), let rows = cursor.pointee.rows, column < rows.width else {
        return SQLITE_OK
      }
      let value = rows.values[cursor.pointee.row * rows.width + Int(column)]
      switch value.kind {
      case .null: sqlite3_result_null(context)
      case .integer: sqlite3_result_int64(context, value.number)
      case .blob:
        let start = rows.text.baseAddress.map { UnsafeRawPointer($0 + Int(value.number)) }
        sqlite3_result_blob(context, start, value.length, nil)
      case .text:
        // No destructor: SQLite takes the bytes where they are, since they outlive the statement.
        let start = rows.text.baseAddress.map { UnsafeRawPointer($0 + Int(value.number)) }
        sqlite3_result_text(
          context, start?.assumingMemoryBound(to: CChar.self), value.length, nil)
      }
      return SQLITE_OK
    }
    module.xRowid = { cursor, row in
      row?.pointee = Int64(at(cursor)?.pointee.row ?? 0)
      return SQLITE_OK
    }
    let place = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    place.initialize(to: module)
    return UnsafePointer(place)
  }()

  private static func at(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Cursor>? {
    cursor.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Cursor.self) }
  }
}
