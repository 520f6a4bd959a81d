import GRDB

/// The ways in which the database of an index is opened. All but one that is only read has its pages
/// checked, and its size of page.
enum IndexConnection {
  /// In bytes: twice SQLite's usual, so that half as many are written.
  static let pageSize = 8192

  /// Of an index that others may use at the same time.
  ///
  /// - Parameter seconds: how long to wait for another who writes.
  static func live(_ path: String, waiting seconds: Int) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(seconds))
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      SQLiteProcess.observeNothing(in: db)
      PackedModule.add(to: db)
      // Before the log, which makes the file.
      try setUpPages(of: db)
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

  /// For reading alone. It makes no file where there is none.
  static func readOnly(_ path: String, waiting seconds: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(seconds)
    configuration.prepareDatabase { db in
      SQLiteProcess.observeNothing(in: db)
      PackedModule.add(to: db)
    }
    return try opened(path, configuration)
  }

  /// Without a log or a way back: for an index that nobody else opens until it is whole.
  static func forOneLoad(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      SQLiteProcess.observeNothing(in: db)
      PackedModule.add(to: db)
      SQLiteProcess.allowAll(in: db)
      try setUpPages(of: db)
      try db.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA cache_size = -6000;
          """)
    }
    return try opened(path, configuration)
  }

  /// Its pages are as in a file, so that they can be copied there. Where no file can be written, as its
  /// use says, none can be to sort in.
  static func inMemory() throws -> DatabaseQueue {
    _ = SQLiteProcess.isSetUp
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      SQLiteProcess.observeNothing(in: db)
      PackedModule.add(to: db)
      try setUpPages(of: db)
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return try DatabaseQueue(configuration: configuration)
  }

  private static func setUpPages(of db: Database) throws {
    try CheckedPages.leaveRoom(in: db)
    try db.execute(sql: "PRAGMA page_size = \(pageSize)")
  }

  private static func opened(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue
  {
    _ = SQLiteProcess.isSetUp
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
