import GRDB
import NoteSyntax
import VaultFiles

/// Writes the table of files, and keeps what is compared with a listing: its summary and the digest's
/// parts.
struct FileWriter {
  private let insert: RowInsertion
  private let remove: PreparedStatement
  private var summary: ListingSummary
  /// What was added to the digest, less what was taken away.
  private var change = GroupedDigest()
  private let isFirstLoad: Bool

  init(_ db: Database, isFirstLoad: Bool) throws {
    self.isFirstLoad = isFirstLoad
    insert = RowInsertion(
      db, into: "file", ["path", "node", "size", "mtime", "ctime", "inode", "hash", "unsure"])
    remove = try PreparedStatement(
      db, "DELETE FROM file WHERE path = ? RETURNING size, mtime, inode, ctime")
    summary = try VaultIndex.summary(db)
  }

  /// Writes what is known of a file, in the place of what was.
  mutating func write(_ path: VaultPath, _ file: KnownFile) throws {
    if !isFirstLoad { try delete(path) }
    insert.bind(path.text)
    insert.bind(file.node)
    insert.bind(file.fingerprint.size)
    insert.bind(file.fingerprint.mtimeNanoseconds)
    insert.bind(file.fingerprint.ctimeNanoseconds)
    insert.bind(file.fingerprint.inode)
    insert.bind(Int64(bitPattern: file.hash.value))
    insert.bind(file.isUnsure)
    try insert.run()
    let listed = WalkedFile(path: path, fingerprint: file.fingerprint)
    summary.add(listed)
    change.add(listed.digest)
  }

  /// Writes what waits.
  func flush() throws { try insert.flush() }

  /// Writes what listings are compared with: to be called when all is written.
  func finish(_ db: Database) throws {
    try MetaTable.setNumber(.listing, Int64(summary.digest), db)
    try MetaTable.setNumber(.files, Int64(summary.count), db)
    try ChangedGroups.add(change, db)
  }

  mutating func delete(_ path: VaultPath) throws {
    var former: FileFingerprint?
    remove.bind(path.text)
    try remove.forEachRow { row in
      former = FileFingerprint(
        size: row.integer(0), mtimeNanoseconds: row.integer(1), inode: row.integer(2),
        ctimeNanoseconds: row.integer(3))
    }
    guard let former else { return }
    let listed = WalkedFile(path: path, fingerprint: former)
    summary.remove(listed)
    change.remove(listed.digest)
  }
}
