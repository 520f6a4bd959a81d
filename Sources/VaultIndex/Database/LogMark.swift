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
  var holds: Bool {
    guard let written = Self.bytes(of: mark) else { return true }
    guard written.count == 16 else { return false }
    let size = written.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }
    return Self.content(of: path + "-wal", upTo: size) == written
  }

  /// Makes one. False where there is no log, or no room for it.
  func set() -> Bool {
    guard let content = Self.content(of: path + "-wal") else { return false }
    let file = open(mark, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    return content.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == content.count
  }

  func clear() { unlink(mark) }

  /// The length of a log, and the hash of its first bytes; nil where there are not so many.
  private static func content(of log: String, upTo size: Int64? = nil) -> [UInt8]? {
    guard let bytes = bytes(of: log, upTo: size), !bytes.isEmpty else { return nil }
    return withUnsafeBytes(of: (Int64(bytes.count), ContentHash(bytes).value)) { Array($0) }
  }

  private static func bytes(of path: String, upTo size: Int64? = nil) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, (0...Int64(status.st_size)).contains(size ?? 0) else {
      return nil
    }
    let count = Int(size ?? Int64(status.st_size))
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, end in
      while end < count {
        let got = pread(file, buffer.baseAddress.map { $0 + end }, count - end, off_t(end))
        guard got > 0 else {
          isWhole = false
          return
        }
        end += got
      }
    }
    return isWhole ? bytes : nil
  }
}
