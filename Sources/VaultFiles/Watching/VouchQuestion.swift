#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a process asks of one that watches a vault: whether the index is what a walk would find.
///
/// The one asks, on a socket beside the index, which vault it means and what its index follows from.
/// The other takes note of all that was reported until then, and only where there is nothing, and it
/// had taken in everything before, says what the listing is. Since the system reports a change before
/// the call that makes it returns, whatever was done before the question is seen before the answer.
/// Whoever gets no answer in time, or another than this, walks.
package struct VouchQuestion: Hashable, Sendable {
  package let folder: FolderIdentity
  /// See `IndexedNotes.basis`: of other settings or another build nothing can be said.
  package let basis: ContentHash

  package init(folder: FolderIdentity, basis: ContentHash) {
    self.folder = folder
    self.basis = basis
  }

  /// So long one waits for an answer, in milliseconds: a walk of a middling vault.
  private static let patience: Int32 = 20

  private static let greeting = "kith 1"

  var line: String {
    "\(Self.greeting) \(Self.mounts) \(folder.device) \(folder.inode) \(basis.hexadecimal)\n"
  }

  /// Which mounts this process sees: one in a container may see others below the same folder.
  private static var mounts: UInt64 {
    var status = stat()
    return stat("/proc/self/ns/mnt", &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Asks whoever listens at `socket`; nil where nobody does, or nobody is sure.
  package func ask(at socket: String) -> ListingSummary? {
    #if os(Linux)
      guard Self.isOurs(socket), let other = try? LocalSocket.connected(to: socket),
        other.send(line), let answer = other.receiveLine(within: Self.patience)
      else { return nil }
      return ListingSummary(line: answer)
    #else
      return nil
    #endif
  }

  /// Whether only we can have put it there. In a folder that others may write to, others may.
  private static func isOurs(_ socket: String) -> Bool {
    var status = stat()
    return lstat(socket, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
      && status.st_uid == geteuid()
  }
}

extension ListingSummary {
  /// From an answer without its line's end; nil for any other than that of somebody who is sure.
  init?(line: String) {
    let words = line.split(separator: " ")
    guard words.count == 3, words[0] == "sure", let digest = UInt64(words[1], radix: 16),
      let count = Int(words[2])
    else { return nil }
    self.init(digest: ContentHash(value: digest), count: count)
  }

  var line: String { "sure \(digest.hexadecimal) \(count)\n" }
}
