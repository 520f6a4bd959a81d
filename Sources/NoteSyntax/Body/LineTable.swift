/// The lines of a body as CommonMark counts them: ended by LF, CR LF, or a CR alone.
///
/// `SourceText` counts only LF, as editors do, so the two may differ in number; offsets are the
/// file's in both.
struct LineTable {
  /// Each line's bytes in the file, without its end.
  let lines: [Range<Int>]

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var lines: [Range<Int>] = []
    lines.reserveCapacity((bytes.count - start) / 24 + 1)
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
    self.lines = lines
  }
}
