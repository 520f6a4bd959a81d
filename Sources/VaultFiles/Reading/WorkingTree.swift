#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
package import NoteSyntax
import Synchronization

/// The notes as they are in the vault's folder now.
///
/// The folder is opened once and everything is reached from there, so that a vault that is moved
/// while kith works is still the same vault.
package final class WorkingTree: NoteSource {
  package let root: VaultRoot
  let ignored: IgnorePatterns
  let folders: NoteFolders
  private let lacked = Mutex<VaultError.Resource?>(nil)

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
    Listing(of: try walk(.whole))
  }

  /// What something could not be read for the want of, whoever asked for it: an answer that was made
  /// meanwhile may miss it, and does not count.
  package var lack: VaultError? { lacked.withLock { $0 }.map { .outOf($0) } }

  func note(lack resource: VaultError.Resource?) {
    if let resource { lacked.withLock { $0 = $0 ?? resource } }
  }

  /// Walks parts of the folder, telling of each folder before it is read; see `VaultWalk.entering`.
  func walk(
    _ parts: ListedParts, entering: (@Sendable ([UInt8]) -> Void)? = nil
  ) throws(VaultError) -> VaultWalk.Outcome {
    folders.forget()
    let walk = VaultWalk(root: folders.root.number, ignored: ignored, entering: entering)
    let outcome = walk.list(parts)
    if let resource = outcome.troubles.lazy.compactMap(\.lack).first {
      note(lack: resource)
      throw .outOf(resource)
    }
    return outcome
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
  /// `changing`, `outOf` or `io`.
  package func read(
    _ path: VaultPath
  ) throws(VaultError) -> (bytes: [UInt8], fingerprint: FileFingerprint) {
    let note = try note(path)
    return (note.bytes, FileFingerprint(note.status))
  }

  private func note(_ path: VaultPath) throws(VaultError) -> NoteFile {
    do { return try once(path) } catch {
      switch error {
      case .vanished:
        // Perhaps only the folder that was held open went, and another has its name.
        folders.forget()
        return try once(path)
      case .outOf:
        return try frugally(path)
      default: throw error
      }
    }
  }

  /// With no folders held open.
  private func frugally(_ path: VaultPath) throws(VaultError) -> NoteFile {
    folders.forget()
    do {
      return try NoteFile.read(path) { () throws(SystemFailure) in
        try folders.root.folder(below: path.folder)
      }
    } catch {
      if case .outOf(let resource) = error { note(lack: resource) }
      throw error
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
