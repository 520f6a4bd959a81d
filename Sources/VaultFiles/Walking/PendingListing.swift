import Dispatch
import Synchronization

/// A listing that is being made on another thread, while something else is done that mostly does
/// not need it.
///
/// Whoever comes first makes it: the other thread, or whoever asks for it before that has begun.
package final class PendingListing: Sendable {
  private let source: any NoteSource
  private let vouch: @Sendable () -> ListingSummary?
  private let state = Mutex(State())

  private struct State {
    var isVouchSought = false
    /// What somebody vouches for, who knows that the listing would be this and without troubles.
    var vouched: ListingSummary?
    var made: Result<Listing, VaultError>?
  }

  /// Begins to list `source`.
  ///
  /// - Parameter vouch: asked first for what a listing would be that is made now, and has no troubles;
  ///   where it knows, none is made until one is needed.
  package init(
    of source: any NoteSource,
    vouchedForBy vouch: @escaping @Sendable () -> ListingSummary? = { nil }
  ) {
    self.source = source
    self.vouch = vouch
    DispatchQueue.global(qos: .userInitiated).async { [self] in _ = try? summary() }
  }

  /// The listing, waiting for it where it is not made yet. It is the same at every call.
  package func get() throws(VaultError) -> Listing {
    try state.withLock { state in made(&state) }.get()
  }

  /// What is known of the listing; of one that is vouched for, it need not be made.
  package func summary() throws(VaultError) -> ListingSummary {
    let outcome = state.withLock { state in
      vouched(&state).map { .success($0) } ?? made(&state).map(\.summary)
    }
    return try outcome.get()
  }

  /// The listing's troubles.
  package func troubles() throws(VaultError) -> [WalkTrouble] {
    let outcome = state.withLock { state in
      vouched(&state).map { _ in .success([]) } ?? made(&state).map(\.troubles)
    }
    return try outcome.get()
  }

  // The lock is held as long as the walk takes: that is how the other waits.

  private func made(_ state: inout sending State) -> Result<Listing, VaultError> {
    if let made = state.made { return made }
    let outcome = Result { () throws(VaultError) in try source.list() }
    state.made = outcome
    return outcome
  }

  /// Nil where there is a listing, which is better.
  private func vouched(_ state: inout sending State) -> ListingSummary? {
    if state.made != nil { return nil }
    if !state.isVouchSought {
      state.isVouchSought = true
      state.vouched = vouch()
    }
    return state.vouched
  }
}
