import Foundation

/// Searches by the C library's means, which look at many bytes at a time. Every byte of every note
/// is searched for several things, most of which are not there.
extension UnsafeBufferPointer<UInt8> {
  /// The first offset in `range` that holds `byte`.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = baseAddress else { return nil }
    let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  /// Whether `other` holds the same bytes.
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count, let base = baseAddress, let otherBase = other.baseAddress else {
      return count == other.count
    }
    return memcmp(base, otherBase, count) == 0
  }

  /// Whether there is nothing but ASCII in them. No early exit, so that the compiler can take many
  /// bytes at a time.
  package var isASCII: Bool {
    var all: UInt8 = 0
    for byte in self { all |= byte }
    return all < 0x80
  }

  /// The first offset in `range` that holds `first` with `second` behind it, in the range as well.
  func offset(of first: UInt8, then second: UInt8, in range: Range<Int>) -> Int? {
    var from = range.lowerBound
    while let at = offset(of: first, in: from..<range.upperBound) {
      if at + 1 < range.upperBound, self[at + 1] == second { return at }
      from = at + 1
    }
    return nil
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether they end in `.md`, in any case, with something before it.
  var isNoteName: Bool {
    count > 3 && self[endIndex - 3] == ASCII.dot
      && ASCII.lower(self[endIndex - 2]) == UInt8(ascii: "m")
      && ASCII.lower(self[endIndex - 1]) == UInt8(ascii: "d")
  }
}

extension String {
  /// Calls `body` with the text's bytes, where they are.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // Nearly all are one piece, and need no copy that could be made one.
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }

  /// Whether the text's last bytes are these.
  package func ends(withBytesOf end: String) -> Bool {
    withBytes { bytes in
      end.withBytes { end in
        guard bytes.count >= end.count else { return false }
        let start = bytes.count - end.count
        return end.indices.allSatisfy { bytes[start + $0] == end[$0] }
      }
    }
  }

  /// Whether these bytes, of which there must be some, stand in the text.
  package func holds(bytesOf part: String) -> Bool {
    withBytes { bytes in
      part.withBytes { part in
        var from = 0
        while let at = bytes.offset(of: part[0], in: from..<bytes.count),
          at + part.count <= bytes.count
        {
          if part.indices.allSatisfy({ bytes[at + $0] == part[$0] }) { return true }
          from = at + 1
        }
        return false
      }
    }
  }

  /// Whether an ASCII byte stands in the text.
  package func holds(_ byte: UInt8) -> Bool {
    withBytes { $0.offset(of: byte, in: 0..<$0.count) != nil }
  }
}
