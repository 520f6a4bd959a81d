import Dispatch

/// Frees what nobody needs any more on another thread: to free the rows of a long answer takes as long as
/// to make them, and nobody waits for it.
package enum LateRelease {
  package static func of(_ value: consuming sending some Sendable) {
    DispatchQueue.global().async { [value] in _ = value }
  }
}
