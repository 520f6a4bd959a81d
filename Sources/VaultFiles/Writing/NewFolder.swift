#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is to become a vault: made where there is none, else taken as it is.
package enum NewFolder {
  /// Makes the folder at `path`, and those that it lies in, where they are missing.
  ///
  /// - Returns: whether it holds anything already, version control's own folder aside.
  /// - Throws: `alreadyVault` of a vault; `insideVault` of a folder with content in one, as its notes
  ///   are that vault's. Nothing is made then.
  package static func make(_ path: String) throws(VaultError) -> Bool {
    if mkdir(path, 0o777) == 0 { return false }
    if errno == ENOENT, let parent = parent(of: path) {
      try makeWhole(parent)
      if mkdir(path, 0o777) == 0 { return false }
    }
    guard errno == EEXIST else { throw VaultError(SystemFailure(code: errno), path) }
    guard let stream = opendir(path) else {
      throw errno == ENOTDIR ? .exists(path) : VaultError(SystemFailure(code: errno), path)
    }
    defer { closedir(stream) }
    var isFilled = false
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == VaultRoot.marker { throw .alreadyVault(path) }
      isFilled = isFilled || ![".", "..", ".git"].contains(name)
    }
    if isFilled, let vault = VaultLocator.vault(around: path) {
      throw .insideVault(path, vault: vault.path)
    }
    return isFilled
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
