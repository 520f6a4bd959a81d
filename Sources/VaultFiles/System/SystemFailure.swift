#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A system call's refusal, before anybody has said which file it concerned.
struct SystemFailure: Error, Equatable {
  /// The value of `errno`.
  let code: Int32

  /// Runs a call that answers -1 when it fails, again for as long as a signal interrupts it.
  static func check<Number: SignedInteger>(
    _ call: () -> Number
  ) throws(SystemFailure) -> Number {
    while true {
      let result = call()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw SystemFailure(code: code) }
    }
  }

  /// The file is not there, or no longer: also where a part of its path has become a file.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// The system's own words for it: `No space left on device`.
  var words: String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
