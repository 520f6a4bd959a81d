#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What tells, without reading a file, whether it is still the file that was read.
///
/// Equal fingerprints mean the same content except in one case, which `isRacy(recordedAt:)` names.
/// The time of the last change of the inode and its number are compared too, as git does: they
/// catch a file whose modification time was set back, and one moved into another's place.
package struct FileFingerprint: Hashable, Sendable {
  /// In bytes.
  package let size: Int64
  /// When the content last changed, in nanoseconds since 1970-01-01 UTC.
  package let mtimeNanoseconds: Int64
  /// The number of the inode, its 64 bits taken as signed so that a database can hold it.
  package let inode: Int64
  /// When the content, the mode, the name or the owner last changed, in nanoseconds since 1970.
  package let ctimeNanoseconds: Int64

  package init(size: Int64, mtimeNanoseconds: Int64, inode: Int64, ctimeNanoseconds: Int64) {
    self.size = size
    self.mtimeNanoseconds = mtimeNanoseconds
    self.inode = inode
    self.ctimeNanoseconds = ctimeNanoseconds
  }

  init(_ status: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      size: Int64(status.st_size), mtimeNanoseconds: Moment.nanoseconds(modified),
      inode: Int64(bitPattern: UInt64(status.st_ino)),
      ctimeNanoseconds: Moment.nanoseconds(changed))
  }

  /// Whether the file must be read to be sure of it, although its fingerprint is the recorded one.
  ///
  /// A file system stamps files with a clock that ticks every 1 to 10 ms, so a file that is written
  /// to just after it was read may keep its time, and its size as well. `recordedAt` is a moment
  /// *not later* than that reading (`Listing.startedAt` of the same run will do), in nanoseconds
  /// since 1970; a file stamped before it by less than `tick` may have been written to again within
  /// the same tick. Where both stamps are whole seconds, the file system is taken to count in
  /// seconds (FAT counts in twos), and the margin is `coarseTick`.
  ///
  /// A false alarm costs one reading. Clocks that run apart, as on a network drive, are not covered.
  package func isRacy(recordedAt moment: Int64) -> Bool {
    let second: Int64 = 1_000_000_000
    let isCoarse = mtimeNanoseconds % second == 0 && ctimeNanoseconds % second == 0
    let margin = isCoarse ? Self.coarseTick : Self.tick
    return max(mtimeNanoseconds, ctimeNanoseconds) >= moment - margin
  }

  /// Twice the longest tick of a kernel's clock (100 per second), in nanoseconds.
  package static let tick: Int64 = 20_000_000
  /// The longest tick of a file system in use, in nanoseconds.
  package static let coarseTick: Int64 = 2_000_000_000
}

/// Points in time as file systems stamp them: nanoseconds since 1970-01-01 UTC.
enum Moment {
  static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// The system's clock, which local file systems stamp with.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }
}
