import Dispatch
import Synchronization

/// A listing that is being made on another thread, while something else is done that mostly does
/// not need it.
///
/// Whoever comes first makes it: the other thread, or whoever asks for it before that has begun.
package final class PendingListing: Sendable {
  private let source: any NoteSource
  private let made = Mutex<Result<Listing, VaultError>?>(nil)

  /// Begins to list `source`.
  package init(of source: any NoteSource) {
    self.source = source
    DispatchQueue.global(qos: .userInitiated).async { [self] in _ = outcome() }
  }

  /// The listing, waiting for it where it is not made yet. It is the same at every call.
  package func get() throws(VaultError) -> Listing { try outcome().get() }

  private func outcome() -> Result<Listing, VaultError> {
    // Held as long as the walk takes: that is how the other waits.
    made.withLock { made in
      if let made { return made }
      let outcome = Result { () throws(VaultError) in try source.list() }
      made = outcome
      return outcome
    }
  }
}
