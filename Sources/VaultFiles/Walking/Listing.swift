package import NoteSyntax

/// A note as a walk found it: where it is, and what tells whether it has changed.
package struct WalkedFile: Hashable, Sendable {
  package let path: VaultPath
  package let fingerprint: FileFingerprint

  package init(path: VaultPath, fingerprint: FileFingerprint) {
    self.path = path
    self.fingerprint = fingerprint
  }

  package var digest: FileDigest {
    var text = path.text
    return text.withUTF8 { FileDigest(of: $0, fingerprint) }
  }
}

/// The notes of a source at one time: every one, or those in some parts of it.
package struct Listing: Sendable {
  private let found: ListedFiles
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
  /// The summary's digest in parts; nil for a listing of some parts of the vault.
  package let grouped: GroupedDigest?

  /// Of every note.
  package init(
    files: [WalkedFile], troubles: [WalkTrouble], startedAt: Int64, hasLinks: Bool = false
  ) {
    var grouped = GroupedDigest()
    for file in files { grouped.add(file.digest) }
    self.init(
      of: VaultWalk.Outcome(
        files: ListedFiles(files), grouped: grouped, troubles: troubles,
        startedAt: startedAt, hasLinks: hasLinks))
  }

  /// Of every note.
  init(of walk: VaultWalk.Outcome) {
    found = walk.files
    troubles = walk.troubles
    startedAt = walk.startedAt
    hasLinks = walk.hasLinks
    parts = .whole
    summary = ListingSummary(digest: walk.grouped.whole, count: walk.files.count)
    grouped = walk.grouped
  }

  /// Of some parts.
  ///
  /// - Parameter summary: of every note.
  init(of walk: VaultWalk.Outcome, in parts: ListedParts, summary: ListingSummary) {
    found = walk.files
    troubles = walk.troubles
    startedAt = walk.startedAt
    hasLinks = walk.hasLinks
    self.parts = parts
    self.summary = summary
    grouped = parts.isWhole ? walk.grouped : nil
  }

  /// They are put in order at each call.
  package var files: OrderedFiles { found.inOrder() }

  /// Those in some groups.
  package func files(in groups: Set<Int>) -> OrderedFiles { found.inOrder(in: groups) }
}
