/// The lines of a body as CommonMark counts them: ended by LF, CR LF, or a CR alone.
///
/// `SourceText` counts only LF, as editors do, so the two may differ in number; offsets are the
/// file's in both.
struct LineTable {
  /// Each line's bytes in the file, without its end.
  let lines: [Range<Int>]

  /// The lines from `start` to the end of `source`, whose bytes are `bytes`.
  init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    // Without a CR, they are the source's own.
    let hasReturns = bytes.offset(of: ASCII.carriageReturn, in: start..<bytes.count) != nil
    lines = hasReturns ? Self.lines(bytes, from: start) : Self.lines(source, from: start)
  }

  private static func lines(_ source: SourceText, from start: Int) -> [Range<Int>] {
    let starts = source.lineStarts[(source.lineIndex(of: start) + 1)...]
    var lines: [Range<Int>] = []
    lines.reserveCapacity(starts.count + 1)
    var lineStart = start
    for next in starts {
      lines.append(lineStart..<next - 1)
      lineStart = next
    }
    if lineStart < source.count || lines.isEmpty { lines.append(lineStart..<source.count) }
    return lines
  }

  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var lineStart = start
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else {
        at += 1
        continue
      }
      lines.append(lineStart..<at)
      let isPair =
        byte == ASCII.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == ASCII.lineFeed
      at += isPair ? 2 : 1
      lineStart = at
    }
    if lineStart < bytes.count || lines.isEmpty { lines.append(lineStart..<bytes.count) }
    return lines
  }
}
