#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension VaultError {
  /// One line without a full stop, the thing in quotes: `no such file: "contacts/Ana Ruiz.md"`.
  package var message: String {
    switch self {
    case .noVault(let folder): "no kith.yaml in \(quoted(folder)) or above"
    case .notAVault(let path, let origin, _): "no kith.yaml in \(quoted(path)), named by \(origin)"
    case .noSuchFolder(let path, let origin): "no such folder: \(quoted(path)), named by \(origin)"
    case .vanished(let path): "no such file: \(quoted(path))"
    case .notPermitted(let path): "no permission for \(quoted(path))"
    case .isDirectory(let path): "\(quoted(path)) is a folder, not a file"
    case .notAFile(let path): "\(quoted(path)) is not an ordinary file"
    case .tooLarge(let path, let bytes):
      "\(quoted(path)) is too large to be a note: \(bytes >> 20) MiB"
    case .changing(let path): "\(quoted(path)) keeps changing while it is read"
    case .alreadyVault(let path): "\(quoted(path)) is a vault already"
    case .insideVault(let path, let vault):
      "\(quoted(path)) lies in a vault already, in \(quoted(vault))"
    case .exists(let path): "\(quoted(path)) exists already"
    case .changedSinceRead(let path): "\(quoted(path)) has changed since it was read"
    case .pathNotUTF8(let path): "the path \(quoted(path)) is not UTF-8"
    case .cacheInsideVault(let cache, let vault):
      "the cache \(quoted(cache)) would lie in the vault \(quoted(vault))"
    case .noCurrentFolder: "the current folder is gone, or its path cannot be read"
    case .noCacheFolder: "no folder for the cache: HOME is not set"
    case .tooManyWatches: "the system watches no more folders for you"
    case .vaultGone(let path): "the vault \(quoted(path)) was moved or deleted"
    case .outOf(.filesOfProcess): "kith may not open as many files at once as it takes"
    case .outOf(.filesOfSystem): "the system has too many files open to open another"
    case .outOf(.memory): "the system has no more memory"
    case .leftBehind(let path, let error):
      "\(error.message); \(quoted(path)) is left of what was begun"
    case .io(let path, let code): "\(quoted(path)): \(SystemFailure(code: code).words)"
    }
  }

  /// What to do, as one line; empty where the message says it all.
  package var remedy: String {
    switch self {
    case .noVault:
      "`kith init` makes this folder a vault, and leaves what is in it; `--vault DIR` names another"
    case .notAVault(_, _, let vault?):
      "it lies in the vault \(quoted(vault)): name that"
    case .notAVault(let path, _, nil):
      "`kith init \(quoted(path))` makes it a vault, and leaves what is in it"
    case .noSuchFolder(_, .option): "name a folder that holds kith.yaml"
    case .noSuchFolder(_, .environment):
      "set KITH_VAULT to a folder that holds kith.yaml, or unset it"
    case .vanished, .isDirectory: ""
    case .notPermitted: "give yourself the right to it (`chmod u+rwX`)"
    case .notAFile(VaultRoot.marker): "put the text itself there"
    case .notAFile: "put the text itself there, or name it in `ignore:`"
    case .tooLarge: "notes end at 256 MiB; name it in `ignore:`"
    case .changing: "wait until the program that writes it is done"
    case .alreadyVault: "`kith` shows what is due in it"
    case .insideVault: "its notes are read there; an empty file kith.yaml makes it one of its own"
    case .exists: "it is left as it was; move it away first"
    case .changedSinceRead: "nothing was written; run the command again"
    case .pathNotUTF8: "rename the folder"
    case .cacheInsideVault: "set KITH_CACHE to a folder outside of the vault"
    case .noCurrentFolder: "`cd` to another, or give an absolute path"
    case .noCacheFolder: "set KITH_CACHE to a folder for it"
    case .tooManyWatches(let setting): "let it watch more: `sudo sysctl \(setting)=524288`"
    case .vaultGone: ""
    case .outOf(.filesOfProcess): "allow it more (`ulimit -n 256`)"
    case .outOf: "end other programs first"
    case .leftBehind(_, let error):
      error.remedy.isEmpty ? "remove it" : "remove it, and " + error.remedy
    case .io(_, ENOSPC): "make room on the disk"
    case .io(_, EROFS): "the disk is read-only; choose another"
    case .io: ""
    }
  }

  private func quoted(_ path: String) -> String { "\"" + PathText.shown(path.utf8) + "\"" }
}

extension VaultLocator.Origin: CustomStringConvertible {
  /// As a person typed it.
  package var description: String {
    switch self {
    case .option: "--vault"
    case .environment: "KITH_VAULT"
    }
  }
}
