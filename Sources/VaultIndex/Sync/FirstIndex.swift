#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Makes an index where there is none: aside, and renamed into its place when it is whole. Who comes
/// meanwhile waits, and finds it made.
enum FirstIndex {
  /// Returns what it came to; nil where there is an index by now, or none can be made in this way.
  static func make(
    at path: String, of notes: IndexedNotes, progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws -> SyncCounts? {
    guard !exists(path) else { return nil }
    return try FileLock.hold(for: path, waiting: VaultIndex.patience) { lockCounts in
      guard !exists(path) else { return nil }
      // The log of an index that was deleted without it would be taken for the new one's.
      VaultIndex.discard(at: path)
      let index = try AsideIndex.begun(beside: path)
      defer { AsideIndex.discard(beside: path) }
      let counts = try index.synchronize(
        with: notes.listing(), from: notes.source, settings: notes.settings, basis: notes.basis,
        progress: progress)
      try index.finishLoad()
      // Else what is aside may be another's by now, and not yet whole.
      guard lockCounts() else { return nil }
      return rename(AsideIndex.place(beside: path), path) == 0 ? counts : nil
    }
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
