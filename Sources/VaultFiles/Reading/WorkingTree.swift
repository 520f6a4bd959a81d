package import NoteSyntax

/// The notes as they are in the vault's folder now.
///
/// The folder is opened once and everything is reached from there, so that a vault that is moved
/// while kith works is still the same vault.
package final class WorkingTree: NoteSource {
  package let root: VaultRoot
  private let ignored: IgnorePatterns
  private let folders: NoteFolders

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
    folders.forget()
    return VaultWalk(root: folders.root.number, ignored: ignored).list()
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
