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
      database: try IndexConnection.live(path, waiting: patience), path: path,
      notice: "the index was damaged or of another version and is made anew")
  }

  /// Nil where the file there is damaged, foreign or of another version.
  private static func usable(_ path: String) throws -> DatabaseQueue? {
    do {
      let database = try IndexConnection.live(path, waiting: patience)
      return try isWhole(path) && isUsable(database) ? database : nil
    } catch let error as DatabaseError where isDamage(error) {
      return nil
    }
  }

  /// The index as it is, for reading alone: not brought up to date, and nil where there is none that
  /// can be read at once. For what must be fast and never in the way.
  package static func asIs(at path: String) -> VaultIndex? {
    guard let database = try? IndexConnection.readOnly(path, waiting: 0.1),
      (try? isUsable(database)) == true
    else { return nil }
    return VaultIndex(database: database, path: path)
  }

  /// An index that lives as long as the process, for a cache folder that cannot be written.
  package static func inMemory(notice: String? = nil) throws(IndexError) -> VaultIndex {
    try explainingFailures(of: ":memory:") {
      VaultIndex(
        database: try IndexConnection.inMemory(), path: nil, notice: notice, isPrivate: true)
    }
  }

  /// An index that nobody else opens before `finishLoad`: without a log, and of no use if that is
  /// never reached.
  static func forOneLoad(at path: String) throws(IndexError) -> VaultIndex {
    try explainingFailures(of: path) {
      VaultIndex(
        database: try IndexConnection.forOneLoad(path), path: path, isPrivate: true)
    }
  }

  /// One of that kind in a file without a name, which is gone with the process.
  static func withoutName(beside path: String) throws(IndexError) -> VaultIndex {
    let place = "\(path).\(getpid())"
    discard(at: place)
    let index = try forOneLoad(at: place)
    discard(at: place)
    return index
  }

  /// Deletes the index's files. Another process that has them open keeps its own view of them.
  package static func discard(at path: String) {
    for suffix in ["", "-wal", "-shm", "-journal", LogMark.suffix, LogMark.suffix + "~"] {
      unlink(path + suffix)
    }
  }

  /// The same, while nobody makes one in its place.
  static func discardAlone(at path: String) {
    let isDone = try? FileLock.hold(for: path, waiting: patience) { _ in
      discard(at: path)
      return true
    }
    if isDone != true { discard(at: path) }
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

  /// SQLite reads what is missing of a last page as zeros, without a word.
  private static func isWhole(_ path: String) throws -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && Int(status.st_size) % IndexConnection.pageSize == 0
  }

  /// A new, empty file is usable; so is one of this version.
  private static func isUsable(_ database: DatabaseQueue) throws -> Bool {
    try database.read { db in
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      // Pages of another size are not checked.
      guard try Int.fetchOne(db, sql: "PRAGMA page_size") == IndexConnection.pageSize else {
        return false
      }
      if application == IndexSchema.applicationID { return version == IndexSchema.version }
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      return application == 0 && version == 0 && tables == 0
    }
  }
}
