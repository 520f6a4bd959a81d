/// Reads tags, `#waiting` or `#area/grid`, as Obsidian has them.
enum TagScan {
  /// The tag whose `#` stands at `at`: at a word's start, and not of digits alone. `masked` is text
  /// without its links, code and HTML.
  static func tag(_ masked: [UInt8], _ at: Int, in words: Range<Int>) -> Range<Int>? {
    guard
      at == words.lowerBound || ASCII.isSpace(masked[at - 1]) || masked[at - 1] == ASCII.openParen
    else { return nil }
    var end = end(masked, at + 1, words.upperBound)
    while end > at + 1, masked[end - 1] == ASCII.slash || masked[end - 1] == ASCII.dash { end -= 1 }
    guard masked[at + 1..<end].contains(where: { !ASCII.isDigit($0) && $0 != ASCII.slash }) else {
      return nil
    }
    return at..<end
  }

  /// A tag's name: without `#`, lower case, composed.
  static func name(_ bytes: [UInt8], _ tag: Range<Int>) -> String {
    ComposedText.of(String(decoding: bytes[tag].dropFirst(), as: UTF8.self).lowercased())
  }

  /// The name of the tag that a word begins with; nil where it begins with none.
  static func name(beginning word: some StringProtocol) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.first == ASCII.hash else { return nil }
    return tag(bytes, 0, in: 0..<bytes.count).map { name(bytes, $0) }
  }

  /// The tags of a whole paragraph or heading, in order.
  static func tags(in text: LeafText, _ content: InlineContent) -> [BodyTag] {
    let masked = content.masked(text.bytes)
    var tags: [BodyTag] = []
    var at = 0
    while let hash = masked[at...].firstIndex(of: ASCII.hash) {
      at = hash + 1
      guard let range = tag(masked, hash, in: 0..<masked.count) else { continue }
      tags.append(BodyTag(name: name(text.bytes, range), span: text.span(range)))
      at = range.upperBound
    }
    return tags
  }

  /// Letters, digits, `_`, `-`, `/` and characters outside ASCII, save general punctuation
  /// (U+2000 to U+206F, which has the curly quotes and the ellipsis) and the no-break space.
  private static func end(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit {
      let byte = bytes[at]
      if byte == 0xE2, at + 1 < limit, bytes[at + 1] == 0x80 || bytes[at + 1] == 0x81 { break }
      if byte == 0xC2, at + 1 < limit, bytes[at + 1] == 0xA0 { break }
      guard
        ASCII.isWord(byte) || byte == ASCII.dash || byte == ASCII.underscore || byte == ASCII.slash
      else { break }
      at += 1
    }
    return at
  }
}
