import GRDB
import GRDBSQLite

/// Shows SQLite the rows of each `PackedTable`, for reading.
///
/// Statements may ask for the rows of one head, of one note, or of both, which are found by the numbers
/// of their parts. They come in the order of heads, then of notes, then of their writing.
enum PackedModule {
  static func add(to db: Database) {
    if let handle = db.sqliteConnection { add(to: handle) }
  }

  static func add(to handle: OpaquePointer) {
    for table in PackedTable.all {
      // SQLite releases it with the connection.
      let own = Unmanaged.passRetained(Table(table)).toOpaque()
      sqlite3_create_module_v2(handle, table.name, module, own) { own in
        if let own { Unmanaged<Table>.fromOpaque(own).release() }
      }
    }
  }

  /// What a module knows of its table.
  private final class Table {
    let packed: PackedTable
    init(_ packed: PackedTable) { self.packed = packed }
  }

  /// A connection's table. SQLite knows only the first part.
  private struct Connected {
    var base = sqlite3_vtab()
    let database: OpaquePointer
    let table: Unmanaged<Table>
  }

  /// Where a statement is in the rows. SQLite knows only the first part.
  private struct Cursor {
    var base = sqlite3_vtab_cursor()
    let reading: Unmanaged<PackedReading>
  }

  /// What is asked for, as it stands in a plan's number: the columns' values come in this order.
  private static let (byHead, byNote): (Int32, Int32) = (1, 2)

  /// Lives as long as the process, since connections point to it. Never changed once it is made.
  private nonisolated(unsafe) static let module: UnsafePointer<sqlite3_module> = {
    var module = sqlite3_module()
    module.xConnect = { database, own, _, _, table, _ in
      guard let database, let own else { return SQLITE_ERROR }
      let known = Unmanaged<Table>.fromOpaque(own)
      let made = UnsafeMutablePointer<Connected>.allocate(capacity: 1)
      made.initialize(to: Connected(database: database, table: known))
      table?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab.self)
      return sqlite3_declare_vtab(database, known.takeUnretainedValue().packed.declaration)
    }
    module.xDisconnect = { table in
      table?.deallocate()
      return SQLITE_OK
    }
    module.xBestIndex = { _, plan in
      guard let plan else { return SQLITE_ERROR }
      choose(plan)
      return SQLITE_OK
    }
    module.xOpen = { table, cursor in
      guard let table else { return SQLITE_ERROR }
      let own = connected(table)
      let reading = PackedReading(
        of: own.pointee.table.takeUnretainedValue().packed, in: own.pointee.database)
      let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      made.initialize(to: Cursor(reading: .passRetained(reading)))
      cursor?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
        to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.xClose = { cursor in
      guard let cursor = at(cursor) else { return SQLITE_OK }
      cursor.pointee.reading.release()
      cursor.deallocate()
      return SQLITE_OK
    }
    module.xFilter = { cursor, plan, _, _, values in
      guard let reading = at(cursor)?.pointee.reading.takeUnretainedValue() else {
        return SQLITE_ERROR
      }
      var place = 0
      func value(_ asked: Int32) -> Int64? {
        guard plan & asked != 0 else { return nil }
        defer { place += 1 }
        return sqlite3_value_int64(values?[place])
      }
      return reading.begin(head: value(byHead), note: value(byNote))
    }
    module.xNext = { at($0)?.pointee.reading.takeUnretainedValue().advance() ?? SQLITE_ERROR }
    module.xEof = { at($0)?.pointee.reading.takeUnretainedValue().isOver == false ? 0 : 1 }
    module.xColumn = { cursor, context, column in
      at(cursor)?.pointee.reading.takeUnretainedValue().give(column, to: context)
      return SQLITE_OK
    }
    let place = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    place.initialize(to: module)
    return UnsafePointer(place)
  }()

  /// Takes what is asked of the head and of the note; all else SQLite looks at itself.
  private static func choose(_ plan: UnsafeMutablePointer<sqlite3_index_info>) {
    var (asked, count): (Int32, Int32) = (0, 0)
    for (column, flag) in [(Int32(0), byHead), (1, byNote)] {
      let index = (0..<Int(plan.pointee.nConstraint)).first { index in
        let constraint = plan.pointee.aConstraint[index]
        return constraint.op == SQLITE_INDEX_CONSTRAINT_EQ && constraint.usable != 0
          && constraint.iColumn == column
      }
      guard let index else { continue }
      (asked, count) = (asked | flag, count + 1)
      plan.pointee.aConstraintUsage[index].argvIndex = count
    }
    plan.pointee.idxNum = asked
    let order = (0..<Int(plan.pointee.nOrderBy)).map { plan.pointee.aOrderBy[$0] }
    if order.allSatisfy({ $0.desc == 0 }) {
      let columns = order.map(\.iColumn)
      let isInOrder = columns == [0] || columns == [0, 1] || asked & byHead != 0 && columns == [1]
      plan.pointee.orderByConsumed = isInOrder ? 1 : 0
    }
    // Of a vault of some size: a block has a few dozen rows, and there are as many heads.
    plan.pointee.estimatedCost = [1_000_000, 10_000, 500_000, 50][Int(asked)]
    plan.pointee.estimatedRows = [100_000, 5_000, 10, 2][Int(asked)]
  }

  private static func connected(
    _ table: UnsafeMutablePointer<sqlite3_vtab>
  ) -> UnsafeMutablePointer<Connected> {
    UnsafeMutableRawPointer(table).assumingMemoryBound(to: Connected.self)
  }

  private static func at(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Cursor>? {
    cursor.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Cursor.self) }
  }
}
