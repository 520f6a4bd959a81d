#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The place where a process that watches a vault is asked.
package final class VouchSocket: Sendable {
  #if os(Linux)
    private let socket: LocalSocket
  #endif
  private let path: String
  /// Of the place that was made: another may take it over, or remove it.
  private let inode: Int64?

  /// Listens at `path`. What somebody who was killed has left there is taken away; where somebody
  /// else listens, this is nil.
  package init?(at path: String) throws(VaultError) {
    self.path = path
    #if os(Linux)
      if (try? LocalSocket.connected(to: path)) != nil { return nil }
      unlink(path)
      do { socket = try LocalSocket.listening(at: path) } catch { throw VaultError(error, path) }
      inode = Self.inode(of: path)
    #else
      return nil
    #endif
  }

  deinit { if isInPlace { unlink(path) } }

  /// Whether who asks at the path still comes here.
  package var isInPlace: Bool { inode != nil && inode == Self.inode(of: path) }

  private static func inode(of path: String) -> Int64? {
    var status = stat()
    return lstat(path, &status) == 0 ? Int64(bitPattern: UInt64(status.st_ino)) : nil
  }

  /// Readable where somebody asks.
  package var descriptor: Int32 {
    #if os(Linux)
      socket.number
    #else
      -1
    #endif
  }

  /// Answers everybody who asks now: with what `vouched` has for the question, which may be nothing.
  package func answer(_ vouched: (_ isAsked: (VouchQuestion) -> Bool) throws -> ListingSummary?)
    rethrows
  {
    #if os(Linux)
      while let other = socket.accept() {
        // Whoever connects asks at once; whoever does not is not waited for.
        guard let line = other.receiveLine(within: 5) else { continue }
        let summary = try vouched { $0.line == line + "\n" }
        _ = other.send(summary?.line ?? "unsure\n")
      }
    #endif
  }
}
