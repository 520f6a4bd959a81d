#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Finds the vault that a command is about.
///
/// The first of these that is given decides, and where it turns out wrong the others are not tried,
/// since working on another vault than the one named would be worse than not working at all:
///
/// 1. the folder after `--vault`;
/// 2. the folder in `KITH_VAULT`, unless empty;
/// 3. the nearest folder that holds `kith.yaml`, from the working directory upward. In a vault
///    within a vault the inner one is found.
package struct VaultLocator: Sendable {
  /// How a folder was named, for messages.
  package enum Origin: Sendable {
    case option, environment
  }

  /// The environment's variables; only `KITH_VAULT` is looked at.
  package let environment: [String: String]
  /// Where relative paths begin; absolute, or empty where that is not known.
  package let workingDirectory: String

  package init(environment: [String: String], workingDirectory: String) {
    self.environment = environment
    self.workingDirectory = workingDirectory
  }

  /// The vault; `option` is what stood after `--vault`.
  ///
  /// Throws `noSuchFolder`, `notAVault`, `noVault`, `noCurrentFolder`, `notPermitted` or
  /// `pathNotUTF8`.
  package func locate(option: String? = nil) throws(VaultError) -> VaultRoot {
    if let option { return try named(option, .option) }
    if let variable = environment["KITH_VAULT"], !variable.isEmpty {
      return try named(variable, .environment)
    }
    return try nearest()
  }

  private func named(_ folder: String, _ origin: Origin) throws(VaultError) -> VaultRoot {
    let path = try PathText.absolute(folder, from: workingDirectory)
    let real: String
    do { real = try PathText.real(path) } catch {
      throw error.isAbsence ? .noSuchFolder(path, origin) : VaultError(error, path)
    }
    guard Self.kind(of: real) == S_IFDIR else { throw .noSuchFolder(path, origin) }
    guard Self.isVault(real) else {
      // Whoever may not look into it does not see whether it is one.
      if access(real, X_OK) != 0, errno == EACCES { throw .notPermitted(real) }
      throw .notAVault(real, origin, within: Self.vault(around: real)?.path)
    }
    return VaultRoot(realPath: real)
  }

  private func nearest() throws(VaultError) -> VaultRoot {
    let start: String
    let folder = try PathText.absolute(".", from: workingDirectory)
    do { start = try PathText.real(folder) } catch { throw VaultError(error, workingDirectory) }
    guard let vault = Self.vault(around: start) else { throw .noVault(above: start) }
    return vault
  }

  /// The nearest vault that a folder is or lies in; nil also where the folder is not to be found.
  static func vault(around folder: String) -> VaultRoot? {
    var folder = try? PathText.real(folder)
    while let candidate = folder {
      if isVault(candidate) { return VaultRoot(realPath: candidate) }
      folder = PathText.parent(of: candidate)
    }
    return nil
  }

  /// The marker may be a link to a settings file kept elsewhere; a folder of that name is none.
  static func isVault(_ folder: String) -> Bool {
    kind(of: PathText.joined(folder, VaultRoot.marker)) == S_IFREG
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
