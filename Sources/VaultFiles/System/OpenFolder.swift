#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open folder, in which files and other folders are opened by their names.
///
/// The system follows links in every part of a path but the last. So what lies in a vault is
/// opened part by part, each by its name in the folder above: then nothing outside is reached, even
/// if somebody puts a link in a folder's place meanwhile.
final class OpenFolder: Sendable {
  private let descriptor: Descriptor

  /// The system's number for it; valid for as long as the folder lives.
  var number: Int32 { descriptor.number }

  /// What the system says of the folder itself, wherever it is by now.
  func status() throws(SystemFailure) -> stat { try descriptor.status() }

  /// Opens the folder at `path`. Links above it are followed.
  convenience init(at path: String) throws(SystemFailure) {
    try self.init(path, in: AT_FDCWD)
  }

  /// The folder behind an open one's number, apart from it.
  convenience init(sameAs folder: Int32) throws(SystemFailure) { try self.init(".", in: folder) }

  private init(_ path: String, in folder: Int32) throws(SystemFailure) {
    descriptor = try Descriptor(reading: path, in: folder, asFolder: true)
  }

  /// Opens a folder in this one. For a link fails with `ELOOP`.
  func folder(_ name: Substring) throws(SystemFailure) -> OpenFolder {
    do { return try OpenFolder(String(name), in: number) } catch {
      guard error.code == ENOTDIR else { throw error }
      // Some systems say no more of a link than that it is no folder.
      var status = stat()
      let answer = fstatat(number, String(name), &status, AT_SYMLINK_NOFOLLOW)
      let isLink = answer == 0 && status.st_mode & S_IFMT == S_IFLNK
      throw isLink ? SystemFailure(code: ELOOP) : error
    }
  }

  /// Opens a folder below this one: `path` without a closing `/`, empty for this one itself.
  func folder(below path: Substring) throws(SystemFailure) -> OpenFolder {
    var folder = self
    for part in path.split(separator: "/") { folder = try folder.folder(part) }
    return folder
  }
}
