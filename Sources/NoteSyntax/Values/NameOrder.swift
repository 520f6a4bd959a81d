/// The order of names as readers expect it: without regard to case and accents, and where that makes no
/// difference, by their bytes.
package struct NameOrder: Comparable, Sendable {
  /// The first eight of the bytes, as a number that compares as they do: mostly it tells.
  private let prefix: UInt64
  /// The letters that count first, an end that no name has, and the name as it is.
  private let bytes: [UInt8]

  package init(_ name: String) {
    var name = name
    bytes = name.withUTF8 { name in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(2 * name.count + 1)
      Self.addPlain(name, to: &bytes)
      bytes.append(0)
      bytes.append(contentsOf: name)
      return bytes
    }
    prefix = (0..<8).reduce(0) { [bytes] prefix, at in
      prefix << 8 | (at < bytes.count ? UInt64(bytes[at]) : 0)
    }
  }

  package static func < (left: NameOrder, right: NameOrder) -> Bool {
    left.prefix == right.prefix
      ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.prefix < right.prefix
  }

  /// Adds the letters of a name by which it is compared first, as UTF-8.
  ///
  /// Thousands of names are put in order for one answer, and to fold a text takes as long as to read it
  /// from the index: so European letters are folded one by one.
  package static func addPlain(
    _ name: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    var at = 0
    while at < name.count {
      let byte = name[at]
      if byte < 0x80 {
        bytes.append(ASCII.lower(byte))
        at += 1
      } else if let (letters, length) = FoldedLetters.letters(name, at), !letters.isEmpty {
        bytes.append(contentsOf: letters)
        at += length
      } else {
        bytes.removeSubrange(start...)
        bytes.append(contentsOf: String(decoding: name, as: UTF8.self).inPlainLetters.utf8)
        return
      }
    }
  }
}
