/// Finds the blocks of a body that holds only headings with `#`, paragraphs, and lists of one level
/// whose items are one paragraph each: that is most bodies, and it takes a look at how each line
/// begins.
///
/// Wherever a line may mean more than that in CommonMark, all of the body is left to libcmark, which
/// finds the same blocks where this does: https://spec.commonmark.org/0.30/#blocks-and-inlines
struct PlainBlocks {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: LineTable
  private var blocks: [Block] = []
  /// The index of the list that is open.
  private var list: Int?
  /// The mark of its items.
  private var mark: UInt8 = 0
  /// Whether the last block is a paragraph that the next line may continue.
  private var isInParagraph = false

  /// The blocks as `BlockTree` has them; nil where libcmark is to tell.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, _ table: LineTable) -> [Block]? {
    let body = table.lines[0].lowerBound..<bytes.count
    // A paragraph of link definitions is none.
    if bytes.offset(of: ASCII.closeBracket, then: ASCII.colon, in: body) != nil { return nil }
    // libcmark knows of a byte-order mark.
    if !body.isEmpty, bytes[body.lowerBound] == 0xEF { return nil }
    var finder = PlainBlocks(bytes, table)
    for line in table.lines.indices {
      guard finder.read(line) else { return nil }
    }
    finder.closeList(before: table.lines.count)
    return finder.blocks
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ table: LineTable) {
    self.bytes = bytes
    self.table = table
    blocks.reserveRoom(forLines: table.lines.count)
    add(.document, 0..<table.lines.count, in: 0, depth: 0)
  }

  /// Whether it is known what the line is.
  private mutating func read(_ line: Int) -> Bool {
    let (start, end) = (table.lines[line].lowerBound, table.lines[line].upperBound)
    var at = start
    while at < end, bytes[at] == ASCII.space { at += 1 }
    if at == end {
      isInParagraph = false
      return true
    }
    if at == start {
      if readHeading(line) || readItem(line) { return true }
    } else if !isInParagraph {
      return false
    }
    guard isText(at, end) else { return false }
    if isInParagraph {
      blocks[blocks.count - 1].lastLine = line
    } else {
      closeList(before: line)
      add(.paragraph, line..<line + 1, in: 0, depth: 1)
      isInParagraph = true
    }
    return true
  }

  private mutating func readHeading(_ line: Int) -> Bool {
    let (start, end) = (table.lines[line].lowerBound, table.lines[line].upperBound)
    let level = runLength(start, end)
    guard bytes[start] == ASCII.hash, level <= 6, start + level < end,
      bytes[start + level] == ASCII.space
    else { return false }
    closeList(before: line)
    add(.heading, line..<line + 1, in: 0, depth: 1)
    blocks[blocks.count - 1].level = level
    isInParagraph = false
    return true
  }

  private mutating func readItem(_ line: Int) -> Bool {
    let (start, end) = (table.lines[line].lowerBound, table.lines[line].upperBound)
    let mark = bytes[start]
    guard mark == ASCII.dash || mark == ASCII.asterisk || mark == ASCII.plus, start + 2 < end,
      bytes[start + 1] == ASCII.space, isText(start + 2, end)
    else { return false }
    if mark != self.mark { closeList(before: line) }
    self.mark = mark
    let list = list ?? blocks.count
    if self.list == nil {
      self.list = list
      add(.list, line..<line + 1, in: 0, depth: 1)
    } else {
      closeItem(before: line)
    }
    add(.item, line..<line + 1, in: list, depth: 2)
    add(.paragraph, line..<line + 1, in: blocks.count - 1, depth: 3, column: 2)
    isInParagraph = true
    return true
  }

  private mutating func add(
    _ kind: Block.Kind, _ lines: Range<Int>, in parent: Int, depth: Int, column: Int = 0
  ) {
    blocks.append(
      Block(
        kind: kind, level: 0, firstLine: lines.lowerBound, lastLine: lines.upperBound - 1,
        column: column, parent: parent, depth: depth, quotes: 0))
  }

  /// The blank lines below an item are part of it.
  private mutating func closeItem(before line: Int) {
    blocks[blocks.count - 2].lastLine = line - 1
  }

  private mutating func closeList(before line: Int) {
    guard let open = list else { return }
    closeItem(before: line)
    blocks[open].lastLine = line - 1
    list = nil
  }

  /// Whether what begins at an offset of a line that is not blank, behind its indentation or mark, is
  /// surely text, even where it continues a paragraph.
  private func isText(_ start: Int, _ end: Int) -> Bool {
    switch bytes[start] {
    case ASCII.less, ASCII.greater, ASCII.equals:
      return false
    case ASCII.backtick, UInt8(ascii: "~"):
      return runLength(start, end) < 3
    case ASCII.dash, ASCII.asterisk, ASCII.plus, ASCII.underscore, ASCII.hash:
      let next = start + runLength(start, end)
      return next < end && ASCII.isWord(bytes[next])
    case let byte where ASCII.isDigit(byte):
      var next = start
      while next < end, ASCII.isDigit(bytes[next]) { next += 1 }
      return next == end || bytes[next] != ASCII.dot && bytes[next] != ASCII.closeParen
    case let byte:
      return ASCII.isInk(byte) || byte >= 0x80
    }
  }

  /// How often the byte at `start` stands there one behind the other.
  private func runLength(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, bytes[at] == bytes[start] { at += 1 }
    return at - start
  }
}
