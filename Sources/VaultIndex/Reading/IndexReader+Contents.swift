import GRDB
package import NoteSyntax
package import VaultFiles

/// The bytes of a note that the index was last brought up to date with, as their hash.
package struct NoteContent: Hashable, Sendable {
  package var path: VaultPath
  package var hash: ContentHash

  package init(path: VaultPath, hash: ContentHash) {
    self.path = path
    self.hash = hash
  }
}

extension IndexReader {
  /// Every note with the hash of its bytes, by path.
  package func contents() throws -> [NoteContent] {
    var contents: [NoteContent] = []
    try PreparedStatement(db, "SELECT path, hash FROM file ORDER BY path").forEachRow { row in
      guard let path = VaultPath(row.text(0)) else { return }
      contents.append(
        NoteContent(path: path, hash: ContentHash(value: UInt64(bitPattern: row.integer(1)))))
    }
    return contents
  }

  /// Whether the next command finds it up to date if nothing changes until then: not where a note was
  /// written to so shortly before it was read that it may have been written to again unseen, or could
  /// not be read.
  package func isSettled() throws -> Bool {
    try VaultIndex.settledListing(db) != nil
  }
}
