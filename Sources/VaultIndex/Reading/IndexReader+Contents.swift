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
  /// Every note in some parts of the vault with the hash of its bytes, by path.
  package func contents(in parts: ListedParts = .whole) throws -> [NoteContent] {
    var contents: [NoteContent] = []
    try FileTable.forEachRow(db, "path, hash", in: parts) { row in
      guard let path = VaultPath(row.text(0)) else { return }
      contents.append(
        NoteContent(path: path, hash: ContentHash(value: UInt64(bitPattern: row.integer(1)))))
    }
    return contents
  }

  /// Whether it holds the very files that were listed, some of them in doubt or not.
  package func holds(_ listing: ListingSummary) throws -> Bool {
    try VaultIndex.summary(db) == listing
  }

  /// The notes that are read again even if nothing seems to change: those that were written to so
  /// shortly before they were read that they may have been written to again unseen, or that could not
  /// be read.
  package func doubtful() throws -> [VaultPath] {
    var paths: [VaultPath] = []
    try PreparedStatement(db, "SELECT path FROM file WHERE unsure").forEachRow { row in
      if let path = VaultPath(row.text(0)) { paths.append(path) }
    }
    return paths
  }
}
