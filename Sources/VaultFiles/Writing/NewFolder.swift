#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder to put a new vault into: made where there is none, taken where it is empty.
package enum NewFolder {
  /// Makes the folder at `path`, and those that it lies in. One that is there must hold nothing but
  /// version control's own folder, else `notEmpty` is thrown and nothing is made.
  package static func make(_ path: String) throws(VaultError) {
    if mkdir(path, 0o777) == 0 { return }
    if errno == ENOENT, let parent = parent(of: path) {
      try makeWhole(parent)
      if mkdir(path, 0o777) == 0 { return }
    }
    guard errno == EEXIST else { throw VaultError(SystemFailure(code: errno), path) }
    guard let stream = opendir(path) else {
      throw errno == ENOTDIR ? .exists(path) : VaultError(SystemFailure(code: errno), path)
    }
    defer { closedir(stream) }
    var held: String?
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if [".", "..", ".git"].contains(name) { continue }
      // What says most of the folder.
      if held == nil || name == VaultRoot.marker { held = name }
    }
    if let held { throw .notEmpty(path, holds: held) }
  }

  /// Makes a folder where there is none, and those that it lies in.
  private static func makeWhole(_ path: String) throws(VaultError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let parent = parent(of: path) else {
      throw VaultError(SystemFailure(code: errno), path)
    }
    try makeWhole(parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw VaultError(SystemFailure(code: errno), path)
    }
  }

  /// Nil of the root, and of a name alone.
  private static func parent(of path: String) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.popLast() != nil, !parts.isEmpty else { return nil }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
