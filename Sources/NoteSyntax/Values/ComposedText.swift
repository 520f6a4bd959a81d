import Foundation

/// Text in Unicode's composed form (NFC), in which search keeps and looks for it: what is written
/// as a letter and a mark, or as the parts of a Hangul syllable, is one character there.
package enum ComposedText {
  package static func of(_ text: String) -> String {
    // Most texts are ASCII, which is told of many bytes at a time.
    !text.withBytes(\.isASCII) && needsComposing(text.utf8)
      ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Whether there is anything to be put together: marks (U+0300 and behind, Japanese voice marks) or
  /// Hangul parts. Told by the lead bytes that these have in UTF-8, of which most texts have none.
  private static func needsComposing(_ bytes: some Sequence<UInt8>) -> Bool {
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in bytes {
      switch (last, byte) {
      case (0xCC, _), (0xCD, 0x80...0xAF): return true
      // Marks of other scripts are among these: Hebrew to Myanmar, and the signs for Hangul.
      case (0xD6...0xD7, _), (0xE0, _), (0xE1, 0x80...0x87): return true
      default:
        if beforeLast == 0xE3, last == 0x82, byte == 0x99 || byte == 0x9A { return true }
      }
      (beforeLast, last) = (last, byte)
    }
    return false
  }
}
