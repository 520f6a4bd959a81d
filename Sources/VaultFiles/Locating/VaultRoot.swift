/// The folder of a vault: known to exist and to have held `kith.yaml` when it was found.
package struct VaultRoot: Hashable, Sendable {
  /// Absolute, without links, `.` or `..`, and without a trailing `/`.
  ///
  /// Being the real path, it is the same however a person came to the folder, so that the vault
  /// has one cache.
  package let path: String

  /// The name that marks a vault.
  package static let marker = "kith.yaml"

  init(realPath: String) { path = realPath }
}
