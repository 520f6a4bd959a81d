#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder to put a new vault into: made where there is none, taken where it is empty.
package enum NewFolder {
  /// Makes the folder at `path`; its parent must exist. One that is there must hold nothing but
  /// version control's own folder, else `notEmpty` is thrown and nothing is made.
  package static func make(_ path: String) throws(VaultError) {
    if mkdir(path, 0o777) == 0 { return }
    guard errno == EEXIST else { throw VaultError(SystemFailure(code: errno), path) }
    guard let stream = opendir(path) else { throw VaultError(SystemFailure(code: errno), path) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if ![".", "..", ".git"].contains(name) { throw .notEmpty(path, holds: name) }
    }
  }
}
