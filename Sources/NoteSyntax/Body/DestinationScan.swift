/// Reads the destinations of Markdown links, as CommonMark's section on links defines them.
enum DestinationScan {
  /// `(destination "title")` at `open`, where its `(` stands: the destination's bytes without its
  /// angle brackets, and where the whole ends.
  static func inlineTail(_ bytes: [UInt8], _ open: Int) -> (destination: Range<Int>, end: Int)? {
    var at = open + 1
    skipSpaces(bytes, &at)
    guard let destination = destination(bytes, &at) else { return nil }
    let beforeTitle = at
    skipSpaces(bytes, &at)
    if at > beforeTitle, title(bytes, &at) { skipSpaces(bytes, &at) }
    guard at < bytes.count, bytes[at] == ASCII.closeParen else { return nil }
    return (destination, at + 1)
  }

  /// `<dest with spaces>` or `dest`, which may be empty; leaves `at` behind it.
  static func destination(_ bytes: [UInt8], _ at: inout Int) -> Range<Int>? {
    let start = at
    if at < bytes.count, bytes[at] == ASCII.less {
      at += 1
      while at < bytes.count {
        switch bytes[at] {
        case ASCII.greater:
          at += 1
          return start + 1..<at - 1
        case ASCII.less, ASCII.lineFeed: return nil
        case ASCII.backslash: at += 2
        default: at += 1
        }
      }
      return nil
    }
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case ...ASCII.space: return depth == 0 ? start..<at : nil
      case ASCII.backslash where at + 1 < bytes.count && ASCII.isPunctuation(bytes[at + 1]):
        at += 1
      case ASCII.openParen:
        depth += 1
        // CommonMark asks for three levels at least; libcmark stops at 32 as well.
        if depth > 32 { return nil }
      case ASCII.closeParen:
        if depth == 0 { return start..<at }
        depth -= 1
      default: break
      }
      at += 1
    }
    return depth == 0 ? start..<at : nil
  }

  /// Steps over a title in quotes or parentheses; false, and `at` unmoved, where none stands.
  static func title(_ bytes: [UInt8], _ at: inout Int) -> Bool {
    guard at < bytes.count else { return false }
    let closer: UInt8
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[at]
    case ASCII.openParen: closer = ASCII.closeParen
    default: return false
    }
    var end = at + 1
    while end < bytes.count {
      switch bytes[end] {
      case closer:
        at = end + 1
        return true
      case ASCII.openParen where closer == ASCII.closeParen: return false
      case ASCII.backslash: end += 2
      default: end += 1
      }
    }
    return false
  }

  /// Behind the `]` of the label whose `[` stands at `open`; at most 999 bytes, no `[` in it.
  static func labelEnd(_ bytes: [UInt8], _ open: Int) -> Int? {
    var at = open + 1
    let limit = min(bytes.count, open + 1001)
    while at < limit {
      switch bytes[at] {
      case ASCII.closeBracket: return at + 1
      case ASCII.openBracket: return nil
      case ASCII.backslash: at += 2
      default: at += 1
      }
    }
    return nil
  }

  static func skipSpaces(_ bytes: [UInt8], _ at: inout Int) {
    while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
  }
}
