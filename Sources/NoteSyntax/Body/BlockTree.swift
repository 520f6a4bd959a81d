internal import CCmark

/// One block of a body: a container (quote, list, item) or a leaf (paragraph, heading, ...).
struct Block {
  enum Kind: UInt8 {
    case document, quote, list, item, code, html, paragraph, heading, rule
  }

  var kind: Kind
  /// 1 to 6 for a heading, else 0.
  var level: Int
  /// Index of its first line in the body's `LineTable`.
  var firstLine: Int
  /// Index of its last line; libcmark may put it up to the line before the next block.
  var lastLine: Int
  /// Bytes before it on its first line.
  var column: Int
  /// Index of the block that holds it; the document holds itself.
  var parent: Int
  /// 0 for the document.
  var depth: Int
  /// How many block quotes it stands in.
  var quotes: Int

  /// Whether it holds text rather than blocks.
  var isLeaf: Bool {
    switch kind {
    case .document, .quote, .list, .item: false
    case .code, .html, .paragraph, .heading, .rule: true
    }
  }
}

/// The blocks of a body in the order they begin, each before those it holds.
///
/// libcmark 0.30 does the block structure, and this is the only file that knows it. Its inline
/// nodes are not read: their columns are wrong in continued lines (commonmark/cmark#296, #442).
struct BlockTree {
  let blocks: [Block]

  /// Above this many `![`, libcmark is spared them: each that is no image makes it look through
  /// all those before (300 KB of `![[]()` take seconds).
  static let imageLimit = 500

  /// `skipped` are lines read as if they were blank.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ table: LineTable, skipped: [Int]) {
    guard Self.imageCount(bytes, from: table.lines[0].lowerBound) > Self.imageLimit else {
      blocks = Self.parse(bytes, table, skipped: skipped)
      return
    }
    // No block begins or ends with `![`, save HTML with `<![CDATA[`, so another mark in place of the `!` changes none.
    var copy = Array(bytes)
    for at in copy.indices.dropLast()
    where copy[at] == ASCII.exclamation && copy[at + 1] == ASCII.openBracket
      && (at == 0 || copy[at - 1] != ASCII.less)
    {
      copy[at] = ASCII.dot
    }
    blocks = copy.withUnsafeBufferPointer { Self.parse($0, table, skipped: skipped) }
  }

  private static func imageCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var count = 0
    var from = start
    while let at = bytes.offset(
      of: ASCII.exclamation, then: ASCII.openBracket, in: from..<bytes.count)
    {
      count += 1
      from = at + 2
    }
    return count
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: LineTable, skipped: [Int]
  ) -> [Block] {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    var from = table.lines[0].lowerBound
    for line in skipped {
      feed(parser, bytes, from..<table.lines[line].lowerBound)
      from = table.lines[line].upperBound
    }
    feed(parser, bytes, from..<bytes.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    return walk(document, lineCount: table.lines.count)
  }

  private static func feed(
    _ parser: OpaquePointer?, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    guard !range.isEmpty, let base = bytes.baseAddress else { return }
    base.advanced(by: range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) {
      cmark_parser_feed(parser, $0, range.count)
    }
  }

  /// Goes through the tree by its own links rather than by recursion or libcmark's iterator: the
  /// one would overflow on deep trees, the other visits every inline node.
  private static func walk(_ document: OpaquePointer?, lineCount: Int) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(lineCount)
    var node = document
    var parent = 0
    while let current = node {
      let block = block(current, parent, blocks, lineCount)
      let index = blocks.count
      blocks.append(block)
      if !block.isLeaf, let child = cmark_node_first_child(current) {
        node = child
        parent = index
        continue
      }
      var climbing: OpaquePointer? = current
      node = nil
      while let here = climbing, here != document {
        if let next = cmark_node_next(here) {
          node = next
          break
        }
        climbing = cmark_node_parent(here)
        parent = blocks[parent].parent
      }
    }
    return blocks
  }

  private static func block(
    _ node: OpaquePointer, _ parent: Int, _ blocks: [Block], _ lineCount: Int
  ) -> Block {
    let kind = kind(cmark_node_get_type(node))
    let first = min(max(Int(cmark_node_get_start_line(node)) - 1, 0), lineCount - 1)
    let last = min(max(Int(cmark_node_get_end_line(node)) - 1, first), lineCount - 1)
    let holder = blocks.isEmpty ? nil : blocks[parent]
    return Block(
      kind: kind, level: kind == .heading ? Int(cmark_node_get_heading_level(node)) : 0,
      firstLine: first, lastLine: last,
      column: max(Int(cmark_node_get_start_column(node)) - 1, 0), parent: parent,
      depth: holder.map { $0.depth + 1 } ?? 0,
      quotes: holder.map { $0.quotes + ($0.kind == .quote ? 1 : 0) } ?? 0)
  }

  private static func kind(_ type: cmark_node_type) -> Block.Kind {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    default: .rule
    }
  }
}
