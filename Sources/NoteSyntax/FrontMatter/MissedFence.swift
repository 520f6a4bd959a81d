/// Front matter that is none because of its first line, and surely was meant as such: something stands
/// before it, be it a sign that cannot be seen, or it is `--`, `----` or the dash that a text editor makes of
/// them.
///
/// It is not read: no other tool reads it either. But whoever wrote `status: do-not-contact` there has to
/// hear of it.
package struct MissedFence {
  /// What was meant as the fence.
  let line: SourceSpan
  /// Whether it is one but for its end: a CR alone ends no line of front matter.
  let lacksLineFeed: Bool

  /// So many lines may stand before it: a heading, a comment.
  private static let most = 4

  /// Nil where nothing of the kind is found. To be asked only of a file without front matter.
  init?(in source: SourceText) {
    let start = source.markLength
    lacksLineFeed =
      source.bytes[start...].starts(with: "---\r".utf8)
      && !source.bytes[(start + 4)...].starts(with: [ASCII.lineFeed])
    if lacksLineFeed {
      line = SourceSpan(start, start + 3)
      return
    }
    let found = source.bytes.withUnsafeBufferPointer { bytes -> Range<Int>? in
      var (at, lines) = (source.markLength, 0)
      while at < bytes.count, lines <= Self.most {
        if let next = Self.behindNothing(bytes, at) {
          at = next
          continue
        }
        let line = at..<bytes.lineEnd(at, bytes.count)
        let next = bytes.nextLine(line.upperBound, bytes.count)
        if Self.isFence(bytes, line) { return Self.holdsKeys(bytes, next) ? line : nil }
        (at, lines) = (next, lines + 1)
      }
      return nil
    }
    guard let found else { return nil }
    line = SourceSpan(found.lowerBound, found.upperBound)
  }

  /// Keys that no fence opens, and a closing one below them: `name: Ana`, `---`. To Markdown that is a
  /// heading, and it may well be one; only who knows the keys can tell. Empty where nothing of the kind
  /// begins the file.
  package static func unopenedKeys(in source: SourceText) -> [PropertyKey] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var at = source.markLength
      while at < bytes.count, let next = behindNothing(bytes, at) { at = next }
      return Self.keys(bytes, at: at)
    }
  }

  /// The keys that begin at `start`, where nothing but keys stands up to a closing line; else none.
  static func keys(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> [PropertyKey] {
    guard start < bytes.count, holdsKeys(bytes, start) else { return [] }
    var keys: [PropertyKey] = []
    var at = start
    while at < bytes.count {
      let line = YAMLLine(bytes, at..<bytes.lineEnd(at, bytes.count))
      if isFence(bytes, line.span) { break }
      if line.isTopLevelKey, let key = line.key {
        keys.append(PropertyKey(bytes.text(key), SourceSpan(key.lowerBound, key.upperBound)))
      }
      at = bytes.nextLine(line.span.upperBound, bytes.count)
    }
    return keys
  }

  /// Whether keys follow, and nothing else up to a closing line.
  private static func holdsKeys(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var (at, hasKey) = (start, false)
    while at < bytes.count {
      let line = YAMLLine(bytes, at..<bytes.lineEnd(at, bytes.count))
      if isFence(bytes, line.span) || bytes[line.span].elementsEqual("...".utf8) { return hasKey }
      let continues = line.depth > 0 || line.entry > line.indent
      guard line.isTopLevelKey || line.isEmpty(bytes) || hasKey && continues else { return false }
      hasKey = hasKey || line.isTopLevelKey
      at = bytes.nextLine(line.span.upperBound, bytes.count)
    }
    return false
  }

  /// Where it goes on behind a blank line, or a sign that takes no room; nil where neither stands.
  private static func behindNothing(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x8B], [0xE2, 0x81, 0xA0]]
    where bytes[at...].starts(with: mark) {
      return at + mark.count
    }
    let end = bytes.lineEnd(at, bytes.count)
    return bytes.afterBlanks(at, end) == end && end < bytes.count
      ? bytes.nextLine(end, bytes.count) : nil
  }

  /// Two strokes or more, or dashes, with or without blanks around them.
  private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var at = bytes.afterBlanks(line.lowerBound, line.upperBound)
    var cells = 0
    while at < line.upperBound, !bytes.isBlank(at) {
      if bytes[at] == UInt8(ascii: "-") {
        (at, cells) = (at + 1, cells + 1)
      } else if bytes[at..<line.upperBound].starts(with: [0xE2, 0x80]),
        at + 2 < line.upperBound, (0x93...0x94).contains(bytes[at + 2])
      {
        (at, cells) = (at + 3, cells + 2)
      } else {
        return false
      }
    }
    return cells >= 2 && bytes.afterBlanks(at, line.upperBound) == line.upperBound
  }
}
