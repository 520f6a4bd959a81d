internal import NoteSyntax
import Synchronization

/// The folders of a vault that notes were read from lately, held open: notes are read in the order
/// of their paths, so that each folder is opened about once.
final class NoteFolders: Sendable {
  let root: OpenFolder
  /// By the bytes of their paths: two names may be the same text, and are two folders.
  private let open = Mutex<[[UInt8]: OpenFolder]>([:])

  /// Each core may be in another folder; a process may not hold many files open.
  private static let limit = 32

  init(of root: OpenFolder) { self.root = root }

  /// The folder of a note; fails with `ELOOP` where a part of the way is a link.
  func folder(of path: VaultPath) throws(SystemFailure) -> OpenFolder {
    try folder(path.folder)
  }

  private func folder(_ way: Substring) throws(SystemFailure) -> OpenFolder {
    if way.isEmpty { return root }
    let key = Array(way.utf8)
    if let known = open.withLock({ $0[key] }) { return known }
    let above = way.utf8.lastIndex(of: PathText.slash)
    let parent = try folder(way[..<(above ?? way.startIndex)])
    let name = above.map { way[way.utf8.index(after: $0)...] } ?? way
    let folder = try parent.folder(name)
    open.withLock { open in
      if open.count == Self.limit { open = [:] }
      open[key] = folder
    }
    return folder
  }

  /// Lets go of all: what has their names now may be others.
  func forget() { open.withLock { $0 = [:] } }
}
