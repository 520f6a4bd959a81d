#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
internal import NoteSyntax

/// A hidden file beside a wanted one, which is removed with its owner unless it has been given the
/// wanted name.
///
/// A process that is killed leaves it behind; a walk does not see it, and the next write beside it
/// takes another name.
struct TemporaryFile: ~Copyable {
  let file: Descriptor
  private let folder: Int32
  private let name: String
  private let parent: String

  /// Makes `.kith-….tmp` in the folder of `path`, where no other writer has it.
  init(beside path: VaultPath, in folder: Int32) throws(SystemFailure) {
    let digits = ContentHash(Array(path.text.utf8)).hexadecimal
    var attempt = 0
    while true {
      let name = (path.folder.isEmpty ? "" : path.folder + "/") + ".kith-\(digits)-\(attempt).tmp"
      do {
        file = try Descriptor(creating: name, in: folder, mode: 0o666)
        self.folder = folder
        self.name = name
        parent = path.folder.isEmpty ? "." : String(path.folder)
        return
      } catch {
        attempt += 1
        guard error.code == EEXIST, attempt < 100 else { throw error }
      }
    }
  }

  /// Nothing is there to remove once the name was taken.
  deinit { unlinkat(folder, name, 0) }

  /// Gives it a name in place of whatever file has it.
  func takeName(_ wanted: String) throws(SystemFailure) {
    _ = try SystemFailure.check { renameat(folder, name, folder, wanted) }
    synchronizeFolder()
  }

  /// Gives it a name that nothing has yet; fails with `EEXIST` otherwise.
  func takeNewName(_ wanted: String) throws(SystemFailure) {
    // Unlike renaming, linking refuses a name that is taken. The hidden name goes with `deinit`.
    if linkat(folder, name, folder, wanted, 0) == 0 { return synchronizeFolder() }
    switch errno {
    case EPERM, EOPNOTSUPP, ENOSYS:
      // A file system without links, such as FAT: look first, then rename.
      guard faccessat(folder, wanted, F_OK, AT_SYMLINK_NOFOLLOW) != 0 else {
        throw SystemFailure(code: EEXIST)
      }
      try takeName(wanted)
    default: throw SystemFailure(code: errno)
    }
  }

  /// Makes the new name last through a power failure. Some systems can't; the file is complete
  /// under one name or the other all the same, so that is no error.
  private func synchronizeFolder() {
    if let folder = try? Descriptor(reading: parent, in: folder, asFolder: true) {
      try? folder.synchronize()
    }
  }
}
