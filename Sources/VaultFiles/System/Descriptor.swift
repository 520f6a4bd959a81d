#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file or folder that is closed when its owner lets go of it, on every path.
struct Descriptor: ~Copyable {
  /// The system's number for it; valid for as long as this value lives.
  let number: Int32

  deinit { close(number) }

  /// Takes over what a call opens, which answers -1 when it fails.
  init(_ open: () -> Int32) throws(SystemFailure) { number = try SystemFailure.check(open) }

  /// Takes over what is open.
  init(taking number: Int32) { self.number = number }

  /// Opens an existing file or folder for reading, never through a symbolic link in its last part.
  ///
  /// It does not wait: opening a pipe that nobody writes to would hang otherwise.
  init(
    reading path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, asFolder: Bool = false
  ) throws(SystemFailure) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (asFolder ? O_DIRECTORY : 0)
    number = try SystemFailure.check { openat(folder, path, flags) }
  }

  /// Makes a file that must not exist yet and opens it for writing.
  init(
    creating path: UnsafePointer<CChar>, in folder: Int32, mode: UInt16
  ) throws(SystemFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    number = try SystemFailure.check { openat(folder, path, flags, mode_t(mode)) }
  }

  /// What the system knows of the open file.
  func status() throws(SystemFailure) -> stat {
    var status = stat()
    _ = try SystemFailure.check { fstat(number, &status) }
    return status
  }

  /// Reads from the current place until `limit` bytes or the end of the file.
  func read(upTo limit: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit, let start = buffer.baseAddress {
        let got = readOnce(number, start + count, limit - count)
        if got < 0 { failure = SystemFailure(code: errno) }
        if got <= 0 { break }
        count += got
        // A regular file gives all it has in one go, so less than asked for is its end; asking
        // again would cost a call per note.
        if count < limit { break }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes every byte, however few the system takes at a time.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      done += try SystemFailure.check {
        bytes.withUnsafeBytes { writeOnce(number, UnsafeRawBufferPointer(rebasing: $0[done...])) }
      }
    }
  }

  /// Waits until the disk holds what was written.
  func synchronize() throws(SystemFailure) {
    _ = try SystemFailure.check { fsync(number) }
  }
}

// Inside `Descriptor` the names `read` and `write` mean its methods.

private func readOnce(_ number: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  while true {
    let got = read(number, start, count)
    if got >= 0 || errno != EINTR { return got }
  }
}

private func writeOnce(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(number, bytes.baseAddress, bytes.count)
}
