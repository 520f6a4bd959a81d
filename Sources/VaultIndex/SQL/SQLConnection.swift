import GRDB
import GRDBSQLite
import NoteSyntax

/// A connection on which statements of users are compiled and run: opened read-only, guarded, and
/// closed afterwards, so that nothing of it reaches the connection that kith itself uses.
///
/// SQLite's own interface, since GRDB has none for guards of one's own.
///
/// Sendable because only one thread uses it at a time: whoever makes it hands it to the one that
/// runs the statement (`SQLRun`), and does not touch it again.
final class SQLConnection: @unchecked Sendable {
  private let handle: OpaquePointer
  private let views: [SQLView]
  private let watch: SQLWatch
  /// Nil where nothing is run.
  private let clock: SQLClock?

  /// Where there are only the views, and nothing in them.
  init(outlining views: [SQLView]) throws {
    self.views = views
    clock = nil
    handle = try Self.open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    watch = SQLWatch(.strict(views: Set(views.map(\.name))))
    try prepare(views.map(\.outline))
  }

  /// Beside the connection `db`, to the same file; an index in memory is copied, and so is one to which
  /// others have written since `db` began to read. Today is what the functions of dates take for `now`.
  init(beside db: Database, views: [SQLView], on today: CivilDate) throws {
    self.views = views
    let clock = try SQLClock(on: today)
    self.clock = clock
    let path = db.sqliteConnection.flatMap { sqlite3_db_filename($0, "main") }
      .map { String(cString: $0) }
    watch = SQLWatch(.checked)
    let state = try String.fetchOne(db, sql: Self.state)
    if let path, !path.isEmpty, let beside = try? Self.open(path, SQLITE_OPEN_READONLY, clock),
      Self.beginsReading(beside, state)
    {
      handle = beside
    } else {
      handle = try Self.open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, clock)
      try copy(from: db)
    }
    QueryFunctions.add(to: handle)
    PackedModule.add(to: handle)
    // Made when it is first used, as table functions are.
    for table in PackedTable.all { try run("SELECT 1 FROM \(table.name) LIMIT 0") }
    try prepare(views.map(\.definition))
  }

  deinit { sqlite3_close_v2(handle) }

  private static func open(
    _ path: String, _ flags: Int32, _ clock: SQLClock? = nil
  ) throws -> OpaquePointer {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, clock?.systemName)
    guard let handle, code == SQLITE_OK else {
      sqlite3_close_v2(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    sqlite3_busy_timeout(handle, 5000)
    return handle
  }

  /// What tells one state of an index from another: `Synchronizer` changes it with whatever it writes.
  private static let state =
    "SELECT group_concat(key || quote(value)) FROM (SELECT * FROM meta ORDER BY key)"

  /// Has a connection read what is there now, until it is closed. False, having closed it, where that is
  /// something else than `state`.
  private static func beginsReading(_ handle: OpaquePointer, _ state: String?) -> Bool {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    if sqlite3_exec(handle, "BEGIN", nil, nil, nil) == SQLITE_OK,
      sqlite3_prepare_v2(handle, Self.state, -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0),
      String(cString: text) == state
    {
      return true
    }
    sqlite3_close_v2(handle)
    return false
  }

  private func copy(from db: Database) throws {
    let backup = sqlite3_backup_init(handle, "main", db.sqliteConnection, "main")
    sqlite3_backup_step(backup, -1)
    let code = sqlite3_backup_finish(backup)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Makes the views, and then lets nothing else be made.
  private func prepare(_ definitions: [String]) throws {
    for definition in definitions { try run(definition) }
    // SQLite makes a table function when it is first used, which the guard would refuse.
    for name in SQLGuard.tableFunctions.sorted() { try run("SELECT 1 FROM \(name)('[]')") }
    // Else "nme" would be a text where no column has the name.
    _disableDoubleQuotedStringLiterals(handle)
    try run("PRAGMA query_only = ON")
    for (limit, value) in Self.limits { sqlite3_limit(handle, limit, value) }
    let watch = Unmanaged.passUnretained(watch).toOpaque()
    sqlite3_set_authorizer(handle, authorize, watch)
    sqlite3_progress_handler(handle, SQLWatch.stepsBetweenLooks, isOver, watch)
  }

  /// What no honest query needs: they keep one from exhausting memory or the stack.
  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_LENGTH, 8 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
    (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100),
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_ATTACHED, 0),
    (SQLITE_LIMIT_COLUMN, 500), (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// Bytes of values that an answer may have.
  private static let largestAnswer = 256 << 20

  /// Throws for what is no single SELECT of what the guard allows.
  func check(_ sql: String) throws {
    try withStatement(sql) { _ in }
  }

  /// Runs one SELECT, which must have been checked.
  ///
  /// - Parameters:
  ///   - rowLimit: more rows than these are not asked for.
  ///   - seconds: how long it may take.
  func select(_ sql: String, rowLimit: Int?, seconds: Int) throws -> SQLAnswer {
    watch.begin(seconds: seconds)
    return try withStatement(sql) { statement in
      try answer(of: statement, rowLimit: rowLimit, seconds: seconds)
    }
  }

  private func withStatement<Result>(
    _ sql: String, _ body: (OpaquePointer) throws -> Result
  ) throws -> Result {
    var sql = sql
    return try sql.withUTF8 { bytes in
      let (statement, rest) = try compiled(bytes[...])
      guard let statement else { throw SQLError.empty }
      defer { sqlite3_finalize(statement) }
      try refuseMore(rest)
      guard sqlite3_stmt_isexplain(statement) == 0 else { throw SQLError.explain }
      // VACUUM does not ask the guard.
      guard sqlite3_stmt_readonly(statement) != 0 else { throw SQLError.notSelect }
      guard sqlite3_bind_parameter_count(statement) == 0 else { throw SQLError.parameters }
      return try body(statement)
    }
  }

  private func refuseMore(_ rest: Slice<UnsafeBufferPointer<UInt8>>) throws {
    var rest = rest
    while !rest.isEmpty {
      let statement: OpaquePointer?
      let before = rest
      do {
        (statement, rest) = try compiled(rest)
      } catch is SQLError {
        throw SQLError.several(at: SQLBlanks.end(in: before))
      }
      sqlite3_finalize(statement)
      // Blanks and comments compile to nothing. A NUL ends a text for SQLite, and nothing goes on
      // behind it.
      guard statement == nil, rest.count < before.count else {
        throw SQLError.several(at: SQLBlanks.end(in: before))
      }
    }
  }

  /// The first statement of a text, and what stands behind it.
  private func compiled(_ sql: Slice<UnsafeBufferPointer<UInt8>>) throws
    -> (OpaquePointer?, Slice<UnsafeBufferPointer<UInt8>>)
  {
    let text = UnsafeBufferPointer(rebasing: sql)
    guard let base = text.baseAddress else { return (nil, sql[sql.endIndex...]) }
    watch.denied = nil
    var statement: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    var used = text.count
    let code = base.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
      let code = sqlite3_prepare_v2(handle, start, Int32(text.count), &statement, &tail)
      if let tail { used = tail - start }
      return code
    }
    guard code == SQLITE_OK else { throw trouble(code, at: sqlite3_error_offset(handle), in: text) }
    return (statement, sql[(sql.startIndex + used)...])
  }

  private func answer(of statement: OpaquePointer, rowLimit: Int?, seconds: Int) throws -> SQLAnswer
  {
    let columns = (0..<sqlite3_column_count(statement)).map { column in
      sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
    }
    var answer = SQLAnswer(columns: columns)
    var size = 0
    while answer.rows.count < rowLimit ?? .max {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { break }
      if code == SQLITE_INTERRUPT { throw SQLError.tooLong(seconds) }
      guard code == SQLITE_ROW else { throw trouble(code) }
      let row = columns.indices.map { value(statement, Int32($0)) }
      size += row.reduce(0) { $0 + $1.size }
      guard size <= Self.largestAnswer else { throw SQLError.tooLarge }
      answer.rows.append(row)
    }
    return answer
  }

  private func value(_ statement: OpaquePointer, _ column: Int32) -> SQLAnswer.Value {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
    case SQLITE_BLOB:
      .bytes(
        Array(
          UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column), count: size(statement, column))))
    default: .text(text(statement, column))
    }
  }

  private func text(_ statement: OpaquePointer, _ column: Int32) -> String {
    let start = sqlite3_column_text(statement, column)
    // Counted after it was made text, which can change its size.
    let bytes = UnsafeBufferPointer(start: start, count: size(statement, column))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func size(_ statement: OpaquePointer, _ column: Int32) -> Int {
    Int(sqlite3_column_bytes(statement, column))
  }

  /// Damage is told as such, so that the index is made anew; all else is about the statement.
  private func trouble(
    _ code: Int32, at offset: Int32? = nil, in sql: UnsafeBufferPointer<UInt8>? = nil
  ) -> any Error {
    switch code & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_IOERR:
      return failure(code)
    case SQLITE_TOOBIG: return SQLError.tooLarge
    default: break
    }
    return SQLError.of(
      message, denied: watch.denied, offset: offset.flatMap { $0 < 0 ? nil : Int($0) },
      in: sql.map(Array.init) ?? [], views: views)
  }

  private var message: String { sqlite3_errmsg(handle).map { String(cString: $0) } ?? "" }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// A statement of our own.
  private func run(_ sql: String) throws { try forEachRow(of: sql) { _ in } }

  private func forEachRow(of sql: String, _ body: (OpaquePointer) -> Void) throws {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw failure(code) }
    defer { sqlite3_finalize(statement) }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw failure(code) }
      body(statement)
    }
  }
}

/// What SQLite calls back with: the guard, what it refused last, and when time is over.
private final class SQLWatch {
  /// A look at the clock takes as long as a few hundred steps.
  static let stepsBetweenLooks: Int32 = 10_000

  var denied: SQLGuard.Action?
  private let policy: SQLGuard
  /// Nil while nothing is run.
  private var end: ContinuousClock.Instant?

  init(_ policy: SQLGuard) { self.policy = policy }

  func begin(seconds: Int) { end = ContinuousClock.now + .seconds(seconds) }

  var isOver: Bool { end.map { ContinuousClock.now >= $0 } ?? false }

  func allows(_ action: SQLGuard.Action) -> Bool {
    if policy.allows(action) { return true }
    denied = action
    return false
  }
}

// C calls these, so that they can hold nothing; they get the watch back as a pointer.

private func authorize(
  _ watch: UnsafeMutableRawPointer?, _ code: Int32, _ first: UnsafePointer<CChar>?,
  _ second: UnsafePointer<CChar>?, _ database: UnsafePointer<CChar>?,
  _ view: UnsafePointer<CChar>?
) -> Int32 {
  guard let watch else { return SQLITE_DENY }
  func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
  let action: SQLGuard.Action =
    switch code {
    case SQLITE_SELECT: .select
    case SQLITE_RECURSIVE: .recursive
    case SQLITE_READ: .read(table: string(first), column: string(second))
    case SQLITE_FUNCTION: .function(string(second))
    default: .other
    }
  let isAllowed = Unmanaged<SQLWatch>.fromOpaque(watch).takeUnretainedValue()
    .allows(action)
  return isAllowed ? SQLITE_OK : SQLITE_DENY
}

private func isOver(_ watch: UnsafeMutableRawPointer?) -> Int32 {
  guard let watch else { return 1 }
  return Unmanaged<SQLWatch>.fromOpaque(watch).takeUnretainedValue().isOver ? 1 : 0
}
