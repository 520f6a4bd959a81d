/// What begins at a `[`, as far as wikilinks go.
enum WikiLinkScan {
  case link(WikiLinkRanges)
  /// `[[` with words behind it that nothing closes; `lacksOne` where a single `]` does.
  case unclosed(end: Int, lacksOne: Bool)
  case none

  /// Looks at `bytes` from `start`, where a `[` stands.
  ///
  /// A target holds no brackets, so a failing scan ends at the next one and all the scans of a text
  /// together take time linear in its length.
  init(_ bytes: [UInt8], _ start: Int) {
    let open = start + 2
    guard open < bytes.count, bytes[start + 1] == ASCII.openBracket else {
      self = .none
      return
    }
    var hash: Int?
    var bar: Int?
    var at = open
    while at < bytes.count {
      switch bytes[at] {
      case ASCII.closeBracket:
        if at + 1 < bytes.count, bytes[at + 1] == ASCII.closeBracket {
          self =
            WikiLinkRanges(bytes, open: open, hash: hash, bar: bar, close: at)
            .map { .link($0) } ?? .none
          return
        }
        self = Self.holdsName(bytes, open..<at) ? .unclosed(end: at + 1, lacksOne: true) : .none
        return
      case ASCII.openBracket:
        let isNext = at + 1 < bytes.count && bytes[at + 1] == ASCII.openBracket
        self =
          isNext && Self.holdsName(bytes, open..<at)
          ? .unclosed(end: at, lacksOne: false) : .none
        return
      case ASCII.hash where hash == nil && bar == nil:
        hash = at
      case ASCII.bar where bar == nil:
        bar = at
      default:
        break
      }
      at += 1
    }
    self = Self.holdsName(bytes, open..<at) ? .unclosed(end: at, lacksOne: false) : .none
  }

  /// Whether what stands behind `[[` may be a name: `[[Bo`, and not `[[ -f x` or `[[1, 2`.
  private static func holdsName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, !ASCII.isSpace(first) else { return false }
    return bytes[range].contains { ASCII.isLetter($0) || $0 >= 0x80 }
  }
}

/// The parts of `[[target#anchor|shown]]`, without the blanks around each.
struct WikiLinkRanges {
  let target: Range<Int>
  let anchor: Range<Int>?
  let shown: Range<Int>?
  /// Behind the last bracket.
  let end: Int

  /// Nil where the brackets hold neither a target nor an anchor.
  init?(_ bytes: [UInt8], open: Int, hash: Int?, bar: Int?, close: Int) {
    func trimmed(_ low: Int, _ high: Int) -> Range<Int> {
      var (low, high) = (low, max(low, high))
      while low < high, ASCII.isSpace(bytes[low]) { low += 1 }
      while high > low, ASCII.isSpace(bytes[high - 1]) { high -= 1 }
      return low..<high
    }
    var named = bar ?? close
    // In a table's cell the bar has to be written `\|`.
    if bar != nil, named > open, bytes[named - 1] == ASCII.backslash { named -= 1 }
    target = trimmed(open, min(hash ?? named, named))
    anchor = hash.map { trimmed($0 + 1, named) }
    shown = bar.map { trimmed($0 + 1, close) }.flatMap { $0.isEmpty ? nil : $0 }
    end = close + 2
    if target.isEmpty, anchor?.isEmpty ?? true { return nil }
  }

  /// `range` is the whole link, with the `!` of an embedding.
  func link(in text: LeafText, range: Range<Int>, isEmbed: Bool) -> Link {
    Link(
      style: .wiki, target: text.string(target), anchor: anchor.map { text.string($0) },
      shown: shown.map { text.string($0) }, isEmbed: isEmbed, span: text.span(range),
      targetSpan: text.span(target))
  }
}
