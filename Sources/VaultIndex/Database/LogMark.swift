import VaultFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A mark beside an index while pages are moved into it from its log.
///
/// Whoever is killed then leaves an index of two states, and the log says which pages are missing: SQLite
/// moves them all again. It has no way to notice that the log is another by then, or gone. The mark holds
/// the log's length and hash, and whoever opens the index next throws it away where these are not so.
struct LogMark {
  /// Of the index.
  let path: String

  private var mark: String { path + Self.suffix }
  static let suffix = "-moving"

  /// Whether the log is as it was when the mark was made; so it is where there is none.
  ///
  /// Whoever moves pages takes the mark away when they are done, and the log may be gone right after:
  /// another log counts only where the mark is still there.
  var holds: Bool {
    var written = Self.bytes(of: mark)
    while let now = written, !isKept(now) {
      written = Self.bytes(of: mark)
      if written == now { return false }
    }
    return true
  }

  /// Whether the log is the one that a mark tells of.
  private func isKept(_ written: [UInt8]) -> Bool {
    guard written.count == 16 else { return false }
    let size = written.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }
    return Self.content(of: path + "-wal", upTo: size) == written
  }

  /// Makes one. False where there is no log, or no room for it.
  func set() -> Bool {
    guard let content = Self.content(of: path + "-wal") else { return false }
    // Renamed into its place: whoever opens the index meanwhile must not find half of it.
    let aside = mark + "~"
    // What somebody has put there may be a link to a note.
    unlink(aside)
    let file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    let count = content.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    return count == content.count && rename(aside, mark) == 0
  }

  func clear() { unlink(mark) }

  /// The length of a log, and the hash of its first bytes; nil where there are not so many. A log may
  /// be as long as the index, so it is read in pieces, each hashed with the hash of those before.
  private static func content(of log: String, upTo size: Int64? = nil) -> [UInt8]? {
    let file = open(log, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, (0...Int64(status.st_size)).contains(size ?? 0) else {
      return nil
    }
    let count = Int(size ?? Int64(status.st_size))
    guard count > 0 else { return nil }
    var hash: UInt64 = 0
    let room = MemoryLayout.size(ofValue: hash)
    var bytes = [UInt8](repeating: 0, count: room + min(count, piece))
    for start in stride(from: 0, to: count, by: piece) {
      let length = min(piece, count - start)
      let isRead = bytes.withUnsafeMutableBytes { buffer in
        buffer.storeBytes(of: hash, as: UInt64.self)
        return fill(
          UnsafeMutableRawBufferPointer(rebasing: buffer[room..<room + length]),
          from: file, at: start)
      }
      guard isRead else { return nil }
      hash = ContentHash(bytes[..<(room + length)]).value
    }
    return withUnsafeBytes(of: (Int64(count), hash)) { Array($0) }
  }

  /// Bytes that are read at once.
  private static let piece = 1 << 20

  /// False where the file ends before, or cannot be read.
  private static func fill(
    _ bytes: UnsafeMutableRawBufferPointer, from file: Int32, at start: Int
  ) -> Bool {
    var end = 0
    while end < bytes.count {
      let got = pread(
        file, bytes.baseAddress.map { $0 + end }, bytes.count - end, off_t(start + end))
      guard got > 0 else { return false }
      end += got
    }
    return true
  }

  /// Of a mark: one byte more than it has, so that a longer one is seen to be none.
  private static func bytes(of path: String) -> [UInt8]? {
    // A pipe would keep us waiting.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 17)
    let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    return got < 0 ? nil : Array(bytes[..<got])
  }
}
