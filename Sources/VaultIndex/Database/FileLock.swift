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
  /// `body` is given a way to ask whether the lock still counts: who deletes its file, as together
  /// with all of the cache, lets another have it. Returns nil without calling `body` where there can
  /// be no such lock: the folder cannot be written, or its file system has none.
  static func hold<Result>(
    for path: String, waiting seconds: Int, _ body: (_ counts: () -> Bool) throws -> Result?
  ) throws -> Result? {
    let file = path + ".lock"
    var attempts = 0
    while true {
      let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EWOULDBLOCK || errno == EINTR else { return nil }
        guard attempts < seconds * 50 else { throw IndexError.busy(path: path) }
        attempts += 1
        usleep(20_000)
      }
      if isSame(descriptor, file) { return try body { isSame(descriptor, file) } }
    }
  }

  /// Whether the open file is the one that has the name now.
  private static func isSame(_ descriptor: Int32, _ file: String) -> Bool {
    var (held, named) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && stat(file, &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
