#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files written the plain way: a vault of 100,000 notes that can be generated again need not reach
/// the disk note by note.
enum PlainFile {
  /// What was refused, in the system's words.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String {
      "\(path): \(strerror(code).map { String(cString: $0) } ?? "\(code)")"
    }
  }

  static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw Failure(path: path, code: errno) }
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    try put(Array(text.utf8), to: path, O_CREAT | O_TRUNC)
  }

  static func append(_ text: String, to path: String) throws(Failure) {
    try put(Array(text.utf8), to: path, O_APPEND)
  }

  /// Takes away what was added behind so many bytes.
  static func restore(_ path: String, bytes: Int64) throws(Failure) {
    if truncate(path, off_t(bytes)) != 0 { throw Failure(path: path, code: errno) }
  }

  /// In bytes.
  static func size(_ path: String) throws(Failure) -> Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure(path: path, code: errno) }
    return Int64(status.st_size)
  }

  /// Says when a file was last written to, in seconds since 1970.
  static func setTime(of path: String, to seconds: Int) throws(Failure) {
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    if utimensat(AT_FDCWD, path, times, 0) != 0 { throw Failure(path: path, code: errno) }
  }

  /// Does nothing where there is no `old`.
  static func rename(_ old: String, to new: String) throws(Failure) {
    if isRefused(old, new), errno != ENOENT { throw Failure(path: old, code: errno) }
  }

  /// The names of every so manieth file of a folder, without holding those of all.
  static func names(in folder: String, every step: Int) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure(path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    var count = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      count += 1
      if count % step == 0 { names.append(name) }
    }
    return names
  }

  private static func put(_ bytes: [UInt8], to path: String, _ flags: Int32) throws(Failure) {
    let file = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
    guard file >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(file) }
    // Small writes to an ordinary file are taken whole, unless the disk is full.
    guard isWritten(file, bytes) else {
      throw Failure(path: path, code: ENOSPC)
    }
  }
}

/// Inside `PlainFile`, `write` means its own.
private func isWritten(_ file: Int32, _ bytes: [UInt8]) -> Bool {
  write(file, bytes, bytes.count) == bytes.count
}

/// Inside `PlainFile`, `rename` means its own.
private func isRefused(_ old: String, _ new: String) -> Bool { rename(old, new) != 0 }
