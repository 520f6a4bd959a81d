import GRDB
import NoteSyntax
import VaultFiles

/// A file as the index knows it.
struct KnownFile: Equatable {
  var node: Int64
  var fingerprint: FileFingerprint
  var hash: ContentHash
  /// It may have changed after it was read without its fingerprint showing it (git's "racy" case).
  var isUnsure: Bool

  /// Of a row that `init(_:)` takes.
  static let columns = "path, node, size, mtime, ctime, inode, hash, unsure"
}

extension KnownFile {
  init(_ row: PreparedStatement.Row) {
    self.init(
      node: row.integer(1),
      fingerprint: FileFingerprint(
        size: row.integer(2), mtimeNanoseconds: row.integer(3), inode: row.integer(5),
        ctimeNanoseconds: row.integer(4)),
      hash: ContentHash(value: UInt64(bitPattern: row.integer(6))), isUnsure: row.flag(7))
  }
}

/// What the walk of the vault found in comparison with the index.
struct FileChanges {
  struct Candidate: Equatable {
    var file: WalkedFile
    /// Nil for a file that is new.
    var known: KnownFile?
  }

  /// New files, and those whose fingerprints differ or are not to be trusted: to be read.
  var candidates: [Candidate] = []
  /// Files of the index that are gone.
  var removed: [(path: VaultPath, node: Int64)] = []

  /// How many files are new.
  var added: Int { candidates.count { $0.known == nil } }

  /// Whether so much came and went, as when a folder has another name, that to make the index anew
  /// takes less time than to change it: measured, a note that goes or comes costs about eight of
  /// those that an index made anew takes in.
  func isUpheaval(among notes: Int) -> Bool {
    let moved = added + removed.count
    return moved > 1000 && moved > notes / 8
  }
}

/// The table of files: compared with the vault whenever something changed, so as few things as
/// possible are made on the way.
enum FileTable {
  /// Compares the table with the listing, as far as the listing goes.
  static func changes(_ db: Database, against listing: Listing) throws -> FileChanges {
    try ChangedGroups.changes(db, against: listing) ?? changesSideBySide(db, against: listing)
  }

  /// Walks the table and the listing side by side; both are in the order of their paths' bytes.
  static func changesSideBySide(
    _ db: Database, against listing: Listing
  ) throws -> FileChanges {
    var files = listing.files.makeIterator()
    // Each is made once.
    var next = files.next()
    var changes = FileChanges()
    try forEachRow(db, KnownFile.columns, in: listing.parts) { row in
      let path = row.bytes(0)
      while let file = next {
        let order = compare(file.path, path)
        if order > 0 { break }
        next = files.next()
        guard order == 0 else {
          changes.candidates.append(.init(file: file, known: nil))
          continue
        }
        let known = KnownFile(row)
        if known.isUnsure || known.fingerprint != file.fingerprint {
          changes.candidates.append(.init(file: file, known: known))
        }
        return
      }
      if let gone = VaultPath(row.text(0)) { changes.removed.append((gone, row.integer(1))) }
    }
    while let file = next {
      changes.candidates.append(.init(file: file, known: nil))
      next = files.next()
    }
    return changes
  }

  /// Gives the rows of the files in some parts of the vault, in the order of their paths' bytes.
  static func forEachRow(
    _ db: Database, _ columns: String, in parts: ListedParts,
    _ body: (PreparedStatement.Row) throws -> Void
  ) throws {
    let all = "SELECT \(columns) FROM file WHERE path >= ?"
    let run = try PreparedStatement(db, all + " AND path < ? ORDER BY path")
    for (start, end) in parts.runs {
      let query = try end == nil ? PreparedStatement(db, all + " ORDER BY path") : run
      start.withUnsafeBufferPointer { query.bind($0) }
      end?.withUnsafeBufferPointer { query.bind($0) }
      try query.forEachRow(body)
    }
  }

  /// How many of the candidates that were known have other bytes in the table now.
  static func changed(_ db: Database, of candidates: [FileChanges.Candidate]) throws -> Int {
    let statement = try PreparedStatement(db, "SELECT hash FROM file WHERE path = ?")
    var count = 0
    for candidate in candidates {
      guard let known = candidate.known else { continue }
      statement.bind(candidate.file.path.text)
      try statement.forEachRow { row in
        if UInt64(bitPattern: row.integer(0)) != known.hash.value { count += 1 }
      }
    }
    return count
  }

  /// Below zero where `path` comes first, zero where they are the same.
  private static func compare(_ path: VaultPath, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var text = path.text
    return text.withUTF8 { left in
      let count = min(left.count, bytes.count)
      for index in 0..<count where left[index] != bytes[index] {
        return Int(left[index]) - Int(bytes[index])
      }
      return left.count - bytes.count
    }
  }
}
