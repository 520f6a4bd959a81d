/// Reads what CommonMark allows between `<` and `>` on a line of text: web addresses and tags.
enum AngleScan {
  /// Behind `<https://example.org>` or `<ana@example.org>` at `start`.
  static func autolinkEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start + 1
    var hasMark = false
    while at < bytes.count, bytes[at] != ASCII.greater {
      let byte = bytes[at]
      if byte <= ASCII.space || byte == ASCII.less { return nil }
      // A scheme is at least two letters, so that `<a:b>` is a tag of sorts and no address.
      if byte == ASCII.colon, at - start > 2 { hasMark = true }
      if byte == UInt8(ascii: "@"), at - start > 1 { hasMark = true }
      if !hasMark, !isSchemeByte(byte) { return nil }
      at += 1
    }
    return hasMark && at < bytes.count ? at + 1 : nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    // The bytes that may stand before the `@` of an address or the `:` of a scheme.
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || "+-._!#$%&'*/=?^`{|}~".utf8.contains(byte)
  }

  /// Behind the opening or closing tag at `start`.
  static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start + 1
    let isClosing = at < bytes.count && bytes[at] == ASCII.slash
    if isClosing { at += 1 }
    guard at < bytes.count, ASCII.isLetter(bytes[at]) else { return nil }
    while at < bytes.count, isTagNameByte(bytes[at]) { at += 1 }
    while true {
      let afterName = at
      skipSpaces(bytes, &at)
      guard at < bytes.count else { return nil }
      switch bytes[at] {
      case ASCII.greater:
        return at + 1
      case ASCII.slash where !isClosing:
        return at + 1 < bytes.count && bytes[at + 1] == ASCII.greater ? at + 2 : nil
      default:
        guard !isClosing, at > afterName, skipAttribute(bytes, &at) else { return nil }
      }
    }
  }

  private static func isTagNameByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.dash
  }

  private static func skipSpaces(_ bytes: [UInt8], _ at: inout Int) {
    while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
  }

  private static func skipAttribute(_ bytes: [UInt8], _ at: inout Int) -> Bool {
    guard ASCII.isLetter(bytes[at]) || bytes[at] == ASCII.underscore || bytes[at] == ASCII.colon
    else { return false }
    while at < bytes.count,
      isTagNameByte(bytes[at]) || bytes[at] == ASCII.underscore || bytes[at] == ASCII.colon
        || bytes[at] == ASCII.dot
    { at += 1 }
    var value = at
    skipSpaces(bytes, &value)
    guard value < bytes.count, bytes[value] == ASCII.equals else { return true }
    value += 1
    skipSpaces(bytes, &value)
    guard value < bytes.count else { return false }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = bytes[(value + 1)...].firstIndex(of: quote) else { return false }
      at = end + 1
      return true
    }
    let start = value
    while value < bytes.count, !ASCII.isSpace(bytes[value]),
      !"\"'=<>`".utf8.contains(bytes[value])
    { value += 1 }
    at = value
    return value > start
  }
}
