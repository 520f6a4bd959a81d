#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
package import NoteSyntax

/// Files that are no notes: pictures, PDFs and whatever else notes link to. Of these only the names
/// are looked at, in the vault and nowhere else.
extension WorkingTree {
  /// Whether there is a file at a path. No part of the way may be a link; of a link at its end
  /// nothing is known but that it is there.
  package func holdsFile(at path: VaultPath) -> Bool {
    guard !path.text.utf8.contains(0), let folder = folder(of: path) else { return false }
    var status = stat()
    guard fstatat(folder.number, String(path.fileName), &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return false
    }
    return status.st_mode & S_IFMT != S_IFDIR
  }

  /// Nil where there is none that may be opened.
  private func folder(of path: VaultPath) -> OpenFolder? {
    do { return try folders.folder(of: path) } catch {
      if case .outOf(let resource) = VaultError(error, path.text) { note(lack: resource) }
      return nil
    }
  }

  /// The files with one of these names, wherever they lie, as the walk meets them. Folders are gone
  /// through as for notes, but for what `ignore:` names: that is a place for what are no notes.
  package func files(named names: Set<NameKey>) -> [VaultPath] {
    guard !names.isEmpty else { return [] }
    let reader = FolderReader(
      root: folders.root.number, ignored: IgnorePatterns(), wanted: names)
    var found: [VaultPath] = []
    var level: [[UInt8]] = [[]]
    while !level.isEmpty {
      let pieces = ParallelMap.ranges(of: level.count, grain: 1) { [level] range in
        reader.read(level[range.lowerBound])
      }
      note(lack: pieces.lazy.flatMap(\.troubles).compactMap(\.lack).first)
      for piece in pieces {
        found += piece.notes.withPaths { paths in
          (0..<piece.notes.count).compactMap {
            VaultPath(String(decoding: paths[$0], as: UTF8.self))
          }
        }
        // What a link leads to is not looked at.
        found += piece.troubles.filter { $0.code == .symbolicLink }
          .compactMap { VaultPath($0.path) }
      }
      level = pieces.flatMap(\.folders)
    }
    return found
  }
}
