package import NoteSyntax

/// A note as a walk found it: where it is, and what tells whether it has changed.
package struct WalkedFile: Hashable, Sendable {
  package let path: VaultPath
  package let fingerprint: FileFingerprint

  package init(path: VaultPath, fingerprint: FileFingerprint) {
    self.path = path
    self.fingerprint = fingerprint
  }
}

/// Every note of a source at one time.
package struct Listing: Sendable {
  /// In the order of their paths' UTF-8 bytes, each path once.
  package let files: [WalkedFile]
  /// What could not be listed, in the order of the shown paths.
  package let troubles: [WalkTrouble]
  /// Before the first file was looked at, in nanoseconds since 1970-01-01 UTC: the moment to record
  /// for `FileFingerprint.isRacy(recordedAt:)`, for what is read after the listing.
  package let startedAt: Int64
  /// Of all paths and fingerprints: two listings with the same one are of the same files, which
  /// have not changed meanwhile as far as fingerprints tell.
  package let digest: ContentHash
  /// Whether symbolic links were met: what they lead to lies elsewhere, and changes there.
  package let hasLinks: Bool

  package init(
    files: [WalkedFile], troubles: [WalkTrouble], startedAt: Int64, hasLinks: Bool = false
  ) {
    self.hasLinks = hasLinks
    self.files = files
    self.troubles = troubles
    self.startedAt = startedAt
    digest = Self.digest(of: files)
  }

  /// What is mostly enough to know of it.
  package var summary: ListingSummary { ListingSummary(digest: digest, count: files.count) }

  private static func digest(of files: [WalkedFile]) -> ContentHash {
    var words: [UInt64] = []
    words.reserveCapacity(5 * files.count)
    for file in files {
      let print = file.fingerprint
      words.append(ContentHash(file.path.text).value)
      for number in [print.size, print.mtimeNanoseconds, print.inode, print.ctimeNanoseconds] {
        words.append(UInt64(bitPattern: number))
      }
    }
    return ContentHash(words)
  }
}

/// That a listing is, without its files.
package struct ListingSummary: Hashable, Sendable {
  /// See `Listing.digest`.
  package let digest: ContentHash
  /// Of the notes.
  package let count: Int

  package init(digest: ContentHash, count: Int) {
    self.digest = digest
    self.count = count
  }
}
