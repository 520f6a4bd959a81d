package import Network
package import VaultFiles

/// The notes that an index is of, as they are now.
package struct IndexedNotes: Sendable {
  package let source: any NoteSource
  package let settings: Settings
  /// See `VaultIndex.synchronize`.
  package let basis: ContentHash
  private let pending: PendingListing

  /// - Parameter listing: of `source`.
  package init(
    source: any NoteSource, listing: PendingListing, settings: Settings, basis: ContentHash
  ) {
    self.source = source
    self.settings = settings
    self.basis = basis
    pending = listing
  }

  /// What the walk found; waits for its end.
  package func listing() throws(VaultError) -> Listing { try pending.get() }

  /// What is known of it, of a walk that may not have been necessary; waits in the same way.
  package func summary() throws(VaultError) -> ListingSummary { try pending.summary() }

  /// What could not be listed.
  package func troubles() throws(VaultError) -> [WalkTrouble] { try pending.troubles() }
}
