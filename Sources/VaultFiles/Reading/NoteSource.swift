package import NoteSyntax

/// Where notes come from: paths with fingerprints, and bytes on demand.
///
/// The working tree is one; what the notes were at some revision would be another.
package protocol NoteSource: Sendable {
  /// Every note. Throws only where nothing can be listed at all; trouble with single files and
  /// folders is part of the listing.
  func list() throws(VaultError) -> Listing

  /// One note's bytes, and the fingerprint that they had.
  ///
  /// The path need not come from a listing: `kith.yaml` is read this way too.
  func read(_ path: VaultPath) throws(VaultError) -> (bytes: [UInt8], fingerprint: FileFingerprint)
}
