/// A log line's bytes, with the means to walk over them. Offsets are inner.
///
/// A class, since each part of a line has a reader of its own, and to hand on all that a line holds
/// takes longer than to read most parts.
final class LogLine {
  let text: LeafText
  let content: InlineContent
  let end: Int
  /// The text with links, code and HTML blotted out by NUL, and with spaces for `OtherBlanks`.
  let masked: [UInt8]

  init(text: LeafText, content: InlineContent, end: Int) {
    self.text = text
    self.content = content
    self.end = end
    var masked = content.masked(text.bytes)
    OtherBlanks.replace(in: &masked)
    self.masked = masked
  }

  /// Over blanks, colons, commas, bars and dashes, as stand between a date and what follows.
  func skipSeparators(_ start: Int) -> Int {
    var at = start
    while at < end {
      let byte = masked[at]
      if ASCII.isSpace(byte) || byte == ASCII.colon || byte == ASCII.comma || byte == ASCII.dash
        || byte == ASCII.bar || byte == ASCII.semicolon
      {
        at += 1
      } else if isDash(at) {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  /// Whether U+2013 or U+2014 stands at `at`.
  func isDash(_ at: Int) -> Bool {
    at + 2 < end && masked[at] == 0xE2 && masked[at + 1] == 0x80
      && (masked[at + 2] == 0x93 || masked[at + 2] == 0x94)
  }

  func skipSpaces(_ start: Int) -> Int {
    var at = start
    while at < end, ASCII.isSpace(masked[at]) { at += 1 }
    return at
  }

  /// Over the marks of bold and italic.
  func skipAdornments(_ start: Int) -> Int {
    var at = start
    while at < end, masked[at] == ASCII.asterisk || masked[at] == ASCII.underscore { at += 1 }
    return at
  }

  /// The first colon at or after `start` that divides: a blank or nothing follows it, and it
  /// stands in no link, code or parentheses. One at `start` itself always does.
  func dividingColon(from start: Int) -> Int? {
    if start < end, masked[start] == ASCII.colon { return start }
    var depth = 0
    var inParentheses: Int?
    for at in start..<max(start, end) {
      switch masked[at] {
      case ASCII.openParen: depth += 1
      case ASCII.closeParen: depth = max(0, depth - 1)
      case ASCII.colon where at + 1 == end || ASCII.isSpace(masked[at + 1]):
        if depth == 0 { return at }
        inParentheses = inParentheses ?? at
      default: break
      }
    }
    // Parentheses that nothing closes enclose nothing.
    return depth > 0 ? inParentheses : nil
  }

  /// The word at `start`: letters, digits, and `'`, `-`, `_` within it.
  func word(at start: Int) -> Range<Int>? {
    var at = start
    while at < end,
      ASCII.isWord(masked[at])
        || (at > start && at + 1 < end && ASCII.isAny(of: "'-_", masked[at])
          && ASCII.isWord(masked[at + 1]))
    { at += 1 }
    return at > start ? start..<at : nil
  }

  func leadingWords(from start: Int, atMost count: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(count)
    var at = start
    while words.count < count, let word = word(at: at) {
      words.append(word)
      at = skipSpaces(word.upperBound)
    }
    return words
  }

  /// The word's text, in lower case.
  func lowercased(_ range: Range<Int>) -> String {
    let range = text.trimmed(range)
    let word = text.bytes.withUnsafeBufferPointer { bytes -> String? in
      let word = UnsafeBufferPointer(rebasing: bytes[range])
      guard word.isASCII else { return nil }
      return String(unsafeUninitializedCapacity: word.count) { lower in
        for (index, byte) in word.enumerated() {
          // Several words may stand on two lines.
          lower[index] = byte == ASCII.lineFeed ? ASCII.space : ASCII.lower(byte)
        }
        return word.count
      }
    }
    return word ?? text.string(range).lowercased()
  }

  /// Whether the word is this one, in any case. `wanted` is in lower case.
  func isWord(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
    guard range.count == wanted.utf8CodeUnitCount else { return false }
    return wanted.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { ASCII.lower(masked[range.lowerBound + $0]) == wanted[$0] }
    }
  }

  /// Whether the word begins with a capital, as names do.
  func isCapitalized(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.lowerBound + 1)
    // Two bytes of ASCII are two characters.
    if text.bytes[first] < 0x80, next >= range.upperBound || text.bytes[next] < 0x80 {
      return ASCII.isCapital(text.bytes[first])
    }
    return text.string(range).first?.isUppercase == true
  }

  /// The link that begins at `at`; links are in order.
  func link(at: Int) -> PlacedLink? {
    var low = 0
    var high = content.links.count
    while low < high {
      let middle = (low + high) / 2
      if content.links[middle].range.lowerBound < at { low = middle + 1 } else { high = middle }
    }
    guard low < content.links.count, content.links[low].range.lowerBound == at else { return nil }
    return content.links[low]
  }
}
