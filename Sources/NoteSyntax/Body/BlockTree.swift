internal import CCmark

/// One block of a body: a container (quote, list, item) or a leaf (paragraph, heading, ...).
struct Block: Equatable {
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
/// libcmark 0.30 does the block structure where `PlainBlocks` does not, and this is the only file
/// that knows it. Its inline nodes are not read: their columns are wrong in continued lines
/// (commonmark/cmark#296, #442).
struct BlockTree {
  let blocks: [Block]

  /// `skipped` are lines read as if they were blank.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ table: LineTable, skipped: [Int]) {
    if skipped.isEmpty, let plain = PlainBlocks.find(in: bytes, table) {
      blocks = plain
      return
    }
    let text = BlockOutline.text(bytes, table, skipped: skipped)
    blocks = text.withUnsafeBufferPointer { Self.parse($0, lineCount: table.lines.count) }
  }

  /// The blocks of `text`, all of which libcmark reads.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, lineCount: Int) -> [Block] {
    text.withMemoryRebound(to: CChar.self) { text in
      // What a large text lets go of on the way it may need again.
      guard text.count < largeText else { return parseLargely(text, lineCount) }
      return withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { room in
        kith_arena_begin(room.baseAddress, room.count)
        // All that libcmark makes lies in there, and goes with it.
        defer { kith_arena_end() }
        var memory = kith_arena_memory()
        return withUnsafeMutablePointer(to: &memory) { memory in
          let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
          cmark_parser_feed(parser, text.baseAddress, text.count)
          return walk(cmark_parser_finish(parser), lineCount: lineCount)
        }
      }
    }
  }

  /// Bytes that a note of ordinary size takes.
  private static let room = 1 << 15
  /// In bytes.
  private static let largeText = 1 << 18

  /// With the system's memory.
  private static func parseLargely(_ text: UnsafeBufferPointer<CChar>, _ lineCount: Int) -> [Block]
  {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    cmark_parser_feed(parser, text.baseAddress, text.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    return walk(document, lineCount: lineCount)
  }

  /// Goes through the tree by its own links rather than by recursion or libcmark's iterator: the
  /// one would overflow on deep trees, the other visits every inline node.
  private static func walk(_ document: OpaquePointer?, lineCount: Int) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveRoom(forLines: lineCount)
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

extension [Block] {
  /// Makes room for the blocks of an ordinary note: a line of a list is an item and its text.
  ///
  /// A long one gets more as its blocks come. For 100 MB of blank lines it would be 13 GB, which not
  /// every machine promises.
  mutating func reserveRoom(forLines count: Int) {
    reserveCapacity(2 * Swift.min(count, 4096))
  }
}
