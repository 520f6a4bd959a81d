#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension VaultError {
  /// The case that a refused system call amounts to.
  init(_ failure: SystemFailure, _ path: String) {
    switch failure.code {
    case ENOENT, ENOTDIR: self = .vanished(path)
    case EACCES, EPERM: self = .notPermitted(path)
    case EISDIR: self = .isDirectory(path)
    // What `O_NOFOLLOW` answers for a link, and opening for a socket or a device without driver.
    case ELOOP, ENXIO, EOPNOTSUPP: self = .notAFile(path)
    case EEXIST: self = .exists(path)
    case EMFILE: self = .outOf(.filesOfProcess)
    case ENFILE: self = .outOf(.filesOfSystem)
    case ENOMEM: self = .outOf(.memory)
    case EILSEQ: self = .pathNotUTF8(path)
    default: self = .io(path, errno: failure.code)
    }
  }

  /// Runs system calls that concern `path` and translates their refusal.
  static func about<Result: ~Copyable>(
    _ path: String, _ calls: () throws(SystemFailure) -> Result
  ) throws(VaultError) -> Result {
    do { return try calls() } catch { throw VaultError(error, path) }
  }
}
