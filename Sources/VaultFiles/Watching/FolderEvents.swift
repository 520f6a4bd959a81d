#if os(Linux)
  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif
  import NoteSyntax
  import Synchronization

  /// What the system reports of folders that it was asked to watch: Linux's inotify.
  ///
  /// The system queues an event before the call that caused it returns; so who empties the queue
  /// has heard of everything that was done before. That holds for what is done through this machine's
  /// own file systems, and not for what other machines do to a shared one.
  final class FolderEvents: Sendable {
    private let queue: Descriptor
    /// The watched folders by the system's numbers, which are never given twice.
    private let folders = Mutex<[Int32: [UInt8]]>([:])
    private let files = Mutex(WatchedFiles())

    init() throws(SystemFailure) {
      queue = try Descriptor { inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) }
    }

    /// Readable when something was reported.
    var descriptor: Int32 { queue.number }

    /// Watches the folder at `path`, or says by which name it is known from now on. What happens in it
    /// after this returns is reported.
    func watch(_ folder: [UInt8], at path: [UInt8]) throws(SystemFailure) -> Int32 {
      let wanted =
        IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF
      let flags = UInt32(wanted) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
      let number = try SystemFailure.check {
        path.withCString { inotify_add_watch(queue.number, $0, flags) }
      }
      folders.withLock { $0[number] = folder }
      return number
    }

    /// Watches no folder any more in these parts of the vault but those with these numbers.
    func keep(only numbers: Set<Int32>, in parts: ListedParts) {
      let left = folders.withLock { folders in
        let left = folders.filter { !numbers.contains($0.key) && parts.cover($0.value) }.keys
        for number in left { folders[number] = nil }
        return left
      }
      // Fails for a folder that is gone, whose watch went with it.
      for number in left { inotify_rm_watch(queue.number, number) }
    }

    /// Watches these files, by their inodes, and those no longer that were at these paths before. Gives
    /// those that were not watched until now, what happened to which before is not reported, and why
    /// any could not be watched.
    func watch(
      _ listed: [WalkedFile], insteadOf former: some Collection<WalkedFile>,
      at path: (WalkedFile) -> [UInt8]
    ) -> (new: [WalkedFile], failure: SystemFailure?) {
      var failure: SystemFailure?
      var new: [WalkedFile] = []
      let flags = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB) | UInt32(IN_DONT_FOLLOW)
      files.withLock { files in for file in former { files.forget(file) } }
      for file in listed where !files.withLock({ $0.know(file) }) {
        new.append(file)
        do {
          let number = try SystemFailure.check {
            path(file).withCString { inotify_add_watch(queue.number, $0, flags) }
          }
          files.withLock { $0.add(file, number) }
        } catch {
          // That it is gone its folder tells.
          if !error.isAbsence { failure = error }
        }
      }
      let left = files.withLock { files in former.compactMap { files.takeNameless($0) } }
      for number in left { inotify_rm_watch(queue.number, number) }
      return (new, failure)
    }

    /// Everything reported until now, without waiting. One thread at a time.
    func drain() throws(SystemFailure) -> [FolderEvent] {
      var events: [FolderEvent] = []
      while true {
        let bytes: [UInt8]
        do { bytes = try queue.read(upTo: 65_536) } catch {
          if error.code == EAGAIN { return events }
          throw error
        }
        guard !bytes.isEmpty else { return events }
        read(bytes, into: &events)
      }
    }

    private func read(_ bytes: [UInt8], into events: inout [FolderEvent]) {
      let head = MemoryLayout<inotify_event>.size
      bytes.withUnsafeBytes { bytes in
        var start = 0
        while start + head <= bytes.count {
          let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
          let name = bytes[(start + head)...].prefix(Int(event.len)).prefix { $0 != 0 }
          events += folderEvents(event, Array(name))
          start += head + Int(event.len)
        }
      }
    }

    /// None for what is no longer watched.
    private func folderEvents(_ event: inotify_event, _ name: [UInt8]) -> [FolderEvent] {
      let has = { (flag: Int32) in event.mask & UInt32(flag) != 0 }
      if has(IN_Q_OVERFLOW) { return [FolderEvent(change: .overflow)] }
      let known = folders.withLock { folders in
        // The last of a folder: it was deleted or unmounted.
        has(IN_IGNORED) ? folders.removeValue(forKey: event.wd) : folders[event.wd]
      }
      guard let known else {
        let paths = files.withLock { files in
          has(IN_IGNORED) ? files.remove(event.wd) : files.paths(event.wd)
        }
        return paths.map { FolderEvent(change: .file, name: Array($0.text.utf8)) }
      }
      let change: FolderEvent.Change =
        if has(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED) {
          .folder
        } else if has(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) {
          .name
        } else {
          .content
        }
      return [FolderEvent(change: change, folder: known, name: name, isFolder: has(IN_ISDIR))]
    }
  }
#endif
