/// What stands before a line as the mark of a list item and is none to Markdown: the dash or bullet that a
/// phone puts in place of `- `, a number with no blank behind it, the bar of a table, a blank that is none.
enum LooseMark {
  /// So many may stand before a line's words: `| - 2026-03-16`.
  private static let most = 3

  /// Where the words of a line begin that is meant as a line of the log: a date. Nil where none does.
  static func endBeforeDate(_ bytes: [UInt8], _ line: Range<Int>, _ links: [PlacedLink])
    -> (words: Int, start: LogStart)?
  {
    var at = skipBlanks(bytes, line.lowerBound, line.upperBound)
    for _ in 0...most {
      let start = LogStart(bytes, at..<line.upperBound, links)
      if case .none = start {} else { return (at, start) }
      guard
        let end = bullet(bytes, at, line.upperBound) ?? number(bytes, at, line.upperBound)
          ?? (at < line.upperBound && bytes[at] == ASCII.bar ? at + 1 : nil)
      else { return nil }
      at = skipBlanks(bytes, end, line.upperBound)
    }
    return nil
  }

  /// Where it goes on behind a bullet or a dash at the beginning of a line, and the blanks around it.
  static func endOfBullet(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let at = skipBlanks(bytes, line.lowerBound, line.upperBound)
    return bullet(bytes, at, line.upperBound).map { skipBlanks(bytes, $0, line.upperBound) }
  }

  /// Over blanks of all kinds, and signs that take no room.
  private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      let length = ASCII.isBlank(bytes[at]) ? 1 : OtherBlanks.length(bytes, at, end)
      if length > 0 {
        at += length
      } else if at + 2 < end, invisible.contains(where: { bytes[at...].starts(with: $0) }) {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  private static let invisible: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x8B], [0xE2, 0x81, 0xA0],
  ]

  private static func bullet(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
    guard at + 1 < end else { return nil }
    switch bytes[at] {
    // `**2026-03-16**` begins with the mark of bold.
    case ASCII.dash, ASCII.asterisk, ASCII.plus: return bytes[at + 1] == bytes[at] ? nil : at + 1
    case 0xC2: return bytes[at + 1] == 0xB7 ? at + 2 : nil  // ·
    case 0xE2 where at + 2 < end:
      let isBullet =
        switch (bytes[at + 1], bytes[at + 2]) {
        case (0x80, 0x90...0x95), (0x88, 0x92): true  // ‐ to ―, −
        case (0x80, 0xA2...0xA3), (0x81, 0x83): true  // • ‣ ⁃
        case (0x96, 0xA0...), (0x97, _), (0x98, 0x90...0x92): true  // ■ to ◿, ☐ ☑ ☒
        default: false
        }
      return isBullet ? at + 3 : nil
    default: return nil
    }
  }

  /// `1.`, `12)`, `a)`.
  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end, at - start < 3, ASCII.isDigit(bytes[at]) { at += 1 }
    if at == start, at < end, ASCII.isLetter(bytes[at]) { at += 1 }
    guard at > start, at < end, bytes[at] == ASCII.dot || bytes[at] == ASCII.closeParen else {
      return nil
    }
    return at + 1
  }
}
