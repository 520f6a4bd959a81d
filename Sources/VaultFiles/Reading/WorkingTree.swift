#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
package import NoteSyntax

/// The notes as they are in the vault's folder now.
///
/// The folder is opened once and everything is reached from there, so that a vault that is moved
/// while kith works is still the same vault.
package final class WorkingTree: NoteSource {
  package let root: VaultRoot
  let ignored: IgnorePatterns
  let folders: NoteFolders

  /// Opens the vault; `ignored` comes from its `kith.yaml`.
  package init(
    _ root: VaultRoot, ignoring ignored: IgnorePatterns = IgnorePatterns()
  ) throws(VaultError) {
    self.root = root
    self.ignored = ignored
    folders = try VaultError.about(root.path) { () throws(SystemFailure) in
      NoteFolders(of: try OpenFolder(at: root.path))
    }
  }

  /// Walks the folder; see `VaultWalk` for what is left out.
  package func list() throws(VaultError) -> Listing {
    Listing(of: walk(.whole))
  }

  /// Walks parts of the folder, telling of each folder before it is read; see `VaultWalk.entering`.
  func walk(
    _ parts: ListedParts, entering: (@Sendable ([UInt8]) -> Void)? = nil
  ) -> VaultWalk.Outcome {
    folders.forget()
    return VaultWalk(root: folders.root.number, ignored: ignored, entering: entering).list(parts)
  }

  /// The folder itself, wherever it is by now; nil where the system does not say.
  package var identity: FolderIdentity? {
    (try? folders.root.status()).map {
      FolderIdentity(device: UInt64($0.st_dev), inode: UInt64($0.st_ino))
    }
  }

  /// What a walk would find at a path now; nil where there is no file.
  func fingerprint(of path: VaultPath) -> FileFingerprint? {
    var status = stat()
    guard fstatat(folders.root.number, path.text, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return nil
    }
    return FileFingerprint(status)
  }

  /// Whether the vault's path still leads to the folder that was opened.
  package var isWhereItWas: Bool {
    var now = stat()
    // A link in its place leads elsewhere, be it to where it was moved.
    guard lstat(root.path, &now) == 0, let identity else { return false }
    return identity == FolderIdentity(device: UInt64(now.st_dev), inode: UInt64(now.st_ino))
  }

  /// Reads a file whole, as it was at one moment, without following a link in any part of the path.
  ///
  /// Throws `vanished`, `notPermitted`, `isDirectory`, `notAFile`, `tooLarge` (over 256 MiB),
  /// `changing` or `io`.
  package func read(
    _ path: VaultPath
  ) throws(VaultError) -> (bytes: [UInt8], fingerprint: FileFingerprint) {
    let note = try note(path)
    return (note.bytes, FileFingerprint(note.status))
  }

  private func note(_ path: VaultPath) throws(VaultError) -> NoteFile {
    do { return try once(path) } catch .vanished {
      // Perhaps only the folder that was held open went, and another has its name.
      folders.forget()
      return try once(path)
    }
  }

  private func once(_ path: VaultPath) throws(VaultError) -> NoteFile {
    try NoteFile.read(path) { () throws(SystemFailure) in try folders.folder(of: path) }
  }
}

/// Which folder it is, among all of this machine.
package struct FolderIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
}
