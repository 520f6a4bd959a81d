/// What a paragraph or heading holds that is not plain words. Ranges are inner, and in order.
struct InlineContent {
  /// Links to notes.
  var links: [PlacedLink] = []
  /// Code, raw HTML, comments, web addresses and links elsewhere: nothing in them is read.
  var opaque: [Range<Int>] = []
  /// `[[` that no `]]` closes, up to where its closing was missed.
  var unclosed: [UnclosedLink] = []

  /// The text with NUL in place of each byte of a link or an opaque range, so that a search for
  /// tags, dates or a colon in it finds none of theirs. Offsets stay as they are.
  func masked(_ bytes: [UInt8]) -> [UInt8] {
    guard !(links.isEmpty && opaque.isEmpty) else { return bytes }
    var masked = bytes
    // Ranges may hold one another, and each byte need be covered once.
    var done = 0
    func cover(_ range: Range<Int>) {
      guard range.upperBound > done else { return }
      for offset in max(done, range.lowerBound)..<range.upperBound { masked[offset] = 0 }
      done = range.upperBound
    }
    for link in links { cover(link.range) }
    done = 0
    for range in opaque { cover(range) }
    return masked
  }
}

/// A link with its place in the text of its paragraph.
struct PlacedLink {
  var link: Link
  var range: Range<Int>
}

/// `[[Bo Chen` or `[[Bo Chen]`.
struct UnclosedLink {
  var range: Range<Int>
  /// Whether one `]` stands at its end, so that only the other is missing.
  var lacksOne: Bool
}

/// Reads the links of one paragraph or heading, from left to right, in time linear in its length.
struct InlineScanner {
  let text: LeafText
  let definitions: LinkDefinitions
  var content = InlineContent()
  /// The `[` that may yet open a Markdown link.
  private var openers: [(at: Int, isImage: Bool)] = []
  /// Of the openers below this index only those of images still count: a link holds no other.
  private var spent = 0
  private var skipper = OpaqueSkipper()
  private var hasNested = false

  private init(_ text: LeafText, _ definitions: LinkDefinitions) {
    self.text = text
    self.definitions = definitions
  }

  static func scan(_ text: LeafText, _ definitions: LinkDefinitions) -> InlineContent {
    guard mayHoldAny(text) else { return InlineContent() }
    var scanner = InlineScanner(text, definitions)
    scanner.run()
    return scanner.content
  }

  private static func mayHoldAny(_ text: LeafText) -> Bool {
    text.holds(ASCII.openBracket) || text.holds(ASCII.backtick) || text.holds(ASCII.less)
      || text.holds(ASCII.percent)
  }

  private mutating func run() {
    let bytes = text.bytes
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case ASCII.backslash:
        at += at + 1 < bytes.count && ASCII.isPunctuation(bytes[at + 1]) ? 2 : 1
      case ASCII.backtick, ASCII.less, ASCII.percent:
        let (end, isOpaque) = skipper.skip(bytes, at)
        if isOpaque { content.opaque.append(at..<end) }
        at = end
      case ASCII.openBracket:
        at = open(bytes, at, isImage: false)
      case ASCII.exclamation where at + 1 < bytes.count && bytes[at + 1] == ASCII.openBracket:
        at = open(bytes, at + 1, isImage: true)
      case ASCII.closeBracket:
        at = close(bytes, at)
      default:
        at = Self.nextMark(bytes, behind: at)
      }
    }
    settle()
  }

  /// Most bytes are letters, and passed over by this alone.
  private static func nextMark(_ bytes: [UInt8], behind at: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var at = at + 1
      while at < bytes.count, !isMark(bytes[at]) { at += 1 }
      return at
    }
  }

  /// Whether `run` has a case for a byte.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.exclamation, ASCII.percent, ASCII.less, ASCII.openBracket, ASCII.backslash,
      ASCII.closeBracket, ASCII.backtick:
      true
    default: false
    }
  }

  /// A `[` at `at`: a wikilink, or perhaps the start of a Markdown link.
  private mutating func open(_ bytes: [UInt8], _ at: Int, isImage: Bool) -> Int {
    let start = isImage ? at - 1 : at
    switch WikiLinkScan(bytes, at) {
    case .link(let parts):
      let range = start..<parts.end
      content.links.append(
        PlacedLink(link: parts.link(in: text, range: range, isEmbed: isImage), range: range))
      return parts.end
    case .unclosed(let end, let lacksOne):
      content.unclosed.append(UnclosedLink(range: start..<end, lacksOne: lacksOne))
    case .none:
      break
    }
    spent = min(spent, openers.count)
    openers.append((start, isImage))
    return at + 1
  }

  /// A `]` at `at`: perhaps the end of a Markdown link's text.
  private mutating func close(_ bytes: [UInt8], _ at: Int) -> Int {
    guard let opener = openers.popLast(), opener.isImage || openers.count >= spent else {
      return at + 1
    }
    let label = opener.at + (opener.isImage ? 2 : 1)..<at
    guard let (end, destination) = destination(bytes, label, at + 1) else { return at + 1 }
    let range = opener.at..<end
    if let last = content.links.last, last.range.lowerBound > opener.at { hasNested = true }
    if let last = content.opaque.last, last.lowerBound > opener.at { hasNested = true }
    if let destination {
      content.links.append(
        PlacedLink(
          link: Link(
            style: .markdown, target: destination.target, anchor: destination.anchor,
            shown: label.isEmpty ? nil : text.string(label), isEmbed: opener.isImage,
            span: text.span(range), targetSpan: destination.span),
          range: range))
    } else {
      content.opaque.append(range)
    }
    if !opener.isImage { spent = openers.count }
    return end
  }

  /// What follows a `]`: `(destination)`, `[reference]`, `[]`, or nothing, the text being the
  /// reference itself. Nil where this is no link; a destination of nil where it leads elsewhere.
  private func destination(_ bytes: [UInt8], _ label: Range<Int>, _ after: Int)
    -> (end: Int, destination: NoteDestination?)?
  {
    if after < bytes.count, bytes[after] == ASCII.openParen,
      let tail = DestinationScan.inlineTail(bytes, after)
    {
      return (tail.end, NoteDestination(text, tail.destination))
    }
    guard !definitions.isEmpty else { return nil }
    if after < bytes.count, bytes[after] == ASCII.openBracket,
      let end = DestinationScan.labelEnd(bytes, after)
    {
      let named = after + 1..<end - 1
      let key = text.string(named.isEmpty ? label : named)
      return definitions[key].map { (end, $0.destination) }
    }
    return definitions[text.string(label)].map { (after, $0.destination) }
  }

  /// Brings everything into order, and forgets brackets that turned out to be a link's text.
  private mutating func settle() {
    // Only a Markdown link is found behind what it holds.
    if hasNested {
      content.links.sort { $0.range.lowerBound < $1.range.lowerBound }
      content.opaque.sort { $0.lowerBound < $1.lowerBound }
    }
    guard !content.unclosed.isEmpty else { return }
    let taken = content.masked(text.bytes)
    content.unclosed.removeAll { taken[$0.range.lowerBound] == 0 }
  }
}
