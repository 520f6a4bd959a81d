/// The order of names as readers expect it: without regard to case and accents, and where that makes no
/// difference, by their bytes.
package struct NameOrder: Comparable, Sendable {
  private let plain: String
  private let name: String

  package init(_ name: String) {
    self.name = name
    plain = name.inPlainLetters
  }

  package static func < (left: NameOrder, right: NameOrder) -> Bool {
    left.plain == right.plain
      ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.plain < right.plain
  }

  package static func == (left: NameOrder, right: NameOrder) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8)
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
