#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
internal import NoteSyntax

/// Lists the notes of a vault that lies in a folder, or of some parts of it.
///
/// A note is an ordinary file whose name ends in `.md`, in any case. Left out, with all that is in
/// them, are: names that begin with a dot; `templates` (in any case) at the root; what `ignore:`
/// names; and symbolic links. A link within the vault leads to a file that is listed under its own
/// path anyway, and one that leads out of the vault must not be followed; so no link needs to be
/// followed at all, and links can't form a circle. That one was met is a `WalkTrouble`. A folder with a `kith.yaml` of its own is a
/// folder like any other: what lies in it belongs to the outer vault too.
///
/// Nothing that is met ends the walk. A folder or file that can't be looked at, or whose name is
/// not UTF-8, is a `WalkTrouble`; one that is deleted while the walk is under way is just not there.
/// Where a folder changed meanwhile, all is walked again: of a folder that got another name, notes
/// would be missing, or there twice.
struct VaultWalk {
  /// The vault's open root; it must stay open until `list()` returns.
  let root: Int32
  let ignored: IgnorePatterns
  /// Told of each folder before it is read, on any thread: empty for the vault itself, else its bytes
  /// with a closing `/`.
  var entering: (@Sendable ([UInt8]) -> Void)?

  /// What a walk found; see `Listing`.
  struct Outcome: Sendable {
    var files = ListedFiles()
    /// Of the files.
    var grouped = GroupedDigest()
    var troubles: [WalkTrouble] = []
    var startedAt: Int64 = 0
    var hasLinks = false
    /// Whether a note is an ordinary file that has other names as well.
    var hasSecondNames = false
  }

  /// Somebody who writes all the time must not keep kith from answering.
  private static let attempts = 3

  func list(_ parts: ListedParts = .whole) -> Outcome {
    var (outcome, isSteady) = walk(parts)
    for _ in 1..<Self.attempts where !isSteady { (outcome, isSteady) = walk(parts) }
    return outcome
  }

  /// Reads the folders level by level, then asks for the fingerprints; both on all cores, since a
  /// vault may be many folders or a single one with all the notes. Also says whether every folder
  /// is in the end as it was when it was read.
  private func walk(_ parts: ListedParts) -> (outcome: Outcome, isSteady: Bool) {
    var outcome = Outcome(startedAt: Moment.now())
    var names = names(in: parts)
    let notes = names.notes
    let pieces = ParallelMap.ranges(of: notes.count, grain: 512) { [notes, root] range in
      FingerprintReader(root: root).read(notes, range)
    }
    var entries: [ListedFiles.Entry] = []
    entries.reserveCapacity(notes.count)
    for piece in pieces {
      entries += piece.entries
      outcome.grouped.add(piece.grouped)
      names.troubles += piece.troubles
      outcome.hasSecondNames = outcome.hasSecondNames || piece.hasSecondNames
    }
    outcome.files = ListedFiles(paths: notes, entries: entries)
    names.troubles.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    outcome.troubles = names.troubles
    outcome.hasLinks = names.hasLinks
    let reader = FolderReader(root: root, ignored: ignored)
    let isSteady = names.folders.allSatisfy { reader.isUnchanged($0.path, since: $0.fingerprint) }
    return (outcome, isSteady)
  }

  /// What the folders hold.
  private struct Names {
    var notes = PathArena()
    var troubles: [WalkTrouble] = []
    /// Those that were read, with their fingerprints from before.
    var folders: [(path: [UInt8], fingerprint: FileFingerprint)] = []
    var hasLinks = false

    /// Adds what one folder holds, and gives the folders to read next.
    mutating func take(_ contents: FolderReader.Contents) -> [[UInt8]] {
      notes.append(contents.notes)
      troubles += contents.troubles
      hasLinks = hasLinks || contents.hasLinks
      return contents.folders
    }
  }

  private func names(in parts: ListedParts) -> Names {
    let reader = FolderReader(root: root, ignored: ignored)
    var names = Names()
    var level: [[UInt8]] = parts.isWhole ? [[]] : []
    for part in parts.paths where !parts.isWhole {
      let (contents, above) = reader.look(at: part)
      names.folders += above
      level += names.take(contents)
    }
    while !level.isEmpty {
      let pieces = ParallelMap.ranges(of: level.count, grain: 1) { [level, entering] range in
        let folder = level[range.lowerBound]
        entering?(folder)
        return reader.read(folder)
      }
      for (path, contents) in zip(level, pieces) {
        if let fingerprint = contents.fingerprint { names.folders.append((path, fingerprint)) }
      }
      level = pieces.flatMap { names.take($0) }
    }
    return names
  }
}

/// Asks the system for the fingerprints of listed notes.
private struct FingerprintReader: Sendable {
  let root: Int32

  /// What became of some of the listed notes.
  struct Found: Sendable {
    var entries: [ListedFiles.Entry] = []
    var grouped = GroupedDigest()
    var troubles: [WalkTrouble] = []
    var hasSecondNames = false
  }

  func read(_ notes: PathArena, _ range: Range<Int>) -> Found {
    var found = Found()
    found.entries.reserveCapacity(range.count)
    // Two threads that ask by the same descriptor count its uses in the same place in memory, and
    // wait for each other more than they gain. So each range has a descriptor of its own.
    let own = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if own >= 0 { close(own) } }
    let folder = own >= 0 ? own : root
    notes.withPaths { paths in
      for index in range { add(index, paths[index], in: folder, to: &found) }
    }
    return found
  }

  @inline(__always)
  private func add(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, in folder: Int32, to found: inout Found
  ) {
    var status = stat()
    let answer = bytes.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.map { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
    }
    guard answer == 0 else {
      let failure = SystemFailure(code: errno)
      if !failure.isAbsence { found.troubles.append(WalkTrouble(failure, at: bytes)) }
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return }
    if status.st_nlink > 1 { found.hasSecondNames = true }
    let isText = bytes.isASCII || String(validating: bytes, as: UTF8.self) != nil
    guard isText, VaultPath.isWellFormed(bytes) else {
      found.troubles.append(WalkTrouble(notUTF8: bytes))
      return
    }
    let fingerprint = FileFingerprint(status)
    let digest = FileDigest(of: bytes, fingerprint)
    found.grouped.add(digest)
    found.entries.append(
      ListedFiles.Entry(path: index, fingerprint: fingerprint, group: digest.group))
  }
}
