#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A lock that one process holds at a time, on an empty file beside the one that it is for; the
/// system lets go of it when the process ends, however it ends.
enum FileLock {
  /// Calls `body` while the lock is held; waits for it, `seconds` at most, and throws `busy` then.
  ///
  /// Returns nil without calling it where there can be no such lock: the folder cannot be written,
  /// or its file system has none.
  static func hold<Result>(
    for path: String, waiting seconds: Int, _ body: () throws -> Result?
  ) throws -> Result? {
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var attempts = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return nil }
      guard attempts < seconds * 50 else { throw IndexError.busy(path: path) }
      attempts += 1
      usleep(20_000)
    }
    return try body()
  }
}
