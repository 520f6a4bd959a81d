import Dispatch
import GRDB
import Synchronization

/// Takes in the words of all notes for a first load, on a thread of its own, in a database of its own
/// whose tables are copied in the end: to take them in is a fifth of all work, there is one who writes
/// the index, and while names are resolved and people judged the other cores have time.
final class TextLoad: WordsTaking {
  let database: DatabaseQueue
  private let batchSize: Int
  /// The last is being filled.
  private var waiting = [Batch()]
  /// Full batches that wait without need. While notes are read all cores are busy, and later they are
  /// not: so words wait as long as memory allows, those of most vaults until all notes are read.
  private static let patience = 1
  /// One permit: no more than one batch is under way while the next is gathered.
  private let room = DispatchSemaphore(value: 0)
  private let failure = Failure()

  private struct Batch: Sendable {
    var notes: [(row: Int64, words: NoteWords)] = []
    /// Bytes.
    var size = 0
  }

  /// What went wrong first on the other thread.
  private final class Failure: Sendable {
    private let error = Mutex<(any Error)?>(nil)

    func check() throws {
      if let error = error.withLock({ $0 }) { throw error }
    }

    func keep(_ other: any Error) { error.withLock { $0 = $0 ?? other } }
  }

  /// - Parameters:
  ///   - db: the index: the database of its own is made beside its file, or in memory as it is.
  ///   - batchSize: bytes that wait before they are taken in. The notes of most vaults are all read by
  ///     then.
  init(for db: Database, batchSize: Int = 1 << 22) throws {
    self.batchSize = batchSize
    let path = try String.fetchOne(
      db, sql: "SELECT nullif(file, '') FROM pragma_database_list WHERE name = 'main'")
    database = try Self.database(at: path.map { $0 + "-text" })
    try database.inDatabase { db in
      try TextTable.create(db)
      try TextTable.gather(db)
      try db.beginTransaction()
    }
    // It lives on until it is closed, and a file without a name need not be tidied away when this
    // process is killed.
    if let path { VaultIndex.discard(at: path + "-text") }
    room.signal()
  }

  private static func database(at path: String?) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.qos = WorkerPriority.qos
    // One transaction takes all in, piece by piece: at its end full text writes out what it has gathered.
    configuration.allowsUnsafeTransactions = true
    guard let path else { return try DatabaseQueue(configuration: configuration) }
    // What somebody who was killed just before has left.
    VaultIndex.discard(at: path)
    configuration.prepareDatabase { db in
      SQLiteProcess.allowAll(in: db)
      try db.execute(
        sql: """
          PRAGMA page_size = 32768; -- Few writes: nobody looks for a single row.
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA cache_size = -2000; -- KB: what is written is read once more, from start to end.
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Throws what went wrong with those added before.
  func add(_ words: NoteWords, row: Int64) throws {
    try failure.check()
    let last = waiting.count - 1
    waiting[last].notes.append((row, words))
    waiting[last].size += words.size
    guard waiting[last].size >= batchSize else { return }
    waiting.append(Batch())
    if waiting.count > Self.patience + 1 { handOver() }
  }

  /// To be called when all notes are added.
  func end() {
    for batch in waiting { takeIn(batch) }
    waiting = []
    perform { db in
      try TextTable.merge(db)
      try db.commit()
    }
  }

  /// Waits until all is taken in, and makes the index's table of it.
  func copy(to db: Database) throws {
    try database.inDatabase { own in
      try failure.check()
      try TextTable.copy(from: own, to: db)
    }
    try database.close()
  }

  /// Waits until the batch before is taken in, so that no more wait than memory allows.
  private func handOver() {
    room.wait()
    takeIn(waiting.removeFirst())
    database.asyncWriteWithoutTransaction { [room] _ in room.signal() }
  }

  private func takeIn(_ batch: Batch) {
    perform { db in
      let table = try TextTable(db)
      for (row, words) in batch.notes { try table.add(words, row: row) }
    }
  }

  /// On the database's own thread, behind what was handed over before; not at all once that has failed,
  /// since without a journal nothing is undone.
  private func perform(_ work: @escaping @Sendable (Database) throws -> Void) {
    database.asyncWriteWithoutTransaction { [failure] db in
      do {
        try failure.check()
        try work(db)
      } catch {
        failure.keep(error)
      }
    }
  }
}
