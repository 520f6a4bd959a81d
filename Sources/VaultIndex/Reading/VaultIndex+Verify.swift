import GRDB
package import Network
import NoteSyntax
package import VaultFiles

extension VaultIndex {
  /// What the index says otherwise than one made anew from the notes, as lines; empty where they
  /// agree. At most twenty.
  ///
  /// Also what SQLite finds in the file that does not fit together: an index of a table that lacks a
  /// row answers wrongly while the table is right.
  package func differences(
    from source: any NoteSource, _ listing: Listing, settings: Settings
  ) throws -> [String] {
    let fresh = try madeAnew { index in
      try index.synchronize(with: listing, from: source, settings: settings, basis: ContentHash([]))
    }
    var lines = try misfits()
    for part in IndexDump.tables + [IndexedWords.lines] where lines.count < Self.shownDifferences {
      lines += try DumpDifference(part, self, fresh).lines(atMost: Self.shownDifferences)
    }
    return Array(lines.prefix(Self.shownDifferences))
  }

  private static let shownDifferences = 20

  /// Another index of the same notes: in a file that nobody else finds, since memory is wanted for
  /// other things; or in memory, where no file can be made.
  private func madeAnew(_ load: (VaultIndex) throws -> SyncCounts) throws -> VaultIndex {
    if let path, let index = try? VaultIndex.withoutName(beside: path), (try? load(index)) != nil {
      return index
    }
    let index = try VaultIndex.inMemory()
    _ = try load(index)
    return index
  }

  private func misfits() throws -> [String] {
    try database.read { db in
      let damaged = try String.fetchAll(
        db, sql: "PRAGMA integrity_check(\(Self.shownDifferences))"
      ).filter { $0 != "ok" }
      let reckoned = try ChangedGroups.reckoned(db)
      var digests = try reckoned.differing(from: ChangedGroups.stored(db)).map {
        "the digest of file group \($0) is not that of its files"
      }
      if try VaultIndex.summary(db).digest != reckoned.whole {
        digests.append("the digest of all files is not that of the files")
      }
      return (damaged + digests).map { "damaged: \($0)" }
    }
  }

  /// See `IndexReader.dump`; and the words of the notes, which a reader cannot list: that takes a
  /// table of its own.
  package func dump() throws -> [String] {
    var lines = try read { try $0.dump() }
    try database.inDatabase { db in
      try IndexedWords.lines(db) { lines.append(String(decoding: $0, as: UTF8.self)) }
    }
    return lines.sorted()
  }
}

extension IndexReader {
  /// All that the index says but the words of the notes, as sorted lines: see `IndexDump`.
  package func dump() throws -> [String] {
    var lines: [String] = []
    for table in IndexDump.tables {
      try table(db) { lines.append(String(decoding: $0, as: UTF8.self)) }
    }
    return lines.sorted()
  }
}
