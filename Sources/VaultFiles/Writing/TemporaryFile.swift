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
  private let folder: OpenFolder
  private let name: String
  private let wanted: String

  /// Makes `.kith-….tmp` in `folder`, which is that of `path`, where no other writer has it.
  init(beside path: VaultPath, in folder: OpenFolder) throws(SystemFailure) {
    let digits = ContentHash(Array(path.text.utf8)).hexadecimal
    var attempt = 0
    while true {
      let name = ".kith-\(digits)-\(attempt).tmp"
      do {
        file = try Descriptor(creating: name, in: folder.number, mode: 0o666)
        self.folder = folder
        self.name = name
        wanted = String(path.fileName)
        return
      } catch {
        attempt += 1
        guard error.code == EEXIST, attempt < 100 else { throw error }
      }
    }
  }

  /// Nothing is there to remove once the name was taken.
  deinit { unlinkat(folder.number, name, 0) }

  /// Gives it the wanted name in place of whatever file has it.
  func takeName() throws(SystemFailure) {
    _ = try SystemFailure.check { renameat(folder.number, name, folder.number, wanted) }
    synchronizeFolder()
  }

  /// Gives it the wanted name if nothing has it yet; fails with `EEXIST` otherwise.
  func takeNewName() throws(SystemFailure) {
    // Unlike renaming, linking refuses a name that is taken. The hidden name goes with `deinit`.
    if linkat(folder.number, name, folder.number, wanted, 0) == 0 { return synchronizeFolder() }
    switch errno {
    case EPERM, EOPNOTSUPP, ENOSYS:
      // A file system without links, such as FAT: look first, then rename.
      guard faccessat(folder.number, wanted, F_OK, AT_SYMLINK_NOFOLLOW) != 0 else {
        throw SystemFailure(code: EEXIST)
      }
      try takeName()
    default: throw SystemFailure(code: errno)
    }
  }

  /// Makes the new name last through a power failure. Some systems can't; the file is complete
  /// under one name or the other all the same, so that is no error.
  private func synchronizeFolder() {
    fsync(folder.number)
  }
}
