/// A frame of SQLite's write-ahead log: a page, with a header before it that has a checksum of both and
/// of all that lies before them. Source: https://www.sqlite.org/fileformat2.html#walformat.
///
/// SQLite compares the checksums where it finds a log that somebody has left, and not when it reads a
/// page of it, which of a log that is kept open may be hours later.
struct LogFrame {
  /// In bytes.
  static let headerOfLog = 32
  static let header = 24

  /// Where its page begins, in bytes from the beginning of the log.
  let page: Int64

  /// The frame whose page these bytes are; nil for all else that a log has.
  init?(pageOf count: Int32, at start: Int64) {
    let size = Int64(IndexConnection.pageSize)
    let place = start - Int64(Self.headerOfLog + Self.header)
    guard Int64(count) == size, place >= 0, place % (size + Int64(Self.header)) == 0 else {
      return nil
    }
    page = start
  }

  /// Whether a page is the one that was written.
  ///
  /// - Parameter read: so many bytes of the log, from there; nil where it cannot.
  func isRight(
    _ page: UnsafeRawBufferPointer, reading read: (_ count: Int, _ start: Int64) -> [UInt8]?
  ) -> Bool {
    let start = self.page - Int64(Self.header)
    let size = Int64(IndexConnection.pageSize)
    guard let log = read(Self.headerOfLog, 0), let own = read(Self.header, start) else {
      return false
    }
    let isFirst = start == Int64(Self.headerOfLog)
    // The last two numbers of what lies before it.
    let before = isFirst ? Array(log.suffix(8)) : read(8, start - size - 8)
    guard let before else { return false }
    // The last bit of the log's first number: in which order of bytes numbers are summed up.
    let isBigEndian = log[3] & 1 == 1
    var sums = (Self.number(before, 0), Self.number(before, 4))
    own.withUnsafeBytes { Self.add(UnsafeRawBufferPointer(rebasing: $0[..<8]), isBigEndian, &sums) }
    Self.add(page, isBigEndian, &sums)
    return sums == (Self.number(own, 16), Self.number(own, 20))
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func add(
    _ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool, _ sums: inout (UInt32, UInt32)
  ) {
    for start in stride(from: 0, to: bytes.count, by: 8) {
      let first = bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
      let second = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
      sums.0 &+= (isBigEndian ? UInt32(bigEndian: first) : UInt32(littleEndian: first)) &+ sums.1
      sums.1 &+= (isBigEndian ? UInt32(bigEndian: second) : UInt32(littleEndian: second)) &+ sums.0
    }
  }
}
