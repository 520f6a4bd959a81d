/// How many terminal cells text takes.
///
/// Follows Unicode's EastAsianWidth.txt (Wide and Fullwidth take two cells, ambiguous ones one) and
/// the emoji presentation properties. Where terminals disagree the greater width is taken, because
/// a line that is a cell short looks better than one that wraps.
package enum DisplayWidth {
  /// The cells of a whole text. Control characters count for none: text to be shown has none left.
  package static func of(_ text: some StringProtocol) -> Int {
    if text.isPrintableASCII { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The cells of one character as readers see it.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    if isEmojiSequence(scalars, first) { return 2 }
    // A cluster of an Indic script may hold several letters, each of which terminals give a cell.
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// The cells of a scalar that stands alone.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    if isWide(value) { return 2 }
    if properties.isEmojiPresentation { return 2 }
    // The vowels and final consonants that join a Hangul syllable begun before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    // Signs that enclose the digits after them are formats, yet seen.
    if [0x06DD, 0x070F, 0x08E2, 0x110BD, 0x110CD].contains(value) { return 1 }
    if (0x0600...0x0605).contains(value) || (0x0890...0x0891).contains(value) { return 1 }
    if properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint { return 0 }
    return 1
  }

  /// Whether several scalars are drawn as one picture: joined by ZWJ, tinted by a skin tone, a
  /// keycap, a flag of two letters or of tags, or asked to be a picture by variation selector 16.
  private static func isEmojiSequence(
    _ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar
  ) -> Bool {
    guard first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      switch scalar.value {
      case 0x200D, 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
      default: false
      }
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// The Wide and Fullwidth ranges of EastAsianWidth.txt (Unicode 16), in order, except those that
  /// are wide as emoji. Ranges that only unassigned scalars part are joined.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul leading consonants
    0x2329...0x232A,  // angle brackets
    0x2630...0x2637, 0x268A...0x268F,  // Yijing trigrams, monograms and digrams
    0x2E80...0x303E,  // CJK radicals, description characters, punctuation
    0x3041...0x3247, 0x3250...0xA4C6,  // kana, Bopomofo, hexagrams, unified ideographs, Yi
    0xA960...0xA97C, 0xAC00...0xD7A3,  // Hangul
    0xF900...0xFAFF,  // CJK compatibility ideographs
    0xFE10...0xFE19, 0xFE30...0xFE6B,  // vertical and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
    0x16FE0...0x18DFF,  // Tangut, Khitan, ideographic marks
    0x1AFF0...0x1B2FB,  // kana supplements, Nushu
    0x1D300...0x1D356, 0x1D360...0x1D376,  // Tai Xuan Jing, counting rods
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x2FFFD, 0x30000...0x3FFFD,  // the ideographic planes
  ]
}

extension StringProtocol {
  /// Whether it is made of ASCII's letters, digits, signs and spaces alone, as most text is: then
  /// each byte is a character that takes one cell, and all of them are harmless.
  var isPrintableASCII: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 &- 0x20 < 0x5F } }
      ?? utf8.allSatisfy { $0 &- 0x20 < 0x5F }
  }
}
