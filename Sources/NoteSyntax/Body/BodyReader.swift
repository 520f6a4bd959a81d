/// Goes through a body's blocks once, in order, and fills a `Body` with what they hold.
struct BodyReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: LineTable
  let placement: LeafPlacement
  private let hiddenLines: [Int]
  private(set) var body: Body
  private(set) var diagnostics: [Diagnostic] = []
  private var definitions = LinkDefinitions()
  private var sections = Sections()
  private var items = OpenItems()
  /// The heading, -1 for none, under which lines were last found that read like a log's.
  private var loglike: Int?
  /// A heading in the log that begins with a date, and what had been read above it.
  private var datedHeading: (found: Diagnostic, entries: Int, diagnostics: Int)?
  /// The text of the leaf being read; kept for its storage.
  private var text = LeafText()

  /// `body.span` says which of the bytes to read.
  init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, body: Body) {
    self.bytes = bytes
    self.body = body
    table = LineTable(source, bytes, from: body.span.start)
    placement = LeafPlacement(bytes: bytes, table: table)
    hiddenLines = HiddenLines.find(in: source, placement)
  }

  mutating func read() {
    let tooDeep = NestingGuard.tooDeepLines(bytes, table)
    if let first = tooDeep.first {
      diagnostics.append(BodyMessages.tooDeep(SourceSpan(table.lines[first])))
    }
    let skipped = hiddenLines.isEmpty ? tooDeep : Set(hiddenLines).union(tooDeep).sorted()
    let blocks = BlockTree(bytes, table, skipped: skipped).blocks
    definitions = DefinitionReader(placement: placement, bytes: bytes).read(blocks)
    body.items.reserveCapacity(blocks.count { $0.kind == .item })
    body.headings.reserveCapacity(blocks.count { $0.kind == .heading })
    for (index, block) in blocks.enumerated() {
      items.close(downTo: block.depth, in: &body)
      read(block, index, blocks)
    }
    items.close(downTo: 0, in: &body)
    settleHeading()
  }

  private mutating func read(_ block: Block, _ index: Int, _ blocks: [Block]) {
    switch block.kind {
    case .document, .quote, .list:
      break
    case .item:
      items.open(block, placement.marker(block), heading: sections.heading, in: &body)
    case .paragraph:
      readParagraph(block, isFirst: index == block.parent + 1)
    case .heading:
      readHeading(block)
      lookForKeys(around: block, isFirst: index == 1)
    case .code, .html, .rule:
      if block.kind == .rule { lookForKeys(around: block, isFirst: false) }
      let next = blocks.indices.contains(index + 1) ? blocks[index + 1].firstLine : nil
      readVerbatim(block, next: next)
    }
  }

  private mutating func readHeading(_ block: Block) {
    settleHeading()
    let whole = placement.readHeading(block, into: &text)
    text.dropFirst(definitions.leadingLength(text))
    let heading = Heading(level: block.level, text: text.string, span: SourceSpan(whole))
    body.headings.append(heading)
    let wasLog = sections.isLog
    if block.depth == 1 { sections.begin(heading, index: body.headings.count - 1) }
    let content = InlineScanner.scan(text, definitions)
    collect(content)
    items.add(heading.text, end: whole.upperBound)
    // A line of the log with `---` below it is a heading that ends the log.
    guard wasLog, sections.isLog || bytes[whole].first != ASCII.hash,
      case .date = LogStart(text.bytes, 0..<text.count, content.links)
    else { return }
    datedHeading = (
      BodyMessages.logInHeading(heading.span), body.log.count, diagnostics.count
    )
  }

  /// A rule, and the line below a heading, may be the fence of further front matter, and a heading its last
  /// key with the closing one.
  private mutating func lookForKeys(around block: Block, isFirst: Bool) {
    guard block.depth == 1 else { return }
    let last = placement.lastLine(block)
    let line = table.lines[last]
    guard line.count >= 3, bytes[line.lowerBound..<line.lowerBound + 3].elementsEqual("---".utf8)
    else { return }
    if isFirst, body.span.start > 3, block.kind == .heading {
      body.fencedKeys += MissedFence.keys(bytes, at: table.lines[block.firstLine].lowerBound)
    }
    if table.lines.indices.contains(last + 1) {
      body.fencedKeys += MissedFence.keys(bytes, at: table.lines[last + 1].lowerBound)
    }
  }

  /// Reports a dated heading in the log, where nothing below it was counted or told of.
  private mutating func settleHeading() {
    guard let (found, entries, known) = datedHeading else { return }
    datedHeading = nil
    if body.log.count == entries, diagnostics.count == known { diagnostics.append(found) }
  }

  private mutating func readParagraph(_ block: Block, isFirst: Bool) {
    let isItemText = isFirst && items.innermostDepth == block.depth - 1
    let whole = placement.extent(block)
    // Most paragraphs outside lists hold no bracket and no tag, and nothing else in them is looked
    // for.
    if !isItemText, items.isEmpty, !sections.isLog,
      bytes.offset(of: ASCII.openBracket, in: whole) == nil,
      bytes.offset(of: ASCII.hash, in: whole) == nil
    {
      if !whole.isEmpty { addProse(whole) }
      return
    }
    placement.readParagraph(block, into: &text)
    text.dropFirst(definitions.leadingLength(text))
    let content = InlineScanner.scan(text, definitions)
    if isItemText {
      readItemText(content, end: whole.upperBound)
    } else {
      diagnostics += slips(content).inLines(ofItem: false)
      if items.isEmpty {
        if !text.isEmpty { addProse(whole) }
      } else {
        items.add(text.string, end: whole.upperBound)
      }
    }
    collect(content)
  }

  private mutating func addProse(_ paragraph: Range<Int>) {
    body.hasProse = true
    body.paragraphs.append(Paragraph(heading: sections.heading, span: SourceSpan(paragraph)))
  }

  /// The first paragraph of an item: perhaps a task, perhaps a line of a log.
  private mutating func readItemText(_ content: InlineContent, end: Int) {
    let checkbox = Checkbox(text.bytes)
    let start = text.trimmed((checkbox?.end ?? 0)..<text.count).lowerBound
    let words = start..<text.count
    let shown = text.string(words)
    items.setText(
      shown, laterLines: text.lineEnd(in: words).map { text.string($0..<text.count) },
      span: text.span(words), checkbox: checkbox?.state, end: end, in: &body)
    if let checkbox {
      let reader = TaskReader(text: text, content: content, words: words)
      body.tasks.append(
        reader.read(checkbox.state, heading: sections.heading, diagnostics: &diagnostics))
    }
    lookForSlips(content, words, hasBox: checkbox != nil)
    // An open box is still to be done, so it is no fact; a ticked one is.
    guard sections.isLog, checkbox == nil || checkbox?.state == .done else { return }
    let reader = LogLineReader(
      text: text, content: content, words: words,
      place: checkbox != nil ? .task : items.count == 1 ? .outermost : .below)
    reader.read(into: &body.log, diagnostics: &diagnostics)
  }

  /// Reports what an item's text seems meant for and is not counted as.
  private mutating func lookForSlips(_ content: InlineContent, _ words: Range<Int>, hasBox: Bool) {
    if text.hasLines { diagnostics += slips(content).inLines(ofItem: true) }
    guard !hasBox else { return }
    if text.bytes.first == ASCII.openBracket, let slip = slips(content).inItem() {
      diagnostics.append(slip)
    }
    // One hint for a heading: what stands under it is all of one kind.
    guard !sections.isLog, loglike != sections.heading ?? -1,
      let slip = slips(content).likeLog(words)
    else { return }
    loglike = sections.heading ?? -1
    diagnostics.append(slip)
  }

  private func slips(_ content: InlineContent) -> SlipFinder {
    SlipFinder(text: text, content: content, isLog: sections.isLog)
  }

  private mutating func readVerbatim(_ block: Block, next: Int?) {
    var last = block.lastLine
    if let next { last = max(block.firstLine, min(last, next - 1)) }
    while last > block.firstLine, placement.trimmed(table.lines[last]).isEmpty { last -= 1 }
    let first = table.lines[block.firstLine]
    let start = min(first.lowerBound + block.column, first.upperBound)
    let range = start..<max(start, table.lines[last].upperBound)
    items.extend(to: placement.trimmed(range).upperBound)
    let code = CodeBlock(bytes: bytes, table: table, range: range, lines: block.firstLine...last)
    if block.kind == .code, !code.isFenced { lookForSlips(inCode: code.lines) }
    guard items.isEmpty, !body.hasProse else { return }
    switch block.kind {
    case .code: body.hasProse = code.isFilled
    case .html: body.hasProse = !HTMLComments.fill(bytes[range])
    default: break
    }
  }

  /// Four blanks or a tab before the first item of a list make code of it.
  private mutating func lookForSlips(inCode lines: ClosedRange<Int>) {
    for line in lines {
      text.restart(bytes, placement.trimmed(table.lines[line]))
      let finder = SlipFinder(
        text: text, content: InlineContent(), isLog: sections.isLog, isCode: true)
      diagnostics += finder.inLines(ofItem: false)
    }
  }

  private mutating func collect(_ content: InlineContent) {
    if text.holds(ASCII.hash) { body.tags += TagScan.tags(in: text, content) }
    for placed in content.links { body.links.append(placed.link) }
    for unclosed in content.unclosed {
      diagnostics.append(
        BodyMessages.unclosedLink(
          text.string(unclosed.range), text.span(unclosed.range), lacksOne: unclosed.lacksOne))
    }
  }
}

extension SourceSpan {
  /// The span of a range of offsets, which is never negative.
  init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}
