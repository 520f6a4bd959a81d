extension Link {
  /// Reads `[[target#anchor|shown]]` or `![[target]]` from `bytes` at `start`, where its first
  /// `[` or `!` stands; nil where no whole link begins there.
  ///
  /// A link lies on one line, and its target holds no bracket. `\|`, which tables need, divides as
  /// `|` does. Spans are indices into `bytes`.
  package static func wiki<Bytes: RandomAccessCollection<UInt8>>(
    in bytes: Bytes, openAt start: Int
  ) -> Link? where Bytes.Index == Int {
    guard let parts = WikiLinkParts(bytes, start) else { return nil }
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
    return Link(
      style: .wiki, target: text(parts.target), anchor: parts.anchor.map(text),
      shown: parts.shown.map(text), isEmbed: parts.isEmbed,
      span: SourceSpan(start, parts.end),
      targetSpan: SourceSpan(parts.target.lowerBound, parts.target.upperBound))
  }
}

extension Link {
  /// The wikilink that a text is from its first byte to its last; nil for every other text.
  init?(whole text: String) {
    guard let first = text.utf8.first, first == ASCII.openBracket || first == ASCII.exclamation
    else { return nil }
    let link = text.withBytes { bytes in
      Link.wiki(in: bytes, openAt: 0).flatMap { $0.span.end == bytes.count ? $0 : nil }
    }
    guard let link else { return nil }
    self = link
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// `range` without the blanks at both its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low] == 0x20 || self[low] == 0x09 { low += 1 }
    while high > low, self[high - 1] == 0x20 || self[high - 1] == 0x09 { high -= 1 }
    return low..<high
  }
}

/// Where the parts of a wiki link lie; for whoever needs no texts.
struct WikiLinkParts {
  /// Whether `!` stands before it.
  let isEmbed: Bool
  /// Trimmed; empty for a link inside the same note.
  let target: Range<Int>
  /// Behind `#`, trimmed.
  let anchor: Range<Int>?
  /// Behind `|`, trimmed; nil where nothing stands there.
  let shown: Range<Int>?
  /// Behind the closing brackets.
  let end: Int

  /// Nil where no whole link begins at `start`.
  init?<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, _ start: Int)
  where Bytes.Index == Int {
    let limit = bytes.endIndex
    guard start >= bytes.startIndex, start < limit else { return nil }
    isEmbed = bytes[start] == UInt8(ascii: "!")
    let open = isEmbed ? start + 1 : start
    guard open + 1 < limit, bytes[open] == UInt8(ascii: "["), bytes[open + 1] == UInt8(ascii: "[")
    else { return nil }
    var at = open + 2
    var hash: Int?
    var bar: Int?
    scan: while true {
      guard at + 1 < limit else { return nil }
      switch bytes[at] {
      case 0x0A, 0x0D: return nil
      case UInt8(ascii: "["):
        if bar == nil || bytes[at + 1] == UInt8(ascii: "[") { return nil }
      case UInt8(ascii: "]"):
        if bytes[at + 1] == UInt8(ascii: "]") { break scan }
        if bar == nil { return nil }
      case UInt8(ascii: "|"): if bar == nil { bar = at }
      case UInt8(ascii: "#"): if bar == nil, hash == nil { hash = at }
      default: break
      }
      at += 1
    }
    end = at + 2
    let label = bar.map { bytes.trimmed($0 + 1..<at) }
    shown = label?.isEmpty == true ? nil : label
    var named = open + 2..<(bar ?? at)
    if bar != nil, !named.isEmpty, bytes[named.upperBound - 1] == UInt8(ascii: "\\") {
      named = named.lowerBound..<named.upperBound - 1
    }
    target = bytes.trimmed(named.lowerBound..<(hash ?? named.upperBound))
    anchor = hash.map { bytes.trimmed($0 + 1..<named.upperBound) }
    if target.isEmpty, anchor?.isEmpty ?? true { return nil }
  }
}
