import Dispatch

/// Frees what nobody needs any more on another thread: to free all that was said of a hundred thousand
/// notes takes as long as to write it down, and nobody waits for it.
package enum LateRelease {
  package static func of(_ value: consuming sending some Sendable) {
    DispatchQueue.global().async { [value] in _ = value }
  }
}
