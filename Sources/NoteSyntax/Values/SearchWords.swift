/// Text as search compares it: words in small letters without accents, one blank between them.
///
/// `Grid-scale STÖRAGE` is `grid scale storage`. Letters, digits and marks that join them make
/// words; each CJK character is a word of its own, since nothing divides them.
package enum SearchWords {
  package static func fold(_ text: some StringProtocol) -> String {
    text.utf8.withContiguousStorageIfAvailable(fold) ?? foldLines(Array(text.utf8))
  }

  /// Text in UTF-8.
  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    foldPlain(bytes) ?? foldLines(bytes)
  }

  /// Line by line, so that a sign which is rare makes only its own line slow. No letter is joined with
  /// another across a line's end.
  private static func foldLines(_ bytes: some Collection<UInt8>) -> String {
    var folded = ""
    let lines = bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      // With the line's end before it, because of marks that have no letter to stand on.
      let line = number == 0 ? Array(line) : [ASCII.lineFeed] + line
      let words = line.withUnsafeBufferPointer(foldPlain) ?? foldAnything(line)
      if !folded.isEmpty, !words.isEmpty { folded += " " }
      folded += words
    }
    return folded
  }

  /// Character by character: right for every script, and slow.
  static func foldAnything(_ bytes: [UInt8]) -> String {
    var folded = ""
    var needsBlank = false
    let text = ComposedText.of(String(decoding: bytes, as: UTF8.self))
    for character in text.inPlainLetters {
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

  /// Whether `text` holds the folded words, whole and in this order; with `isPrefix` the last of them
  /// may be the beginning of one.
  package static func holds(_ text: String, _ words: String, isPrefix: Bool) -> Bool {
    text.withBytes { text in
      FoldedSearch.pattern(words, isPrefix: isPrefix).withBytes { FoldedSearch.holds(text, $0) }
    }
  }

  /// Whether a byte of ASCII is part of a word.
  package static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }

  /// A text of ASCII and `FoldedLetters` alone, as nearly all are; nil for any other.
  private static func foldPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isPlain = true
    let folded = String(unsafeUninitializedCapacity: 2 * bytes.count) { folded in
      let count = foldPlain(bytes, into: folded)
      isPlain = count != nil
      return count ?? 0
    }
    return isPlain ? folded : nil
  }

  /// Folds into a buffer at least twice as long as the text: a letter may get longer by a half, and
  /// what divides words is no longer than it was. How many bytes that makes.
  private static func foldPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var (count, at) = (0, 0)
    var isBlank = false
    func add(_ byte: UInt8) {
      if isBlank {
        folded[count] = ASCII.space
        count += 1
        isBlank = false
      }
      folded[count] = byte
      count += 1
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if isWordByte(byte) { add(ASCII.lower(byte)) } else { isBlank = count > 0 }
        at += 1
        continue
      }
      guard let (letters, length) = FoldedLetters.letters(bytes, at) else { return nil }
      if letters.isEmpty { isBlank = count > 0 }
      for letter in letters { add(letter) }
      at += length
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
