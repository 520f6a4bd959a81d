import VaultFiles

/// What bringing the index up to date came to, in counts.
package struct SyncCounts: Hashable, Sendable {
  package var added = 0
  package var changed = 0
  package var removed = 0
  /// Files whose fingerprint changed while their bytes did not.
  package var touched = 0
  package var filesRead = 0
  package var personsJudged = 0
  /// Notes in the vault.
  package var notes = 0

  package init() {}

  /// Nothing had to be done for what a walk found.
  init(unchanged listing: ListingSummary) { notes = listing.count }

  /// Whether the index now says something else than before.
  package var isUnchanged: Bool { added == 0 && changed == 0 && removed == 0 }
}
