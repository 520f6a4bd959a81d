import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The index of one vault: a cache in SQLite, made from the notes and from nothing else.
///
/// Whoever opens it brings it up to date first (`synchronize`); the questions it answers are in
/// `Reading`. It may be deleted, damaged or of another version at any time: it is then made anew.
package final class VaultIndex {
  let database: DatabaseQueue
  /// Nil for an index in memory.
  package let path: String?
  /// What the user should know of how it was opened; nil mostly.
  package let notice: String?
  /// Whether nobody else can look at it: it is in memory, or lies aside.
  let isPrivate: Bool

  private init(
    database: DatabaseQueue, path: String?, notice: String? = nil, isPrivate: Bool = false
  ) {
    self.database = database
    self.path = path
    self.notice = notice
    self.isPrivate = isPrivate
  }

  /// Opens the index at `path`, making it anew where it is damaged, foreign or of another version.
  package static func open(at path: String) throws(IndexError) -> VaultIndex {
    try explainingFailures(of: path) {
      if let database = try usable(path) {
        return VaultIndex(database: database, path: path)
      }
      // One at a time: another may have made it anew by now, and its file must not be thrown away.
      return try FileLock.hold(for: path, waiting: patience) { _ in try remade(path) }
        ?? remade(path)
    }
  }

  private static func remade(_ path: String) throws -> VaultIndex {
    if let database = try usable(path) {
      return VaultIndex(database: database, path: path)
    }
    discard(at: path)
    return VaultIndex(
      database: try connect(path), path: path,
      notice: "the index was damaged or of another version and is made anew")
  }

  /// Nil where the file there is damaged, foreign or of another version.
  private static func usable(_ path: String) throws -> DatabaseQueue? {
    do {
      let database = try connect(path)
      return try isWhole(path) && isUsable(database) ? database : nil
    } catch let error as DatabaseError where isDamage(error) {
      return nil
    }
  }

  private static func explainingFailures<Result>(
    of path: String, _ body: () throws -> Result
  ) throws(IndexError) -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw failure(error, path)
    } catch let error as IndexError {
      throw error
    } catch {
      throw .unusable(path: path, reason: "\(error)")
    }
  }

  /// The index as it is, for reading alone: not brought up to date, and nil where there is none that
  /// can be read at once. For what must be fast and never in the way.
  package static func asIs(at path: String) -> VaultIndex? {
    guard let database = try? readOnly(path, waiting: 0.1), (try? isUsable(database)) == true
    else { return nil }
    return VaultIndex(database: database, path: path)
  }

  /// A connection that sees what others write to the index.
  static func witness(of path: String) throws -> DatabaseQueue {
    try readOnly(path, waiting: Double(patience))
  }

  private static func readOnly(_ path: String, waiting seconds: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(seconds)
    return try opened(path, configuration)
  }

  /// An index that lives as long as the process, for a cache folder that cannot be written.
  package static func inMemory(notice: String? = nil) throws(IndexError) -> VaultIndex {
    do {
      _ = SQLiteProcess.isSetUp
      var configuration = Configuration()
      // As in a file, so that its pages can be copied there.
      configuration.prepareDatabase { db in
        try CheckedPages.leaveRoom(in: db)
        try db.execute(sql: "PRAGMA page_size = \(pageSize)")
      }
      return VaultIndex(
        database: try DatabaseQueue(configuration: configuration), path: nil, notice: notice,
        isPrivate: true)
    } catch {
      throw .unusable(path: ":memory:", reason: "\(error)")
    }
  }

  /// Deletes the index's files. Another process that has them open keeps its own view of them.
  package static func discard(at path: String) {
    for suffix in ["", "-wal", "-shm", "-journal", LogMark.suffix] { unlink(path + suffix) }
  }

  /// The same, while nobody makes one in its place.
  static func discardAlone(at path: String) {
    let isDone = try? FileLock.hold(for: path, waiting: patience) { _ in
      discard(at: path)
      return true
    }
    if isDone != true { discard(at: path) }
  }

  /// Whether an error thrown by any use of the index means that its file is damaged.
  package static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT].contains(error.resultCode)
      // The file was replaced or deleted under us.
      || error.extendedResultCode == .SQLITE_READONLY_DBMOVED
      // A table is missing or of another shape: not what this version wrote.
      || error.resultCode == .SQLITE_ERROR
  }

  /// A SQLite error in the words that a user can act on; other errors pass through.
  ///
  /// - Parameter path: of the index; nil for one in memory.
  package static func explained(_ error: any Error, at path: String?) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return failure(error, path ?? ":memory:")
  }

  /// Runs `body`, explaining its errors; but damage passes through, for whoever can repair it.
  func explainingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw Self.isDamage(error) ? error : Self.explained(error, at: path)
    }
  }

  private static func failure(_ error: DatabaseError, _ path: String) -> IndexError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    case .SQLITE_FULL: .unusable(path: path, reason: "the disk is full")
    case .SQLITE_READONLY: .unusable(path: path, reason: "it is read-only")
    case .SQLITE_CANTOPEN: .unusable(path: path, reason: "it cannot be opened")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .unusable(path: path, reason: "it is damaged")
    default: .unusable(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }

  /// An index that nobody else opens before `finishLoad`: without a log, and of no use if that is
  /// never reached.
  static func forOneLoad(at path: String) throws(IndexError) -> VaultIndex {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      SQLiteProcess.allowAll(in: db)
      try CheckedPages.leaveRoom(in: db)
      try db.execute(
        sql: """
          PRAGMA page_size = \(pageSize); PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;
          """)
    }
    return try explainingFailures(of: path) {
      VaultIndex(database: try opened(path, configuration), path: path, isPrivate: true)
    }
  }

  /// Closes an index made by `forOneLoad`, on the disk and in the mode in which it will be opened.
  func finishLoad() throws {
    try database.inDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL")
    }
    try database.close()
  }

  /// Seconds that one waits for another kith: long enough for indexing a large vault.
  static let patience = 20

  /// In bytes: twice SQLite's usual, so that half as many are written. `isWhole` counts with it.
  static let pageSize = 8192

  private static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patience))
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      // Before the log, which makes the file.
      try CheckedPages.leaveRoom(in: db)
      try db.execute(sql: "PRAGMA page_size = \(pageSize)")
      // Not by the configuration's own journal mode: that writes to the file at each opening, and
      // most commands have nothing to write.
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" else {
        throw DatabaseError(message: "a write-ahead log cannot be kept beside it")
      }
      // In WAL mode NORMAL loses at most the last commits to a power cut, never the file.
      try db.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;
          PRAGMA cell_size_check = ON; -- Finds damage when a page is read, not when it is used.
          """)
    }
    return try opened(path, configuration)
  }

  private static func opened(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue
  {
    _ = SQLiteProcess.isSetUp
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// SQLite reads what is missing of a last page as zeros, without a word.
  private static func isWhole(_ path: String) throws -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && Int(status.st_size) % pageSize == 0
  }

  /// A new, empty file is usable; so is one of this version.
  private static func isUsable(_ database: DatabaseQueue) throws -> Bool {
    try database.read { db in
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      // Pages of another size are not checked.
      guard try Int.fetchOne(db, sql: "PRAGMA page_size") == pageSize else { return false }
      if application == IndexSchema.applicationID { return version == IndexSchema.version }
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      return application == 0 && version == 0 && tables == 0
    }
  }
}
