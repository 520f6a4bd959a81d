#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many files the process may have open at once.
package enum OpenFiles {
  /// With fewer the system's own threads, which need some before their first work, end the process
  /// without a word.
  static let least: rlim_t = 16

  /// Throws `outOf` where there are too few for any work on a vault.
  package static func check() throws(VaultError) {
    var limit = rlimit()
    #if canImport(Glibc)
      let answer = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    #else
      let answer = getrlimit(RLIMIT_NOFILE, &limit)
    #endif
    guard answer != 0 || limit.rlim_cur >= least else { throw .outOf(.filesOfProcess) }
  }
}
