#if os(Linux)
  #if canImport(Musl)
    import Musl
    private let streamType = SOCK_STREAM
  #else
    import Glibc
    private let streamType = Int32(SOCK_STREAM.rawValue)
  #endif

  /// A socket between processes of one user on this machine, closed when its owner lets go of it.
  /// Nothing here waits longer than it is told to.
  struct LocalSocket: ~Copyable {
    private let descriptor: Descriptor

    var number: Int32 { descriptor.number }

    private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

    private init() throws(SystemFailure) {
      descriptor = try Descriptor { socket(AF_UNIX, streamType | O_NONBLOCK | O_CLOEXEC, 0) }
    }

    /// Begins to listen at a path where nothing is, for the owner alone.
    static func listening(at path: String) throws(SystemFailure) -> LocalSocket {
      let made = try LocalSocket()
      let number = made.number
      _ = try withAddress(path) { bind(number, $0, $1) }
      _ = try SystemFailure.check { chmod(path, 0o600) }
      _ = try SystemFailure.check { listen(number, 64) }
      return made
    }

    /// Connects to somebody who listens. Fails where nobody does, and where too many wait already.
    static func connected(to path: String) throws(SystemFailure) -> LocalSocket {
      let made = try LocalSocket()
      let number = made.number
      _ = try withAddress(path) { connect(number, $0, $1) }
      return made
    }

    /// The next who has connected; nil where nobody has.
    func accept() -> LocalSocket? {
      guard let taken = try? Descriptor({ acceptOnce(number) }) else { return nil }
      _ = fcntl(taken.number, F_SETFD, FD_CLOEXEC)
      _ = fcntl(taken.number, F_SETFL, O_NONBLOCK)
      return LocalSocket(taken)
    }

    /// Sends a short text whole, or not.
    func send(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return sendOnce(number, bytes) == bytes.count
    }

    /// What comes within so many milliseconds, up to a line's end; nil where none does.
    func receiveLine(within milliseconds: Int32) -> String? {
      var polled = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      // A short line is sent in one piece, and so comes in one.
      guard poll(&polled, 1, milliseconds) == 1, let bytes = try? descriptor.read(upTo: 256),
        bytes.last == UInt8(ascii: "\n")
      else { return nil }
      return String(validating: bytes.dropLast(), as: UTF8.self)
    }

    /// A path that is too long for an address is found from its folder, which has a short one.
    private static func withAddress(
      _ path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SystemFailure) -> Int32 {
      do { return try withShortAddress(path, call) } catch {
        guard error.code == ENAMETOOLONG, let folder = PathText.parent(of: path) else {
          throw error
        }
        let opened = try Descriptor { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        return try withShortAddress(
          "/proc/self/fd/\(opened.number)/\(PathText.lastPart(of: path))", call)
      }
    }

    private static func withShortAddress(
      _ path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SystemFailure) -> Int32 {
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let bytes = Array(path.utf8) + [0]
      let fits = withUnsafeMutableBytes(of: &address.sun_path) { place in
        guard bytes.count <= place.count else { return false }
        place.copyBytes(from: bytes)
        return true
      }
      guard fits else { throw SystemFailure(code: ENAMETOOLONG) }
      let size = socklen_t(MemoryLayout<sockaddr_un>.size)
      return try SystemFailure.check {
        withUnsafePointer(to: address) { pointer in
          pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, size) }
        }
      }
    }
  }

  // Inside `LocalSocket` the names `accept` and `send` mean its methods.

  private func acceptOnce(_ number: Int32) -> Int32 { accept(number, nil, nil) }

  private func sendOnce(_ number: Int32, _ bytes: [UInt8]) -> Int {
    send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }
#endif
