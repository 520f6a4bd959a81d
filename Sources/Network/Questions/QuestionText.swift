import NoteSyntax

/// A question parted from the `#tags` that say what it is about.
package struct QuestionText: Hashable, Sendable {
  /// Without tags, on one line, links as a reader sees them.
  package let text: String
  /// In lower case and without `#`, in the order written.
  package let tags: [String]

  package init(_ written: some StringProtocol) {
    var words: [Substring] = []
    var tags: [String] = []
    let shown = String(written).withoutLinkBrackets
    for word in shown.split(whereSeparator: \.isWhitespace) {
      if let tag = BodyTag.name(beginning: word) {
        tags.append(tag)
      } else {
        words.append(word)
      }
    }
    text = words.joined(separator: " ")
    self.tags = tags
  }

  package var key: QuestionKey { QuestionKey(text) }

  /// The key of a question as written. Only where there may be tags or links are they looked for.
  static func key(of written: Substring) -> QuestionKey {
    func mayHoldMore(_ bytes: some Sequence<UInt8>) -> Bool {
      bytes.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "[") }
    }
    let isMore = written.utf8.withContiguousStorageIfAvailable(mayHoldMore)
    return isMore ?? mayHoldMore(written.utf8) ? QuestionText(written).key : QuestionKey(written)
  }
}

/// What two questions have in common that are the same: their words, one after the other.
///
/// Case, punctuation, marks of emphasis and blanks do not count. The index keeps the number instead
/// of the words: it fits into one column, and that two questions of one vault share it by chance is
/// less likely than a fault of the disk.
package struct QuestionKey: Hashable, Sendable {
  /// FNV-1a, 64 bits, of the words with one space between.
  package let number: Int64

  package init(_ question: some StringProtocol) {
    var hash = FNV1a()
    // Nearly every question is in ASCII, and there are tens of thousands of them in a large vault.
    let isASCII = question.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      for byte in bytes { hash.take(Self.folded(byte)) }
      return true
    }
    if isASCII != true {
      hash = FNV1a()
      for scalar in NameKey(String(question)).text.unicodeScalars {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
        {
          for byte in String(scalar).utf8 { hash.take(byte) }
        } else {
          hash.take(nil)
        }
      }
    }
    number = Int64(bitPattern: hash.value)
  }

  /// A letter in lower case or a digit; nil for what parts words.
  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }
}

private struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var hasWord = false
  private var isParted = false

  /// Takes the next byte of a word, or that a word ends here.
  mutating func take(_ byte: UInt8?) {
    guard let byte else {
      isParted = true
      return
    }
    if isParted, hasWord { add(UInt8(ascii: " ")) }
    (hasWord, isParted) = (true, false)
    add(byte)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
