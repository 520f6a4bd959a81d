/// Why work on a vault's files could not be done.
///
/// Paths are as a person would name them: absolute, or relative to the vault for what lies in it.
/// Trouble that only concerns one note is met during a walk and returned as a `WalkTrouble`.
package enum VaultError: Error, Equatable, Sendable {
  /// No `kith.yaml` in this folder nor in any above it.
  case noVault(above: String)
  /// The folder that was asked for by name holds no `kith.yaml`; one above it may, the nearest of
  /// which is named.
  case notAVault(String, VaultLocator.Origin, within: String? = nil)
  /// The folder that was asked for by name is not there, or is not a folder.
  case noSuchFolder(String, VaultLocator.Origin)
  /// The file or folder is not there, or was removed after it was listed.
  case vanished(String)
  /// The system refuses access.
  case notPermitted(String)
  /// A file was expected, a folder is there.
  case isDirectory(String)
  /// A file was expected; a link, pipe, socket or device is there.
  case notAFile(String)
  /// The file exceeds 256 MiB; `bytes` is its size.
  case tooLarge(String, bytes: Int64)
  /// Somebody writes to the file faster than it can be read.
  case changing(String)
  /// A folder that was to become a vault is one.
  case alreadyVault(String)
  /// A folder that was to become a vault holds notes of another.
  case insideVault(String, vault: String)
  /// A file that was to be created is there already.
  case exists(String)
  /// A file that was to be replaced is no longer what was read.
  case changedSinceRead(String)
  /// The path of the vault or the cache is not UTF-8.
  case pathNotUTF8(String)
  /// The cache would lie inside the vault, where it would be committed and synced with the notes.
  case cacheInsideVault(cache: String, vault: String)
  /// The folder that one stands in is gone, lies too deep, or has a path that is not UTF-8; and
  /// something was named from there.
  case noCurrentFolder
  /// Neither `KITH_CACHE`, `XDG_CACHE_HOME` nor `HOME` says where a cache may be kept.
  case noCacheFolder
  /// The system watches no more folders for this user; with the name of its setting.
  case tooManyWatches(setting: String)
  /// The folder that is watched is no longer where it was.
  case vaultGone(String)
  /// There is no more of what any file takes: no fault of the one that was asked for, and nothing that
  /// may be left out of an answer.
  case outOf(Resource)
  /// What was begun could not be finished, and of what was made this could not be removed.
  indirect case leftBehind(String, after: VaultError)
  /// Any other refusal; `errno` is the system's number for it.
  case io(String, errno: Int32)

  /// What the system may run out of.
  package enum Resource: Hashable, Sendable {
    /// Files that this process may have open.
    case filesOfProcess
    /// Files that all processes may have open.
    case filesOfSystem
    case memory
  }
}
