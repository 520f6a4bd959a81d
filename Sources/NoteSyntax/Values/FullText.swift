/// Text as full text takes it in: such that its own rules for words and letters, which know cases,
/// accents and signs, come to what `SearchWords` comes to.
///
/// They know neither Chinese nor Japanese words, between which there is no sign, nor that `ø` is
/// looked for as `o`. Lines with such letters are folded beforehand; of most notes there are none.
package enum FullText {
  package static func of(_ text: String) -> String {
    bytes(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Nil where the bytes can stay as they are.
  package static func bytes(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard needsFolding(bytes) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    for line in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      if needsFolding(line) {
        text.append(contentsOf: SearchWords.fold(String(decoding: line, as: UTF8.self)).utf8)
      } else {
        text.append(contentsOf: line)
      }
      text.append(ASCII.lineFeed)
    }
    return text
  }

  /// Told by the bytes of UTF-8, as `ComposedText` does it.
  private static func needsFolding(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      switch (last, byte) {
      // Æ Ð Ø Þ ß æ ð ø þ
      case (0xC3, 0x86), (0xC3, 0x90), (0xC3, 0x98), (0xC3, 0x9E), (0xC3, 0x9F), (0xC3, 0xA6),
        (0xC3, 0xB0), (0xC3, 0xB8), (0xC3, 0xBE):
        return true
      // Đ đ ı, Ł ł Œ œ
      case (0xC4, 0x90), (0xC4, 0x91), (0xC4, 0xB1), (0xC5, 0x81), (0xC5, 0x82), (0xC5, 0x92),
        (0xC5, 0x93):
        return true
      // From U+3000 on, what has the forms of other letters included; of what lies behind U+FFFF only
      // ideographs, and no emoji.
      case (0xE3...0xED, _), (0xEF, _), (0xF0, 0xA0...): return true
      default: last = byte
      }
    }
    return ComposedText.needsComposing(bytes)
  }
}
