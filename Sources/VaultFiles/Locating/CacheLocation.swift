#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the index of one vault is kept: outside of the vault, in a file that can be deleted at
/// any time.
package struct CacheLocation: Hashable, Sendable {
  /// The folder for all vaults' indexes, absolute; it need not exist yet.
  package let folder: String
  /// The vault's own file in it: `Network-0123456789abcdef.sqlite`.
  ///
  /// The vault's folder name makes it findable, the hash of its real path makes it the only one.
  package let file: String
  /// The place beside it where somebody who watches the vault answers; short, as the system wants it.
  package let socket: String

  /// Decides by the environment, without touching anything: `KITH_CACHE`, else
  /// `XDG_CACHE_HOME/kith`, else `~/.cache/kith` (on macOS `~/Library/Caches/kith`).
  ///
  /// `KITH_CACHE` may be relative to `workingDirectory`; a relative `XDG_CACHE_HOME` does not
  /// count, as its specification says. Throws `noCacheFolder`, `cacheInsideVault`, or what keeps
  /// the folder from being resolved.
  package init(
    of vault: VaultRoot, environment: [String: String], workingDirectory: String
  ) throws(VaultError) {
    guard let wanted = try Self.folder(environment, workingDirectory) else { throw .noCacheFolder }
    do { folder = try PathText.realOnceMade(wanted) } catch { throw VaultError(error, wanted) }
    guard !Self.isBelow(vault, folder) else {
      throw .cacheInsideVault(cache: folder, vault: vault.path)
    }
    let digits = ContentHash(Array(vault.path.utf8)).hexadecimal
    file = PathText.joined(folder, Self.readable(vault.path) + "-" + digits + ".sqlite")
    socket = PathText.joined(folder, digits + ".sock")
  }

  /// Whether the vault's folder is among those that a folder lies in, by whatever path: one that is mounted
  /// in two places has two real ones.
  private static func isBelow(_ vault: VaultRoot, _ folder: String) -> Bool {
    var root = stat()
    guard stat(vault.path, &root) == 0 else { return false }
    var above = Optional(folder)
    while let path = above {
      var status = stat()
      if stat(path, &status) == 0, status.st_ino == root.st_ino, status.st_dev == root.st_dev {
        return true
      }
      above = PathText.parent(of: path)
    }
    return false
  }

  /// Makes the folder where it is missing, for the owner alone: an index holds what the notes hold.
  package func createFolder() throws(VaultError) { try Self.create(folder) }

  private static func create(_ path: String) throws(VaultError) {
    do { _ = try SystemFailure.check { mkdir(path, 0o700) } } catch {
      switch error.code {
      case EEXIST: return
      case ENOENT:
        guard let parent = PathText.parent(of: path) else { throw VaultError(error, path) }
        try create(parent)
        // Another process may have made it meanwhile; then it is there, which is all that counts.
        if mkdir(path, 0o700) != 0, errno != EEXIST {
          throw VaultError(SystemFailure(code: errno), path)
        }
      default: throw VaultError(error, path)
      }
    }
  }

  private static func folder(
    _ environment: [String: String], _ base: String
  ) throws(VaultError) -> String? {
    if let path = environment["KITH_CACHE"], !path.isEmpty {
      return try PathText.absolute(path, from: base)
    }
    if let path = environment["XDG_CACHE_HOME"], path.utf8.first == PathText.slash {
      return PathText.joined(path, "kith")
    }
    guard let home = environment["HOME"], home.utf8.first == PathText.slash else { return nil }
    #if os(macOS)
      return PathText.joined(home, "Library/Caches/kith")
    #else
      return PathText.joined(home, ".cache/kith")
    #endif
  }

  /// The vault's folder name without what a shell or another system would stumble over, at most
  /// 48 characters of it.
  private static func readable(_ path: String) -> String {
    let name = PathText.lastPart(of: path).unicodeScalars.prefix(48).map { scalar -> Character in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain || scalar == "_" || scalar == "-" ? Character(scalar) : "-"
    }
    return name.isEmpty ? "vault" : String(name)
  }
}
