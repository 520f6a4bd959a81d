#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
internal import NoteSyntax
import Synchronization

/// Watches a vault's folders, and knows whether anything has changed that a walk would find.
///
/// A walk through `source(_:)` asks the system to watch each folder before it reads it. So what
/// changes before that is found by the walk, and what changes after it is reported; new folders, and
/// moved ones, are watched by the walk that follows. Where the system has no events that kith reads,
/// or the file system does not report all, `seesEverything` is false, and one has to look now and
/// then.
package final class VaultWatch: Sendable {
  /// Whether all changes are reported that are made on this machine.
  package let seesEverything: Bool
  private let watchesFiles: Bool
  private let wakeup: Wakeup
  #if os(Linux)
    private let events: FolderEvents
    private let state = Mutex(State())

    private struct State {
      /// Nil until the first walk.
      var ignored: IgnorePatterns?
      var trouble: VaultError?
      /// The watches of the walk under way.
      var found: Set<Int32> = []
      /// A file changed after it was listed and before it was watched.
      var isMissed = false
      /// Something that the walk came to could not be watched.
      var isBlind = false
    }
  #endif

  /// Watches nothing until the first walk.
  ///
  /// - Parameter watchesFiles: watch each note too, which takes about a kilobyte of the system's memory:
  ///   a note that has a second name outside of the vault may be written to under that one.
  package init(
    _ root: VaultRoot, wakeup: Wakeup, watchesFiles: Bool = false
  ) throws(VaultError) {
    self.wakeup = wakeup
    self.watchesFiles = watchesFiles
    #if os(Linux)
      do { events = try FolderEvents() } catch {
        throw error.code == EMFILE
          ? .tooManyWatches(setting: "fs.inotify.max_user_instances") : VaultError(error, root.path)
      }
      seesEverything = FileSystemKind.reportsEverything(root.path)
    #else
      seesEverything = false
    #endif
  }

  /// The tree, which is watched wherever a walk comes.
  package func source(_ tree: WorkingTree) -> any NoteSource {
    WatchedTree(tree: tree, watch: self)
  }

  /// Whether anything was reported, since this was asked last, that may change a walk's outcome.
  package func hasChanged() throws(VaultError) -> Bool {
    #if os(Linux)
      let reported: [FolderEvent]
      do { reported = try events.drain() } catch { throw VaultError(error, "inotify") }
      let ignored = state.withLock { $0.ignored } ?? IgnorePatterns()
      let reader = FolderReader(root: -1, ignored: ignored)
      let isMissed = state.withLock { state in
        defer { state.isMissed = false }
        return state.isMissed
      }
      return reported.contains(where: reader.isConcerned) || isMissed
    #else
      return false
    #endif
  }

  /// Waits until something is reported, one of the others can be read, somebody wakes it, or the
  /// time is over.
  package func wait(or others: [Int32] = [], upTo limit: Duration?) {
    #if os(Linux)
      wakeup.wait(for: [events.descriptor] + others, upTo: limit)
    #else
      wakeup.wait(for: others, upTo: limit)
    #endif
  }

  fileprivate func list(_ tree: WorkingTree) throws(VaultError) -> Listing {
    #if os(Linux)
      state.withLock { $0 = State(ignored: tree.ignored) }
      let listing = tree.list { [self] folder in enter(folder, of: tree.root) }
      guard tree.isWhereItWas else { throw .vaultGone(tree.root.path) }
      let state = state.withLock { $0 }
      if let trouble = state.trouble { throw trouble }
      events.keep(only: state.found)
      if watchesFiles { try watchFiles(of: listing, in: tree) }
      return listing
    #else
      return try tree.list()
    #endif
  }

  /// Whether nothing can have changed of which no event tells: not where something could not be
  /// watched, or was mounted within the vault meanwhile.
  package func isWatertight(_ root: VaultRoot) -> Bool {
    #if os(Linux)
      watchesFiles && !state.withLock { $0.isBlind }
        && FileSystemKind.isOneThatReportsEverything(root.path)
    #else
      false
    #endif
  }

  #if os(Linux)
    private func watchFiles(of listing: Listing, in tree: WorkingTree) throws(VaultError) {
      let base = Array(tree.root.path.utf8) + [PathText.slash]
      let new: [WalkedFile]
      let failure: SystemFailure?
      (new, failure) = events.watch(only: listing.files) { base + Array($0.path.text.utf8) }
      if let failure {
        if let trouble = watchError(failure) { throw trouble }
        state.withLock { $0.isBlind = true }
      }
      if new.contains(where: { tree.fingerprint(of: $0.path) != $0.fingerprint }) {
        state.withLock { $0.isMissed = true }
      }
    }

    private func watchError(_ failure: SystemFailure) -> VaultError? {
      failure.code == ENOSPC || failure.code == ENOMEM
        ? .tooManyWatches(setting: "fs.inotify.max_user_watches") : nil
    }

    private func enter(_ folder: [UInt8], of root: VaultRoot) {
      let path = Array(root.path.utf8) + [PathText.slash] + folder
      do {
        let number = try events.watch(folder, at: path)
        state.withLock { _ = $0.found.insert(number) }
      } catch {
        // A folder that is gone, or may not be read, is the walk's to tell of; its parent is watched.
        let trouble = watchError(error)
        state.withLock { state in
          state.isBlind = true
          state.trouble = state.trouble ?? trouble
        }
      }
    }
  #endif
}

/// A working tree whose folders are watched by whoever lists them.
private struct WatchedTree: NoteSource {
  let tree: WorkingTree
  let watch: VaultWatch

  func list() throws(VaultError) -> Listing { try watch.list(tree) }

  func read(
    _ path: VaultPath
  ) throws(VaultError) -> (bytes: [UInt8], fingerprint: FileFingerprint) { try tree.read(path) }
}
