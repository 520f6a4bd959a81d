/// Text as search compares it: words in small letters without accents, one blank between them.
///
/// `Grid-scale STÖRAGE` is `grid scale storage`. Letters, digits and marks that join them make
/// words; each CJK character is a word of its own, since nothing divides them.
package enum SearchWords {
  package static func fold(_ text: some StringProtocol) -> String {
    if let ascii = text.utf8.withContiguousStorageIfAvailable(foldASCII), let ascii { return ascii }
    var folded = ""
    var needsBlank = false
    for character in ComposedText.of(String(text)).inPlainLetters {
      guard character.isLetter || character.isNumber else {
        needsBlank = !folded.isEmpty
        continue
      }
      let isCJK = character.unicodeScalars.first.map(isCJK) ?? false
      if needsBlank || isCJK && !folded.isEmpty { folded += " " }
      folded.append(character)
      needsBlank = isCJK
    }
    return folded
  }

  /// Whether `text`, folded, holds the folded words, whole and in this order; with `isPrefix` the
  /// last of them may be the beginning of one.
  package static func holds(_ folded: String, _ words: String, isPrefix: Bool) -> Bool {
    let pattern = FoldedSearch.pattern(words, isPrefix: isPrefix)
    return (" " + folded + " ").utf8.firstRange(of: pattern.utf8) != nil
  }

  /// Whether a byte of ASCII is part of a word.
  package static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }

  private static func foldASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isASCII = true
    let folded = String(unsafeUninitializedCapacity: bytes.count) { folded in
      let count = foldASCII(bytes, into: folded)
      isASCII = count != nil
      return count ?? 0
    }
    return isASCII ? folded : nil
  }

  /// Folds into a buffer at least as long as the text. How many bytes that makes; nil for a text with
  /// anything but ASCII.
  static func foldASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var isBlank = false
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      guard isWordByte(byte) else {
        isBlank = count > 0
        continue
      }
      if isBlank {
        folded[count] = ASCII.space
        count += 1
        isBlank = false
      }
      folded[count] = ASCII.lower(byte)
      count += 1
    }
    return count
  }

  /// Kana, ideographs and hangul.
  private static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
