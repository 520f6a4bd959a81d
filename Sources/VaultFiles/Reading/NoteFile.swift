#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
internal import NoteSyntax

/// A note's file as it was at one moment.
struct NoteFile {
  let bytes: [UInt8]
  let status: stat

  /// The largest file that is taken for a note, in bytes.
  static let limit: Int64 = 256 << 20

  /// Reads a file whole, or refuses: `vanished`, `notPermitted`, `isDirectory`, `notAFile` (also
  /// for a link, which is not followed), `tooLarge`, `io`. `open` gives the file's folder.
  ///
  /// If the file changed while it was read it is read again, three times in all, then the error is
  /// `changing`.
  static func read(
    _ path: VaultPath, in open: () throws(SystemFailure) -> OpenFolder
  ) throws(VaultError) -> NoteFile {
    // The system would take the name to end at a zero byte, and open another file.
    guard !path.text.utf8.contains(0) else { throw .vanished(path.text) }
    let folder = try VaultError.about(path.text, open)
    for _ in 0..<3 {
      if let note = try attempt(path, in: folder) { return note }
    }
    throw .changing(path.text)
  }

  /// Nil if the file changed meanwhile.
  private static func attempt(
    _ path: VaultPath, in folder: OpenFolder
  ) throws(VaultError) -> NoteFile? {
    let file = try VaultError.about(path.text) { () throws(SystemFailure) in
      try Descriptor(reading: String(path.fileName), in: folder.number)
    }
    let before = try VaultError.about(path.text) { () throws(SystemFailure) in try file.status() }
    switch before.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory(path.text)
    default: throw .notAFile(path.text)
    }
    let size = Int64(before.st_size)
    guard size <= limit else { throw .tooLarge(path.text, bytes: size) }
    return try VaultError.about(path.text) { () throws(SystemFailure) in
      // One byte more than it has, so that growth shows.
      let bytes = try file.read(upTo: Int(size) + 1)
      let after = try file.status()
      let isWhole = bytes.count == size && FileFingerprint(after) == FileFingerprint(before)
      return isWhole ? NoteFile(bytes: bytes, status: after) : nil
    }
  }
}
