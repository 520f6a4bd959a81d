/// Steps over code spans, web addresses in `<>`, raw HTML and comments.
///
/// It remembers which closers the rest of the text lacks, so that a thousand openers without one
/// are not a thousand searches to the end.
struct OpaqueSkipper {
  /// Lengths of backtick runs that no run of the same length follows.
  private var loneRuns: Set<Int> = []
  /// Closers that do not occur any more.
  private var missing: Set<[UInt8]> = []

  /// What begins at `at`, where a backtick, `<` or `%` stands: where it ends, or, where it is not
  /// opaque, where to read on.
  mutating func skip(_ bytes: [UInt8], _ at: Int) -> (end: Int, isOpaque: Bool) {
    switch bytes[at] {
    case ASCII.backtick:
      let run = runLength(bytes, at)
      return codeSpan(bytes, at, run).map { ($0, true) } ?? (at + run, false)
    case ASCII.percent:
      return obsidianComment(bytes, at).map { ($0, true) } ?? (at + 1, false)
    default:
      return angle(bytes, at).map { ($0, true) } ?? (at + 1, false)
    }
  }

  private func runLength(_ bytes: [UInt8], _ at: Int) -> Int {
    var end = at
    while end < bytes.count, bytes[end] == ASCII.backtick { end += 1 }
    return end - at
  }

  private mutating func codeSpan(_ bytes: [UInt8], _ start: Int, _ run: Int) -> Int? {
    guard !loneRuns.contains(run) else { return nil }
    var at = start + run
    while at < bytes.count {
      if bytes[at] == ASCII.backtick {
        let length = runLength(bytes, at)
        if length == run { return at + length }
        at += length
      } else {
        at += 1
      }
    }
    loneRuns.insert(run)
    return nil
  }

  /// `%% … %%`, which Obsidian does not show.
  private mutating func obsidianComment(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard at + 1 < bytes.count, bytes[at + 1] == ASCII.percent else { return nil }
    return end(of: Array("%%".utf8), bytes, at + 2)
  }

  private mutating func angle(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard at + 1 < bytes.count else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "?"):
      return end(of: Array("?>".utf8), bytes, at + 2)
    case ASCII.exclamation:
      let rest = bytes[(at + 2)...]
      if rest.starts(with: "-->".utf8) { return at + 5 }
      if rest.starts(with: "--->".utf8) { return at + 6 }
      if rest.starts(with: "--".utf8) { return end(of: Array("-->".utf8), bytes, at + 4) }
      if rest.starts(with: "[CDATA[".utf8) { return end(of: Array("]]>".utf8), bytes, at + 9) }
      guard let first = rest.first, ASCII.isLetter(first) else { return nil }
      return end(of: [ASCII.greater], bytes, at + 2)
    default:
      return AngleScan.autolinkEnd(bytes, at) ?? AngleScan.tagEnd(bytes, at)
    }
  }

  /// Behind the first `closer` at or after `from`.
  private mutating func end(of closer: [UInt8], _ bytes: [UInt8], _ from: Int) -> Int? {
    guard !missing.contains(closer) else { return nil }
    var at = from
    while at + closer.count <= bytes.count {
      if bytes[at] == closer[0], bytes[at...].starts(with: closer) { return at + closer.count }
      at += 1
    }
    missing.insert(closer)
    return nil
  }
}
