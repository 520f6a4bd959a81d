#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is to become a vault: made where there is none, else taken as it is.
struct NewFolder {
  /// Its real path: a link may lead to it.
  let path: String
  /// Whether it holds anything already, version control's own folder aside.
  let isFilled: Bool
  /// What was made, of the folder and those that it lies in, the outermost first.
  private let made: [String]

  /// Makes the folder at `path`, and those that it lies in, where they are missing.
  ///
  /// Throws `alreadyVault` of a vault; `insideVault` of a folder with content in one, as its notes are
  /// that vault's. Nothing is made then.
  init(at path: String) throws(VaultError) {
    var made: [String] = []
    do {
      isFilled = try Self.make(path, &made)
      self.path = try VaultError.about(path) { () throws(SystemFailure) in try PathText.real(path) }
    } catch {
      Self.remove(made)
      throw error
    }
    self.made = made
  }

  /// Removes what was made and is empty; gives the innermost that is left, if any.
  func takeBack() -> String? { Self.remove(made) }

  @discardableResult private static func remove(_ made: [String]) -> String? {
    made.last { rmdir($0) != 0 && errno != ENOENT }
  }

  /// Says whether it was there and holds anything.
  private static func make(_ path: String, _ made: inout [String]) throws(VaultError) -> Bool {
    if try isMade(path, &made) { return false }
    guard let stream = opendir(path) else {
      throw errno == ENOTDIR ? .exists(path) : VaultError(SystemFailure(code: errno), path)
    }
    defer { closedir(stream) }
    var isFilled = false
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == VaultRoot.marker {
        // A folder of that name, or a link to nothing, makes none.
        throw VaultLocator.isVault(path)
          ? .alreadyVault(path) : .exists(PathText.joined(path, name))
      }
      isFilled = isFilled || ![".", "..", ".git"].contains(name)
    }
    if isFilled, let vault = VaultLocator.vault(around: path) {
      throw .insideVault(path, vault: vault.path)
    }
    return isFilled
  }

  /// Makes a folder where there is none, and those that it lies in; false where there is one, or a file.
  private static func isMade(_ path: String, _ made: inout [String]) throws(VaultError) -> Bool {
    var answer = mkdir(path, 0o777)
    if answer != 0, errno == ENOENT, let parent = parent(of: path) {
      _ = try isMade(parent, &made)
      answer = mkdir(path, 0o777)
    }
    guard answer != 0 else {
      made.append(path)
      return true
    }
    guard errno == EEXIST else { throw VaultError(SystemFailure(code: errno), path) }
    return false
  }

  /// Nil of the root, and of a name alone.
  private static func parent(of path: String) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.popLast() != nil, !parts.isEmpty else { return nil }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
