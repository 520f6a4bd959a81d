package import NoteSyntax

/// A note as a walk found it: where it is, and what tells whether it has changed.
package struct WalkedFile: Hashable, Sendable {
  package let path: VaultPath
  package let fingerprint: FileFingerprint

  package init(path: VaultPath, fingerprint: FileFingerprint) {
    self.path = path
    self.fingerprint = fingerprint
  }

  /// Of the path and the fingerprint: what the file adds to the digest of a listing.
  package var digest: ContentHash {
    ContentHash(
      (
        ContentHash(path.text).value, UInt64(bitPattern: fingerprint.size),
        UInt64(bitPattern: fingerprint.mtimeNanoseconds), UInt64(bitPattern: fingerprint.inode),
        UInt64(bitPattern: fingerprint.ctimeNanoseconds)
      ))
  }
}

/// The notes of a source at one time: every one, or those in some parts of it.
package struct Listing: Sendable {
  /// In the order of their paths' UTF-8 bytes, each path once.
  package let files: [WalkedFile]
  /// What could not be listed, in the order of the shown paths.
  package let troubles: [WalkTrouble]
  /// Before the first file was looked at, in nanoseconds since 1970-01-01 UTC: the moment to record
  /// for `FileFingerprint.isRacy(recordedAt:)`, for what is read after the listing.
  package let startedAt: Int64
  /// Whether symbolic links were met: what they lead to lies elsewhere, and changes there.
  package let hasLinks: Bool
  /// Where the files lie.
  package let parts: ListedParts
  /// Of every note, in the parts or not.
  package let summary: ListingSummary

  /// Of every note.
  package init(
    files: [WalkedFile], troubles: [WalkTrouble], startedAt: Int64, hasLinks: Bool = false
  ) {
    var summary = ListingSummary()
    for file in files { summary.add(file) }
    self.init(
      files: files, troubles: troubles, startedAt: startedAt, hasLinks: hasLinks, parts: .whole,
      summary: summary)
  }

  /// - Parameter summary: of every note.
  package init(
    files: [WalkedFile], troubles: [WalkTrouble], startedAt: Int64, hasLinks: Bool = false,
    parts: ListedParts, summary: ListingSummary
  ) {
    self.files = files
    self.troubles = troubles
    self.startedAt = startedAt
    self.hasLinks = hasLinks
    self.parts = parts
    self.summary = summary
  }
}
