#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
package import NoteSyntax
import Synchronization

/// Watches a vault's folders, and knows whether anything has changed that a walk would find.
///
/// A walk through `source(_:)` asks the system to watch each folder before it reads it. So what
/// changes before that is found by the walk, and what changes after it is reported; new folders, and
/// moved ones, are watched by the walk that follows. Where the system has no events that kith reads,
/// or the file system does not report all, `seesEverything` is false, and one has to look now and
/// then.
///
/// After the first walk another looks only at what was reported, with all that lies below it, as long
/// as nothing is in doubt; see `WatchState.begin`. A folder that was moved is reported by its former
/// name until a walk has come to it; but so is its moving, and what was moved is looked at whole, where
/// it was and where it is.
package final class VaultWatch: Sendable {
  /// Whether all changes are reported that are made on this machine.
  package let seesEverything: Bool
  private let watchesFiles: Bool
  private let wakeup: Wakeup
  #if os(Linux)
    private let events: FolderEvents
    private let state = Mutex(WatchState())
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
      let concerned = reported.filter(reader.isConcerned)
      return state.withLock { $0.take(concerned) }
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

  /// Says that all is taken in that was listed last, so that from now on it is enough to list what is
  /// reported; and, once more, these files.
  package func hold(butFor doubtful: [VaultPath]) {
    #if os(Linux)
      state.withLock { $0.hold(butFor: doubtful) }
    #endif
  }

  fileprivate func list(_ tree: WorkingTree) throws(VaultError) -> Listing {
    #if os(Linux)
      let isOne = seesEverything && FileSystemKind.isOneThatReportsEverything(tree.root.path)
      let (parts, concernsFolders) = state.withLock {
        $0.begin(ignoring: tree.ignored, seesEverything: isOne)
      }
      let walk = try tree.walk(parts) { [self] folder in enter(folder, of: tree.root) }
      guard tree.isWhereItWas else { throw .vaultGone(tree.root.path) }
      if let trouble = state.withLock({ $0.trouble }) { throw trouble }
      if concernsFolders { events.keep(only: state.withLock { $0.found }, in: parts) }
      // A note that has several names changes under all of them, and is reported under one. What is
      // listed through a mount is another thing once that is gone, which nothing reports.
      let isThroughMount =
        seesEverything && !(isOne && FileSystemKind.isOneThatReportsEverything(tree.root.path))
      let isBlind = isThroughMount || (watchesFiles ? walk.hasLinks : walk.hasSecondNames)
      if isBlind || !walk.troubles.isEmpty {
        state.withLock { $0.isBlind = true }
        if !parts.isWhole { return try list(tree) }
      }
      let files = Array(walk.files.inOrder())
      let former = state.withLock { $0.know(files, in: parts) }
      if watchesFiles { try watchFiles(files, insteadOf: former, in: tree) }
      return Listing(of: walk, in: parts, summary: state.withLock { $0.known.summary })
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
    private func watchFiles(
      _ listed: [WalkedFile], insteadOf former: [WalkedFile], in tree: WorkingTree
    ) throws(VaultError) {
      let base = Array(tree.root.path.utf8) + [PathText.slash]
      let new: [WalkedFile]
      let failure: SystemFailure?
      (new, failure) = events.watch(listed, insteadOf: former) { base + Array($0.path.text.utf8) }
      if let failure {
        if let trouble = watchError(failure) { throw trouble }
        state.withLock { $0.isBlind = true }
      }
      let missed = new.filter { tree.fingerprint(of: $0.path) != $0.fingerprint }
      state.withLock { $0.miss(missed) }
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
