/// The checksum in the last bytes of each page of the index's file.
///
/// Definition, all arithmetic modulo 2^64, words as they lie in memory: the page without these bytes,
/// padded with zeros, is read as rows of four words. Of each column there are two sums, as Fletcher's
/// checksum has them ("An arithmetic checksum for serial transmissions", 1982): of its words, begun
/// with the page's number, and of what the first sum was after each row. The eight sums are multiplied
/// into one word.
///
/// Whatever changes within one word changes its first sum. The second one tells words that changed
/// places; the number, a page that stands where another was.
enum PageChecksum {
  /// In bytes.
  static let size = MemoryLayout<UInt64>.size

  /// Whether the page ends with its own.
  static func isRight(of page: UnsafeRawBufferPointer, number: Int64) -> Bool {
    page.loadUnaligned(fromByteOffset: page.count - size, as: UInt64.self)
      == checksum(of: page, number)
  }

  static func write(to page: UnsafeMutableRawBufferPointer, number: Int64) {
    page.storeBytes(
      of: checksum(of: UnsafeRawBufferPointer(page), number),
      toByteOffset: page.count - size, as: UInt64.self)
  }

  private static func checksum(of page: UnsafeRawBufferPointer, _ number: Int64) -> UInt64 {
    var first = SIMD4<UInt64>(repeating: UInt64(bitPattern: number))
    var second = SIMD4<UInt64>.zero
    let row = MemoryLayout<SIMD4<UInt64>>.size
    let end = page.count - size
    for start in stride(from: 0, through: end - row, by: row) {
      first &+= page.loadUnaligned(fromByteOffset: start, as: SIMD4<UInt64>.self)
      second &+= first
    }
    var rest = SIMD4<UInt64>.zero
    for (column, start) in stride(from: end - end % row, to: end, by: size).enumerated() {
      rest[column] = page.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    }
    first &+= rest
    second &+= first
    var sum = factor
    for sums in [first, second] {
      for column in sums.indices {
        sum = (sum ^ sums[column]) &* factor
        sum ^= sum >> 32
      }
    }
    return sum
  }

  /// The fractional digits of the golden ratio, made odd.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}
