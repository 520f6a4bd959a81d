/// An index that is made beside the one it will be: nobody looks at it until it is whole, and a
/// half-made one is thrown away, so it needs neither a log nor a way back. That halves what is written.
///
/// For whoever holds the lock of the index at `path`.
enum AsideIndex {
  static func place(beside path: String) -> String { path + ".new" }

  static func begun(beside path: String) throws -> VaultIndex {
    // What somebody who was killed has left.
    discard(beside: path)
    return try VaultIndex.forOneLoad(at: place(beside: path))
  }

  static func discard(beside path: String) { VaultIndex.discard(at: place(beside: path)) }
}
