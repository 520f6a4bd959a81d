#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
internal import NoteSyntax

/// Lists every note of a vault that lies in a folder.
///
/// A note is an ordinary file whose name ends in `.md`, in any case. Left out, with all that is in
/// them, are: names that begin with a dot; `templates` (in any case) at the root; what `ignore:`
/// names; and symbolic links. A link within the vault leads to a file that is listed under its own
/// path anyway, and one that leads out of the vault must not be followed; so no link needs to be
/// followed at all, and links can't form a circle. A folder with a `kith.yaml` of its own is a
/// folder like any other: what lies in it belongs to the outer vault too.
///
/// Nothing that is met ends the walk. A folder or file that can't be looked at, or whose name is
/// not UTF-8, is a `WalkTrouble`; one that is deleted while the walk is under way is just not there.
struct VaultWalk {
  /// The vault's open root; it must stay open until `list()` returns.
  let root: Int32
  let ignored: IgnorePatterns

  /// Reads the folders level by level, then asks for the fingerprints; both on all cores, since a
  /// vault may be many folders or a single one with all the notes.
  func list() -> Listing {
    let startedAt = Moment.now()
    var (notes, troubles) = names()
    notes.sort()
    let pieces = ParallelMap.ranges(of: notes.count, grain: 512) { [notes, root] range in
      FingerprintReader(root: root).read(notes, range)
    }
    var files: [WalkedFile] = []
    files.reserveCapacity(notes.count)
    for piece in pieces {
      files += piece.files
      troubles += piece.troubles
    }
    troubles.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Listing(files: files, troubles: troubles, startedAt: startedAt)
  }

  private func names() -> (PathArena, [WalkTrouble]) {
    let reader = FolderReader(root: root, ignored: ignored)
    var notes = PathArena()
    var troubles: [WalkTrouble] = []
    var level: [[UInt8]] = [[]]
    while !level.isEmpty {
      let pieces = ParallelMap.ranges(of: level.count, grain: 1) { [level] range in
        reader.read(level[range.lowerBound])
      }
      level = pieces.flatMap(\.folders)
      for piece in pieces {
        notes.append(piece.notes)
        troubles += piece.troubles
      }
    }
    return (notes, troubles)
  }
}

/// Asks the system for the fingerprints of listed notes.
private struct FingerprintReader: Sendable {
  let root: Int32

  func read(
    _ notes: PathArena, _ range: Range<Int>
  ) -> (files: [WalkedFile], troubles: [WalkTrouble]) {
    var files: [WalkedFile] = []
    files.reserveCapacity(range.count)
    var troubles: [WalkTrouble] = []
    var status = stat()
    notes.forEach(in: range) { bytes in
      let answer = bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { fstatat(root, $0, &status, AT_SYMLINK_NOFOLLOW) }
      }
      guard answer == 0 else {
        let failure = SystemFailure(code: errno)
        if !failure.isAbsence { troubles.append(WalkTrouble(failure, at: bytes)) }
        return
      }
      guard status.st_mode & S_IFMT == S_IFREG else { return }
      if let path = String(validating: bytes, as: UTF8.self).flatMap(VaultPath.init) {
        files.append(WalkedFile(path: path, fingerprint: FileFingerprint(status)))
      } else {
        troubles.append(WalkTrouble(notUTF8: bytes))
      }
    }
    return (files, troubles)
  }
}
