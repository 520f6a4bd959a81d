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
/// method that throws has left everything as it was.
package struct AtomicWriter: ~Copyable {
  private let folder: Descriptor
  /// For the tests of what happens when a step fails: the error that it is to meet.
  var fault: (Step) throws(SystemFailure) -> Void = { _ in }

  /// What a write consists of, in this order.
  enum Step: CaseIterable {
    case write, synchronize, name
  }

  /// Opens the folder that paths will be relative to.
  package init(in path: String) throws(VaultError) {
    folder = try VaultError.about(path) { () throws(SystemFailure) in
      try Descriptor(reading: path, asFolder: true)
    }
  }

  /// Makes a folder and those above it that are missing; one that is there is as good.
  package func createFolder(_ path: VaultPath) throws(VaultError) {
    var made = ""
    for part in path.text.split(separator: "/") {
      made += made.isEmpty ? part : "/" + part
      if mkdirat(folder.number, made, 0o777) != 0, errno != EEXIST {
        throw VaultError(SystemFailure(code: errno), made)
      }
    }
  }

  /// Makes a file that does not exist yet; its folder must. Throws `exists` where there is one, be
  /// it only a link that leads nowhere.
  package func create(_ path: VaultPath, _ bytes: [UInt8]) throws(VaultError) {
    let finished = try finish(bytes, beside: path, mode: nil)
    try VaultError.about(path.text) { () throws(SystemFailure) in
      try fault(.name)
      try finished.takeNewName(path.text)
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
    let old = try NoteFile.read(path, in: folder)
    guard ContentHash(old.bytes) == expected else { throw .changedSinceRead(path.text) }
    let finished = try finish(bytes, beside: path, mode: old.status.st_mode & 0o7777)
    var now = stat()
    try VaultError.about(path.text) { () throws(SystemFailure) in
      try fault(.name)
      _ = try SystemFailure.check {
        fstatat(folder.number, path.text, &now, AT_SYMLINK_NOFOLLOW)
      }
    }
    guard FileFingerprint(now) == FileFingerprint(old.status) else {
      throw .changedSinceRead(path.text)
    }
    try VaultError.about(path.text) { () throws(SystemFailure) in
      try finished.takeName(path.text)
    }
  }

  private func finish(
    _ bytes: [UInt8], beside path: VaultPath, mode: mode_t?
  ) throws(VaultError) -> TemporaryFile {
    try VaultError.about(path.text) { () throws(SystemFailure) in
      let temporary = try TemporaryFile(beside: path, in: folder.number)
      if let mode { _ = try SystemFailure.check { fchmod(temporary.file.number, mode) } }
      try fault(.write)
      try temporary.file.write(bytes)
      try fault(.synchronize)
      try temporary.file.synchronize()
      return temporary
    }
  }
}
