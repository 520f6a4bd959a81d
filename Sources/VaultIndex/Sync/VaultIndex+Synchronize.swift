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
    try explainingErrors {
      let hash = Int64(basis)
      if try database.read({ try Self.isUpToDate($0, listing.summary, hash) }) {
        return SyncCounts(unchanged: listing.summary)
      }
      return try database.writeWithoutTransaction { db in
        var counts = SyncCounts()
        try db.inTransaction(.immediate) {
          counts = try Self.update(db, listing, source, settings, hash, progress)
          return .commit
        }
        return counts
      }
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

  private static func update(
    _ db: Database, _ listing: Listing, _ source: any NoteSource, _ settings: Settings,
    _ hash: Int64, _ progress: @escaping (Int, Int) -> Void
  ) throws -> SyncCounts {
    var isFirstLoad = try !isLoaded(db)
    if !isFirstLoad, try MetaTable.number(.basis, db) != hash || StaleText.isTooMuch(db) {
      try dropAll(db)
      isFirstLoad = true
    }
    let found = isFirstLoad ? FileChanges() : try FileTable.changes(db, against: listing)
    func attempt() throws -> SyncCounts {
      if isFirstLoad {
        guard listing.parts.isWhole else { throw WholeListingNeeded() }
        try db.execute(
          sql: """
            PRAGMA application_id = \(IndexSchema.applicationID);
            PRAGMA user_version = \(IndexSchema.version);
            """)
        try IndexSchema.createTables(db)
      }
      let synchronizer = try Synchronizer(
        db, source: source, reader: RecordReader(settings: settings),
        startedAt: listing.startedAt, isFirstLoad: isFirstLoad, progress: progress)
      if isFirstLoad {
        try synchronizer.load(listing.files, settings: settings)
      } else {
        try synchronizer.apply(found, settings: settings)
      }
      try MetaTable.setNumber(.basis, hash, db)
      var counts = synchronizer.counts
      counts.notes = listing.summary.count
      return counts
    }
    func attemptAnew() throws -> SyncCounts {
      try dropAll(db)
      isFirstLoad = true
      var counts = try attempt()
      // All notes are new to the index, but not to whoever asks what changed.
      counts.added = found.added
      counts.removed = found.removed.count
      counts.changed = try FileTable.changed(db, of: found.candidates)
      return counts
    }
    let counts: SyncCounts
    if found.isUpheaval(among: listing.summary.count) {
      counts = try attemptAnew()
    } else {
      do {
        counts = try attempt()
      } catch is NodeNumbers.NoRoom {
        counts = try attemptAnew()
      }
    }
    return counts
  }

  static func isLoaded(_ db: Database, from hash: Int64) throws -> Bool {
    try isLoaded(db) && MetaTable.number(.basis, db) == hash
  }

  private static func isLoaded(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA application_id") == IndexSchema.applicationID
  }

  private static func dropAll(_ db: Database) throws {
    let tables = try String.fetchAll(
      db,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'text\\_%' "
        + "ESCAPE '\\' OR name = 'text_row'")
    for table in tables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
  }
}

extension Int64 {
  /// As a column holds it.
  init(_ hash: ContentHash) { self.init(bitPattern: hash.value) }
}
