package import NoteSyntax

/// A file or folder that was passed over, for a reason its owner should know.
///
/// It has no span, since nothing of the file was read: `kith check` shows it at line 1.
package struct WalkTrouble: Hashable, Sendable {
  /// Relative to the vault, `.` for the vault itself. It is safe to print, and where the name is
  /// not UTF-8 it is not the name's bytes.
  package let path: String
  /// `unreadableFile`, `pathNotUTF8` or `symbolicLink`.
  package let code: DiagnosticCode
  /// One line without a full stop.
  package let message: String
  /// What to do; empty where the message says it all.
  package let remedy: String
  /// What it was passed over for the want of: then there is no listing.
  let lack: VaultError.Resource?

  /// What reading a listed note came to.
  package init(_ error: VaultError, reading path: VaultPath) {
    self.init(path: PathText.shown(path.text.utf8), error)
  }

  /// A folder or file, by its bytes relative to the vault, that the system would not show.
  init(_ failure: SystemFailure, at bytes: some Collection<UInt8>) {
    let shown = bytes.isEmpty ? "." : PathText.shown(bytes)
    self.init(path: shown, VaultError(failure, shown))
  }

  /// A name that is not UTF-8 and so has no `VaultPath`.
  init(notUTF8 bytes: some Collection<UInt8>) {
    path = PathText.shown(bytes)
    lack = nil
    code = .pathNotUTF8
    message = "the name \"\(path)\" is not UTF-8"
    remedy = "rename it (`convmv -f latin1 -t utf8` renames many at once)"
  }

  /// A symbolic link with a note's name, or to a folder.
  init(linkAt bytes: some Collection<UInt8>) {
    path = PathText.shown(bytes)
    lack = nil
    code = .symbolicLink
    message = "a symbolic link is not followed, so nothing is read through it"
    remedy = "put the notes themselves into the vault, or name the link under `ignore:`"
  }

  private init(path: String, _ error: VaultError) {
    self.path = path
    if case .outOf(let resource) = error { lack = resource } else { lack = nil }
    code = .unreadableFile
    message = error.message
    remedy = error.remedy
  }
}
