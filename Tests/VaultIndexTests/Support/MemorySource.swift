import NoteSyntax
import Synchronization
import VaultFiles

/// Notes in memory: files with fingerprints that change as those on a disk do, reads that are
/// counted, and trouble on request.
final class MemorySource: NoteSource {
  private struct File {
    var bytes: [UInt8]
    var fingerprint: FileFingerprint
  }

  private struct State {
    var files: [String: File] = [:]
    var troubles: [String: VaultError] = [:]
    var readings: [String] = []
    var beforeReading: (@Sendable (String) -> Void)?
    var beforeListing: (@Sendable () -> Void)?
    /// The clock that files are stamped with, in nanoseconds.
    var now: Int64 = 1_700_000_000_000_000_001
    var nextInode: Int64 = 1
  }

  private let state = Mutex(State())

  /// Between two changes more time passes than a clock ticks, unless a test says otherwise.
  static let step = FileFingerprint.tick * 2

  init(_ files: [String: String] = [:]) {
    for path in files.keys.sorted() { write(path, files[path] ?? "") }
  }

  var paths: [String] { state.withLock { $0.files.keys.sorted() } }

  /// The paths that were read since the last call, in the order of the reading.
  func takeReadings() -> [String] {
    state.withLock { state in
      defer { state.readings = [] }
      return state.readings
    }
  }

  /// Writes over a file, or makes it.
  func write(_ path: String, _ text: String) { write(path, bytes: Array(text.utf8)) }

  func write(_ path: String, bytes: [UInt8]) {
    state.withLock { state in
      state.now += Self.step
      let inode = state.files[path]?.fingerprint.inode ?? state.nextInode
      state.nextInode += 1
      state.files[path] = File(
        bytes: bytes,
        fingerprint: FileFingerprint(
          size: Int64(bytes.count), mtimeNanoseconds: state.now, inode: inode,
          ctimeNanoseconds: state.now))
    }
  }

  /// From now on files are stamped with times so many nanoseconds earlier.
  func setClockBack(by delay: Int64) { state.withLock { $0.now -= delay } }

  /// Changes bytes without a trace in the fingerprint, as a write within one tick does.
  func writeUnseen(_ path: String, _ text: String) {
    state.withLock { $0.files[path]?.bytes = Array(text.utf8) }
  }

  /// Changes a file's times and nothing else.
  func touch(_ path: String) {
    guard let bytes = bytes(of: path) else { return }
    write(path, bytes: bytes)
  }

  func bytes(of path: String) -> [UInt8]? { state.withLock { $0.files[path]?.bytes } }

  func delete(_ path: String) { state.withLock { _ = $0.files.removeValue(forKey: path) } }

  /// Moves a file; what was at `new` is replaced. The times stay, but for the inode's.
  func rename(_ path: String, to new: String) {
    state.withLock { state in
      guard path != new, let file = state.files.removeValue(forKey: path) else { return }
      state.now += Self.step
      let old = file.fingerprint
      state.files[new] = File(
        bytes: file.bytes,
        fingerprint: FileFingerprint(
          size: old.size, mtimeNanoseconds: old.mtimeNanoseconds, inode: old.inode,
          ctimeNanoseconds: state.now))
    }
  }

  /// Makes reading this path fail, or succeed again.
  func fail(_ path: String, with error: VaultError?) {
    state.withLock { $0.troubles[path] = error }
  }

  /// Called with each path before it is read, outside of any lock.
  func beforeReading(_ body: (@Sendable (String) -> Void)?) {
    state.withLock { $0.beforeReading = body }
  }

  /// Called once, before the next listing is made, outside of any lock.
  func beforeListing(_ body: @escaping @Sendable () -> Void) {
    state.withLock { $0.beforeListing = body }
  }

  func list() -> Listing {
    let body = state.withLock { state in
      defer { state.beforeListing = nil }
      return state.beforeListing
    }
    body?()
    return list(startedAfter: Self.step)
  }

  /// A listing made so many nanoseconds after the last change.
  func list(startedAfter delay: Int64) -> Listing {
    state.withLock { state in
      let files = state.files.compactMap { path, file in
        VaultPath(path).map { WalkedFile(path: $0, fingerprint: file.fingerprint) }
      }
      return Listing(
        files: files.sorted { $0.path < $1.path }, troubles: [], startedAt: state.now + delay)
    }
  }

  func read(_ path: VaultPath) throws(VaultError) -> (
    bytes: [UInt8], fingerprint: FileFingerprint
  ) {
    let body = state.withLock { state in
      state.readings.append(path.text)
      return state.beforeReading
    }
    body?(path.text)
    let (file, trouble) = state.withLock { ($0.files[path.text], $0.troubles[path.text]) }
    if let trouble { throw trouble }
    guard let file else { throw .vanished(path.text) }
    return (file.bytes, file.fingerprint)
  }
}
