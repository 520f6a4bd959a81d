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
      self.entries(in: groups)
        .sorted { paths.precedes($0.path, $1.path) }
        .compactMap { entry in
          VaultPath(String(decoding: paths[entry.path], as: UTF8.self)).map {
            WalkedFile(path: $0, fingerprint: entry.fingerprint)
          }
        }
    }
  }

  private func entries(in groups: Set<Int>?) -> [Entry] {
    guard let groups else { return entries }
    // A look at each file of the vault, by a number rather than by its hash.
    let isWanted = (0..<GroupedDigest.count).map(groups.contains)
    return entries.filter { isWanted[$0.group] }
  }
}
