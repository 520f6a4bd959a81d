/// What `SearchWords` makes of letters and signs beyond ASCII that European languages write, each of
/// which is folded by itself: Latin, Greek and Cyrillic, quotation marks, dashes, currencies, pictures.
///
/// Derived from the slow way at first use, so that there is one truth. Left out is whatever may join
/// with what stands before or behind it (marks, joiners and other signs of format).
enum FoldedLetters {
  /// Up to four bytes that fold the scalar whose UTF-8 begins at `at`, none where it divides words, and
  /// how long it is there. Nil where it is not among these, or is no UTF-8.
  static func letters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (letters: Letters, length: Int)? {
    let lead = bytes[at]
    switch lead {
    case 0xC2...0xD1:
      guard at + 1 < bytes.count, bytes[at + 1] & 0xC0 == 0x80 else { return nil }
      let value = Int(lead & 0x1F) << 6 | Int(bytes[at + 1] & 0x3F)
      guard let block = block(of: value) else { return nil }
      return block.letters[value - block.start].map { ($0, 2) }
    case 0xE2: return divider(bytes, at, length: 3, lead: 0x2)
    // Pictures, as task plugins write dates with.
    case 0xF0: return divider(bytes, at, length: 4, lead: 0x0)
    default: return nil
    }
  }

  /// The scalar of three or four bytes at `at` where it divides words, as signs and pictures do.
  private static func divider(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, length: Int, lead: UInt32
  ) -> (letters: Letters, length: Int)? {
    guard at + length <= bytes.count else { return nil }
    var value = lead
    for byte in bytes[at + 1..<at + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), kind(of: scalar) == .divider else { return nil }
    return (.none, length)
  }

  private static func block(of value: Int) -> Block? {
    switch value {
    case 0x80..<0x180: latin
    case 0x180..<0x250: moreLatin
    case 0x370..<0x400: greek
    case 0x400..<0x460: cyrillic
    default: nil
    }
  }

  // Each takes as long as five lines do in the slow way, and few notes need more than one.
  private static let latin = Block(0x80..<0x180)
  private static let moreLatin = Block(0x180..<0x250)
  private static let greek = Block(0x370..<0x400)
  private static let cyrillic = Block(0x400..<0x460)

  /// Scalars one behind the other.
  private struct Block {
    let start: Int
    /// Nil for what does not stand alone, or is longer than a word of memory.
    let letters: [Letters?]

    init(_ range: Range<UInt32>) {
      start = Int(range.lowerBound)
      letters = range.map { value in
        guard let scalar = Unicode.Scalar(value) else { return nil }
        return switch kind(of: scalar) {
        case .letter: Letters(SearchWords.foldAnything(Array(String(scalar).utf8)).utf8)
        case .divider: Letters.none
        case .joining: nil
        }
      }
    }
  }

  /// Bytes that fit into one word, the first of them lowest.
  struct Letters: Sequence, IteratorProtocol {
    private var rest: UInt32

    static let none = Letters(rest: 0)

    var isEmpty: Bool { rest == 0 }

    private init(rest: UInt32) { self.rest = rest }

    init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count <= 4 else { return nil }
      rest = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func next() -> UInt8? {
      guard rest != 0 else { return nil }
      defer { rest >>= 8 }
      return UInt8(truncatingIfNeeded: rest)
    }
  }

  /// What a scalar by itself is in a text.
  private enum Kind { case letter, divider, joining }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .control, .format, .unassigned, .surrogate,
      .privateUse:
      .joining
    // The colour of a skin, which is part of the character before it.
    case .modifierSymbol where scalar.properties.isEmojiModifier: .joining
    default:
      Character(scalar).isLetter || Character(scalar).isNumber ? .letter : .divider
    }
  }
}
