#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
package import NoteSyntax

/// Writes files of a vault so that whatever happens, a reader finds the old bytes or the new ones
/// and nothing between.
///
/// Both ways finish a hidden file beside the wanted one first, then give it its name in one step. A
/// method that throws has left everything as it was. No link is followed in any part of a path.
package struct AtomicWriter: ~Copyable {
  private let root: OpenFolder
  /// For the tests of what happens when a step fails: the error that it is to meet.
  var fault: (Step) throws(SystemFailure) -> Void = { _ in }

  /// What a write consists of, in this order.
  enum Step: CaseIterable {
    case write, synchronize, name
  }

  /// Opens the folder that paths will be relative to.
  package init(in path: String) throws(VaultError) {
    root = try VaultError.about(path) { () throws(SystemFailure) in try OpenFolder(at: path) }
  }

  /// Makes a folder and those above it that are missing; one that is there is as good.
  package func createFolder(_ path: VaultPath) throws(VaultError) {
    var folder = root
    for part in path.text.split(separator: "/") {
      folder = try VaultError.about(String(path.text[..<part.endIndex])) {
        () throws(SystemFailure) in
        if mkdirat(folder.number, String(part), 0o777) != 0, errno != EEXIST {
          throw SystemFailure(code: errno)
        }
        return try folder.folder(part)
      }
    }
  }

  /// Makes a file that does not exist yet; its folder must. Throws `exists` where there is one, be
  /// it only a link that leads nowhere.
  package func create(_ path: VaultPath, _ bytes: [UInt8]) throws(VaultError) {
    let finished = try finish(bytes, as: path, in: folder(of: path), mode: nil)
    try VaultError.about(path.text) { () throws(SystemFailure) in
      try fault(.name)
      try finished.takeNewName()
    }
  }

  /// Replaces a file's bytes and keeps its mode, provided that they still are those that
  /// `expected` was computed of; else throws `changedSinceRead`.
  ///
  /// A link is not followed. That nobody writes between the last look and the renaming can't be
  /// had from any system; the gap is some microseconds.
  package func replace(
    _ path: VaultPath, _ bytes: [UInt8], expecting expected: ContentHash
  ) throws(VaultError) {
    let folder = try folder(of: path)
    let old = try NoteFile.read(path) { folder }
    guard ContentHash(old.bytes) == expected else { throw .changedSinceRead(path.text) }
    let finished = try finish(bytes, as: path, in: folder, mode: old.status.st_mode & 0o7777)
    var now = stat()
    try VaultError.about(path.text) { () throws(SystemFailure) in
      try fault(.name)
      _ = try SystemFailure.check {
        fstatat(folder.number, String(path.fileName), &now, AT_SYMLINK_NOFOLLOW)
      }
    }
    guard FileFingerprint(now) == FileFingerprint(old.status) else {
      throw .changedSinceRead(path.text)
    }
    try VaultError.about(path.text) { () throws(SystemFailure) in
      try finished.takeName()
    }
  }

  private func folder(of path: VaultPath) throws(VaultError) -> OpenFolder {
    try VaultError.about(path.text) { () throws(SystemFailure) in
      try root.folder(below: path.folder)
    }
  }

  private func finish(
    _ bytes: [UInt8], as path: VaultPath, in folder: OpenFolder, mode: mode_t?
  ) throws(VaultError) -> TemporaryFile {
    try VaultError.about(path.text) { () throws(SystemFailure) in
      let temporary = try TemporaryFile(beside: path, in: folder)
      if let mode { _ = try SystemFailure.check { fchmod(temporary.file.number, mode) } }
      try fault(.write)
      try temporary.file.write(bytes)
      try fault(.synchronize)
      try temporary.file.synchronize()
      return temporary
    }
  }
}
