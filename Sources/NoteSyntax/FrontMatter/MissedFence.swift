/// Front matter that is none because of its first line, and surely was meant as such: a blank line or a
/// sign that cannot be seen before it, `--`, `----` or the dash that a text editor makes of them, a blank
/// before it; or no such line at all.
///
/// It is not read: no other tool reads it either. But whoever wrote `status: do-not-contact` there has to
/// hear of it.
struct MissedFence {
  /// The first line that is not blank.
  let line: SourceSpan
  /// Whether it was meant as the fence; else it is a key.
  let isFence: Bool

  /// Nil where nothing of the kind is found. To be asked only of a file without front matter.
  init?(in source: SourceText) {
    let found = source.bytes.withUnsafeBufferPointer { bytes -> (Range<Int>, Bool)? in
      var at = source.markLength
      while at < bytes.count, let next = Self.behindNothing(bytes, at) { at = next }
      let line = at..<bytes.lineEnd(at, bytes.count)
      let isFence = Self.isFence(bytes, line)
      var keys = isFence ? bytes.nextLine(line.upperBound, bytes.count) : at
      var count = 0
      while keys < bytes.count {
        let entry = YAMLLine(bytes, keys..<bytes.lineEnd(keys, bytes.count))
        let continues = entry.depth > 0 || entry.entry > entry.indent
        guard entry.indent < entry.span.upperBound,
          Self.isPlainKey(bytes, entry) || count > 0 && continues
        else { break }
        if !continues { count += 1 }
        keys = bytes.nextLine(entry.span.upperBound, bytes.count)
      }
      // Below a single line of text `---` makes a heading of it.
      guard count >= (isFence ? 1 : 2),
        Self.isFence(bytes, keys..<bytes.lineEnd(keys, bytes.count))
      else { return nil }
      return (line, isFence)
    }
    guard let (line, isFence) = found else { return nil }
    self.line = SourceSpan(line.lowerBound, line.upperBound)
    self.isFence = isFence
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

  /// A key as front matter has them: at the beginning of its line, in small letters.
  private static func isPlainKey(_ bytes: UnsafeBufferPointer<UInt8>, _ line: YAMLLine) -> Bool {
    guard line.isTopLevelKey, let key = line.key else { return false }
    return bytes[key].allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
  }
}
