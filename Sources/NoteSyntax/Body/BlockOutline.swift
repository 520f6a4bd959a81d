/// What libcmark is given to read in place of a body: the same blocks on the same lines, and little
/// of the text in them, since only the blocks are asked for and the text would cost the most.
enum BlockOutline {
  /// Above this many `![`, libcmark is spared them: each that is no image makes it look through
  /// all those before (300 KB of `![[]()` take seconds).
  static let imageLimit = 500

  /// `skipped` are lines read as if they were blank, in order.
  static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: LineTable, skipped: [Int]
  ) -> [UInt8] {
    let body = table.lines[0].lowerBound..<bytes.count
    // An array without storage is one for the whole process, into which this would write a count of
    // zero: nothing changes by it, but threads do it at once.
    guard !body.isEmpty else { return [] }
    // The words of a link definition decide whether it is one, and no block comes of it.
    let isCut = bytes.offset(of: ASCII.closeBracket, then: ASCII.colon, in: body) == nil
    return [UInt8](unsafeUninitializedCapacity: body.count) { text, count in
      func append(_ range: Range<Int>) {
        for at in range {
          text[count] = bytes[at]
          count += 1
        }
      }
      var skipped = skipped[...]
      for (index, line) in table.lines.enumerated() {
        if skipped.first == index {
          skipped.removeFirst()
        } else {
          let kept = isCut ? cut(line, bytes) : line
          append(kept)
          // What was cut is a word to libcmark: brackets and the like it would look into.
          if kept.upperBound < line.upperBound { text[count - 1] = UInt8(ascii: "a") }
        }
        let next = index + 1 < table.lines.count ? table.lines[index + 1].lowerBound : bytes.count
        append(line.upperBound..<next)
      }
      spareImages(UnsafeMutableBufferPointer(rebasing: text[..<count]))
    }
  }

  /// A line as far as blocks depend on it: to the first byte of ASCII that is neither a blank nor of
  /// a mark that begins a block or ends one. So is no letter, save in the line of a code fence, and
  /// in HTML, which begins with `<` and may end at any `>`.
  private static func cut(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var at = line.lowerBound
    while at < line.upperBound {
      switch bytes[at] {
      case ASCII.less, ASCII.backtick, UInt8(ascii: "~"):
        return line
      case ASCII.space, ASCII.tab, ASCII.dash, ASCII.plus, ASCII.asterisk, ASCII.underscore,
        ASCII.equals, ASCII.greater, ASCII.hash:
        at += 1
        continue
      case let byte where ASCII.isDigit(byte):
        var end = at + 1
        while end < line.upperBound, ASCII.isDigit(bytes[end]) { end += 1 }
        if end < line.upperBound, bytes[end] == ASCII.dot || bytes[end] == ASCII.closeParen {
          at = end + 1
          continue
        }
      // A byte-order mark may be among these.
      case 0x80...:
        at += 1
        continue
      default: break
      }
      let holdsEnd = bytes.offset(of: ASCII.greater, in: at..<line.upperBound) != nil
      return holdsEnd ? line : line.lowerBound..<at + 1
    }
    return line
  }

  /// No block begins or ends with `![`, save HTML with `<![CDATA[`, so another mark in place of the
  /// `!` changes none.
  private static func spareImages(_ text: UnsafeMutableBufferPointer<UInt8>) {
    let bytes = UnsafeBufferPointer(text)
    var images: [Int] = []
    var from = 0
    while let at = bytes.offset(
      of: ASCII.exclamation, then: ASCII.openBracket, in: from..<bytes.count)
    {
      images.append(at)
      from = at + 2
    }
    guard images.count > imageLimit else { return }
    for at in images where at == 0 || text[at - 1] != ASCII.less { text[at] = ASCII.dot }
  }
}
