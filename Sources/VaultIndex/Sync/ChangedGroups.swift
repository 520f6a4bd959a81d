import GRDB
import NoteSyntax
import VaultFiles

/// Finds what changed among many files by a look at few: by the groups whose digest differs.
enum ChangedGroups {
  /// With more than this many it is faster to go through the whole table.
  private static let limit = GroupedDigest.count / 16

  /// Nil where this does not tell: where much changed, where a file is gone, or where the listing is not
  /// of the whole vault.
  static func changes(_ db: Database, against listing: Listing) throws -> FileChanges? {
    guard let listed = listing.grouped else { return nil }
    var known = try stored(db)
    // The same number is kept twice: only where both are the same is either to be trusted.
    guard known.whole == (try VaultIndex.summary(db).digest) else { return nil }
    let differing = Set(listed.differing(from: known))
    guard differing.count <= limit else { return nil }
    let files = listing.files(in: differing)
    let former = Dictionary(
      try knownFiles(db, files.map(\.path.text)), uniquingKeysWith: { first, _ in first })
    var candidates: [FileChanges.Candidate] = []
    for file in files {
      let before = former[file.path]
      if let before {
        known.remove(WalkedFile(path: file.path, fingerprint: before.fingerprint).digest)
      }
      if before.map({ $0.isUnsure || $0.fingerprint != file.fingerprint }) ?? true {
        candidates.append(.init(file: file, known: before))
      }
    }
    // Something is left of what is known where a file that is known was not listed.
    guard differing.allSatisfy({ known[$0] == 0 }) else { return nil }
    // In the other groups all is as it was known.
    for (path, known) in try unsureFiles(db) {
      let file = WalkedFile(path: path, fingerprint: known.fingerprint)
      if !differing.contains(file.digest.group) {
        candidates.append(.init(file: file, known: known))
      }
    }
    var changes = FileChanges()
    changes.candidates = candidates.sorted { $0.file.path < $1.file.path }
    return changes
  }

  private static func knownFiles(
    _ db: Database, _ paths: [String]
  ) throws -> [(VaultPath, KnownFile)] {
    let query = try PreparedStatement(
      db,
      "SELECT \(KnownFile.columns) FROM file WHERE path IN (SELECT value FROM json_each(?))")
    query.bind(paths.json)
    return try files(query)
  }

  private static func unsureFiles(_ db: Database) throws -> [(VaultPath, KnownFile)] {
    try files(PreparedStatement(db, "SELECT \(KnownFile.columns) FROM file WHERE unsure"))
  }

  private static func files(_ query: PreparedStatement) throws -> [(VaultPath, KnownFile)] {
    var files: [(VaultPath, KnownFile)] = []
    try query.forEachRow { row in
      if let path = VaultPath(row.text(0)) { files.append((path, KnownFile(row))) }
    }
    return files
  }

  /// Of all files in the table.
  static func stored(_ db: Database) throws -> GroupedDigest {
    var grouped = GroupedDigest()
    try PreparedStatement(db, "SELECT number, digest FROM file_group").forEachRow { row in
      grouped[Int(row.integer(0))] = UInt64(bitPattern: row.integer(1))
    }
    return grouped
  }

  /// What must be stored, reckoned from the table.
  static func reckoned(_ db: Database) throws -> GroupedDigest {
    var grouped = GroupedDigest()
    let all = try PreparedStatement(db, "SELECT \(KnownFile.columns) FROM file")
    for (path, known) in try files(all) {
      grouped.add(WalkedFile(path: path, fingerprint: known.fingerprint).digest)
    }
    return grouped
  }

  /// Adds to what is stored. It reads and writes only the groups to which something is added.
  static func add(_ change: GroupedDigest, _ db: Database) throws {
    let find = try PreparedStatement(db, "SELECT digest FROM file_group WHERE number = ?")
    let write = try PreparedStatement(
      db, "INSERT OR REPLACE INTO file_group (number, digest) VALUES (?, ?)")
    for group in change.differing(from: GroupedDigest()) {
      // Here, and not by SQL, in which a sum that is too large becomes a decimal.
      var sum = change[group]
      find.bind(group)
      try find.forEachRow { sum &+= UInt64(bitPattern: $0.integer(0)) }
      write.bind(group)
      write.bind(Int64(bitPattern: sum))
      try write.run()
    }
  }
}
