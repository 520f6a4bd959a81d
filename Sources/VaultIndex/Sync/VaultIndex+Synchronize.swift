import GRDB
package import Network
import NoteSyntax
package import VaultFiles

extension VaultIndex {
  /// Brings the index up to date with the notes and says what changed.
  ///
  /// Where nothing did, nothing is written and no note is read. Two processes may do this at once:
  /// the second waits for the first, and then looks again.
  ///
  /// - Parameters:
  ///   - listing: what a walk of `source` found. Where it is only of some parts, and more than these
  ///     must be known, this throws `WholeListingNeeded` and changes nothing.
  ///   - settings: what `kith.yaml` says now.
  ///   - basis: stands for all else that the index follows from: the bytes of `kith.yaml`, the
  ///     build of kith. With another basis the index is made anew.
  ///   - progress: told the number of files read and to be read, now and then.
  package func synchronize(
    with listing: Listing, from source: any NoteSource, settings: Settings, basis: ContentHash,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> SyncCounts {
    let wanted = Wanted(
      listing: listing, source: source, settings: settings, hash: Int64(basis), progress: progress)
    return try explainingErrors {
      // Whoever is overtaken finds that much of the work done.
      for _ in 0..<3 {
        if try database.read({ try Self.isUpToDate($0, listing.summary, wanted.hash) }) {
          return SyncCounts(unchanged: listing.summary)
        }
        if isPrivate, try !database.read(Self.isLoaded) { return try loaded(wanted) }
        do {
          return try writing { try Self.change($0, wanted) }
        } catch let anew as MadeAnew {
          if let counts = try ReplacedIndex.replace(self, by: { try anew.counts($0, wanted) }) {
            return counts
          }
        }
      }
      throw IndexError.busy(path: path ?? ":memory:")
    }
  }

  /// That all notes must be listed: there is no index yet, or it is to be made anew.
  package struct WholeListingNeeded: Error {}

  /// Whether it holds all notes as they were when it was last brought up to date, and follows from
  /// `basis`.
  func isLoaded(from basis: ContentHash) throws -> Bool {
    let hash = Int64(basis)
    return try database.read { try Self.isLoaded($0, from: hash) }
  }

  /// Whether it was brought up to date with the very files that were listed, and follows from the
  /// basis with this hash. One number says so: to compare file by file takes longer than most
  /// questions.
  static func isUpToDate(
    _ db: Database, _ listing: ListingSummary, _ hash: Int64
  ) throws -> Bool {
    try isLoaded(db, from: hash) && settledListing(db) == Int64(listing.digest)
  }

  /// The digest of the listing that it agrees with; nil where a file of it is in doubt.
  static func settledListing(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: "SELECT value FROM meta WHERE key = 'listing' "
        + "AND NOT EXISTS (SELECT 1 FROM file WHERE unsure)")
  }

  /// Of the files that it holds, in doubt or not.
  static func summary(_ db: Database) throws -> ListingSummary {
    let digest = try MetaTable.number(.listing, db) ?? 0
    return ListingSummary(
      digest: ContentHash(value: UInt64(bitPattern: digest)),
      count: try Int(MetaTable.number(.files, db) ?? 0))
  }

  private func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try database.writeWithoutTransaction { db in
      var result: Result?
      try db.inTransaction(.immediate) {
        result = try body(db)
        return .commit
      }
      // Else the transaction has thrown.
      guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return result
    }
  }

  /// What an index is to be brought up to date with.
  private struct Wanted {
    var listing: Listing
    var source: any NoteSource
    var settings: Settings
    /// Of the basis.
    var hash: Int64
    var progress: (Int, Int) -> Void
  }

  /// Instead of being changed the index is to be made anew.
  private struct MadeAnew: Error {
    /// Nil where the index did not follow from the same settings.
    var instead: Changes?

    struct Changes {
      var added: Int
      var removed: Int
      var candidates: [FileChanges.Candidate]
    }

    /// - Parameter found: let go of as early as can be: it may tell of every file.
    init(of found: consuming FileChanges? = nil) {
      instead = found.map {
        Changes(
          added: $0.added, removed: $0.removed.count,
          candidates: $0.candidates.filter { $0.known != nil })
      }
    }

    /// All notes are new to an index made anew, but not to whoever asks what changed.
    func counts(_ index: VaultIndex, _ wanted: Wanted) throws -> SyncCounts {
      var counts = try index.loaded(wanted)
      guard let instead else { return counts }
      counts.added = instead.added
      counts.removed = instead.removed
      counts.changed = try index.database.read {
        try FileTable.changed($0, of: instead.candidates)
      }
      return counts
    }
  }

  /// Takes in all notes of a vault, into an index that holds nothing.
  private func loaded(_ wanted: Wanted) throws -> SyncCounts {
    guard wanted.listing.parts.isWhole else { throw WholeListingNeeded() }
    return try writing { db in
      try db.execute(
        sql: """
          PRAGMA application_id = \(IndexSchema.applicationID);
          PRAGMA user_version = \(IndexSchema.version);
          """)
      try IndexSchema.createTables(db)
      return try Self.synchronize(db, wanted, isFirstLoad: true) {
        try $0.load(wanted.listing.files, settings: wanted.settings)
      }
    }
  }

  private static func change(_ db: Database, _ wanted: Wanted) throws -> SyncCounts {
    guard try isLoaded(db, from: wanted.hash), try !StaleText.isTooMuch(db) else {
      throw MadeAnew()
    }
    let found = try FileTable.changes(db, against: wanted.listing)
    guard !found.isUpheaval(among: wanted.listing.summary.count) else {
      throw MadeAnew(of: found)
    }
    do {
      return try synchronize(db, wanted, isFirstLoad: false) {
        try $0.apply(found, settings: wanted.settings)
      }
    } catch is NodeNumbers.NoRoom {
      throw MadeAnew(of: found)
    }
  }

  private static func synchronize(
    _ db: Database, _ wanted: Wanted, isFirstLoad: Bool, _ body: (Synchronizer) throws -> Void
  ) throws -> SyncCounts {
    let synchronizer = try Synchronizer(
      db, source: wanted.source, reader: RecordReader(settings: wanted.settings),
      startedAt: wanted.listing.startedAt, isFirstLoad: isFirstLoad, progress: wanted.progress)
    try body(synchronizer)
    try MetaTable.setNumber(.basis, wanted.hash, db)
    var counts = synchronizer.counts
    counts.notes = wanted.listing.summary.count
    return counts
  }

  static func isLoaded(_ db: Database, from hash: Int64) throws -> Bool {
    try isLoaded(db) && MetaTable.number(.basis, db) == hash
  }

  private static func isLoaded(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA application_id") == IndexSchema.applicationID
  }
}

extension Int64 {
  /// As a column holds it.
  init(_ hash: ContentHash) { self.init(bitPattern: hash.value) }
}
