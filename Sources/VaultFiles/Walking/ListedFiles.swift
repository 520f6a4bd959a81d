import NoteSyntax

/// The files of a listing, as a walk came upon them.
///
/// Mostly nobody asks for more than what they come to (`ListingSummary`): to put ten thousand paths in
/// order and to make a string of each takes as long as a tenth of the walk, and is done when somebody
/// asks for it.
struct ListedFiles: Sendable {
  private let paths: PathArena
  private let entries: [Entry]

  /// A file: the number of its path, and what is known of it.
  struct Entry: Sendable {
    var path: Int
    var fingerprint: FileFingerprint
    /// See `FileDigest.group`.
    var group: Int
  }

  /// - Parameter paths: each UTF-8, and well-formed as a `VaultPath`.
  init(paths: PathArena = PathArena(), entries: [Entry] = []) {
    self.paths = paths
    self.entries = entries
  }

  init(_ files: [WalkedFile]) {
    var paths = PathArena()
    for file in files {
      var text = file.path.text
      text.withUTF8 { paths.append([], $0) }
    }
    self.paths = paths
    entries = files.indices.map {
      Entry(path: $0, fingerprint: files[$0].fingerprint, group: files[$0].digest.group)
    }
  }

  var count: Int { entries.count }

  /// All, or those in some groups, in the order of their paths' UTF-8 bytes.
  func inOrder(in groups: Set<Int>? = nil) -> [WalkedFile] {
    paths.withPaths { paths in
      entries
        .filter { groups?.contains($0.group) ?? true }
        .sorted { paths.precedes($0.path, $1.path) }
        .compactMap { entry in
          VaultPath(String(decoding: paths[entry.path], as: UTF8.self)).map {
            WalkedFile(path: $0, fingerprint: entry.fingerprint)
          }
        }
    }
  }
}
