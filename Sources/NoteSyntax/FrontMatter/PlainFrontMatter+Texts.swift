/// The texts of front matter that can be nothing else to YAML.
extension PlainFrontMatter {
  /// A text on one line. In a list it ends with the item.
  mutating func text(isInList: Bool) -> PropertyValue? {
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quotedText()
    default: bareText(isInList: isInList)
    }
  }

  private mutating func quotedText() -> PropertyValue? {
    let start = at
    at += 1
    while at < limit, bytes[at] != bytes[start] {
      guard bytes[at] != ASCII.backslash, let length = characterLength(at) else { return nil }
      at += length
    }
    guard at < limit else { return nil }
    at += 1
    return PropertyValue(
      .scalar(bytes.text(start + 1..<at - 1), isQuoted: true), SourceSpan(start, at))
  }

  private mutating func bareText(isInList: Bool) -> PropertyValue? {
    let start = at
    var end = at
    while at < limit, bytes[at] != ASCII.lineFeed, bytes[at] != ASCII.carriageReturn {
      // Most are.
      if ASCII.isLetter(bytes[at]) {
        at += 1
        end = at
        continue
      }
      if isInList, bytes[at] == ASCII.comma || bytes[at] == ASCII.closeBracket { break }
      guard let length = characterLength(at),
        at == start ? mayBegin(bytes[at]) : mayFollow(isInList: isInList)
      else { return nil }
      at += length
      if bytes[at - 1] != ASCII.space { end = at }
    }
    guard end > start else { return nil }
    at = end
    let text = bytes.text(start..<end)
    let isNull = YAMLTreeBuilder.isNull(text)
    return PropertyValue(isNull ? .null : .scalar(text, isQuoted: false), SourceSpan(start, end))
  }

  /// Whether no bare text that begins so is anything but text.
  private func mayBegin(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == ASCII.plus || byte == ASCII.openParen || byte == ASCII.slash
  }

  /// Whether the byte at `at` neither ends a bare text nor begins something new.
  private func mayFollow(isInList: Bool) -> Bool {
    switch bytes[at] {
    case ASCII.colon:
      !isInList && at + 1 < limit && ASCII.isInk(bytes[at + 1])
    case ASCII.hash:
      !isInList && bytes[at - 1] != ASCII.space
    case let byte where ASCII.isPunctuation(byte) && isInList:
      byte == ASCII.dash || byte == ASCII.underscore || byte == ASCII.slash || byte == ASCII.dot
        || byte == ASCII.plus || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "'")
    default: true
    }
  }

  /// The length of the character at an offset where it is text to YAML and in UTF-8: ASCII, letters of
  /// two bytes, or a dash or a quotation mark. Not a tab, and no sign that ends a line.
  private func characterLength(_ at: Int) -> Int? {
    func isContinuation(_ offset: Int) -> Bool {
      at + offset < limit && bytes[at + offset] & 0xC0 == 0x80
    }
    switch bytes[at] {
    case 0x20...0x7E: return 1
    case 0xC3...0xDF: return isContinuation(1) ? 2 : nil
    case 0xE2:
      guard at + 2 < limit, bytes[at + 1] == 0x80, 0x90...0xA6 ~= bytes[at + 2] else { return nil }
      return 3
    default: return nil
    }
  }
}
