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
    var found = try newest(listing.files(in: differing), listed, &known, db)
    let others = differing.filter { known[$0] != listed[$0] }
    if !others.isEmpty {
      found += try all(listing.files(in: Set(others)), &known, db)
      // Something else is left of what is known where a file that is known was not listed.
      guard others.allSatisfy({ known[$0] == listed[$0] }) else { return nil }
    }
    var candidates = found.filter { candidate in
      candidate.known.map {
        $0.isUnsure || $0.fingerprint != candidate.file.fingerprint
      } ?? true
    }
    // Those that are in doubt and were not looked at are as they were known.
    let seen = Set(found.map(\.file.path))
    for (path, known) in try unsureFiles(db) where !seen.contains(path) {
      let file = WalkedFile(path: path, fingerprint: known.fingerprint)
      candidates.append(.init(file: file, known: known))
    }
    var changes = FileChanges()
    changes.candidates = candidates.sorted { $0.file.path < $1.file.path }
    return changes
  }

  /// The file of each group that was changed last, where that alone makes what is known of the group
  /// what was listed. Mostly it does, and nothing need be read of the group's other files.
  private static func newest(
    _ files: OrderedFiles, _ listed: GroupedDigest, _ known: inout GroupedDigest, _ db: Database
  ) throws -> [FileChanges.Candidate] {
    var newest: [Int: WalkedFile] = [:]
    for file in files {
      let group = file.digest.group
      let last = newest[group]?.fingerprint.ctimeNanoseconds ?? .min
      if file.fingerprint.ctimeNanoseconds > last { newest[group] = file }
    }
    var found: [FileChanges.Candidate] = []
    for candidate in try candidates(Array(newest.values), db) {
      var changed = known
      changed.replace(candidate)
      let group = candidate.file.digest.group
      guard changed[group] == listed[group] else { continue }
      known[group] = changed[group]
      found.append(candidate)
    }
    return found
  }

  /// All of the files, which are those of whole groups.
  private static func all(
    _ files: OrderedFiles, _ known: inout GroupedDigest, _ db: Database
  ) throws -> [FileChanges.Candidate] {
    let found = try candidates(Array(files), db)
    for candidate in found { known.replace(candidate) }
    return found
  }

  /// The files, with what is known of them.
  private static func candidates(
    _ files: [WalkedFile], _ db: Database
  ) throws -> [FileChanges.Candidate] {
    let former = Dictionary(
      try knownFiles(db, files.map(\.path.text)), uniquingKeysWith: { first, _ in first })
    return files.map { FileChanges.Candidate(file: $0, known: former[$0.path]) }
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

extension GroupedDigest {
  /// Puts a file as it was listed in the place of what is known of it.
  fileprivate mutating func replace(_ candidate: FileChanges.Candidate) {
    if let known = candidate.known {
      remove(WalkedFile(path: candidate.file.path, fingerprint: known.fingerprint).digest)
    }
    add(candidate.file.digest)
  }
}
