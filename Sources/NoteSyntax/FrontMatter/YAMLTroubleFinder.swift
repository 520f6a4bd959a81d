/// Looks through a chunk that libyaml rejects for the slips that people make.
struct YAMLTroubleFinder {
  /// The file.
  let context: FrontMatterContext
  /// The whole file's bytes.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The lines that libyaml rejected, in the file's offsets.
  let chunk: Range<Int>
  /// Values that are dealt with already and not to be blamed.
  let masks: [Mask]

  /// The trouble of the last line up to `offset` that has any.
  func lastTrouble(upTo offset: Int) -> YAMLTrouble? {
    var last: YAMLTrouble?
    var at = chunk.lowerBound
    while at < chunk.upperBound, at <= offset {
      let line = YAMLLine(bytes, at..<bytes.lineEnd(at, chunk.upperBound))
      at = bytes.nextLine(line.span.upperBound, chunk.upperBound)
      if line.isEmpty(bytes) && !hasTab(line) { continue }
      if let trouble = trouble(line) {
        last = trouble
      } else if opensBlock(line) {
        at = ShorthandFinder.afterBlock(bytes, line, chunk.upperBound)
      } else if let end = endOfQuotedValue(line) {
        at = max(at, bytes.nextLine(end, chunk.upperBound))
      }
    }
    return last
  }

  /// The trouble of the line that holds `offset`, about its quotes.
  func trouble(inLineAt offset: Int, isEscape: Bool) -> YAMLTrouble? {
    var start = offset
    while start > chunk.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    let line = YAMLLine(bytes, start..<bytes.lineEnd(start, chunk.upperBound))
    guard isEscape, !line.value.isEmpty, line.value.lowerBound <= offset else {
      return trouble(line)
    }
    let text = bytes.text(line.value)
    let inner = String(text.dropFirst().dropLast())
    let span = SourceSpan(line.value.lowerBound, line.value.upperBound)
    return YAMLTrouble(
      diagnostic: FrontMatterMessages.badEscape(name(line), inner, span),
      mends: [Mask(range: line.value, meaning: .value(.scalar(inner, isQuoted: true)))])
  }

  /// What to say where no slip was recognized.
  func unknown(at offset: Int) -> Diagnostic {
    var start = min(offset, chunk.upperBound - 1)
    // At a line's very start it is the line before that could not be brought to an end.
    if start == chunk.upperBound - 1, start > chunk.lowerBound { start -= 1 }
    while start > chunk.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    let line = YAMLLine(bytes, start..<bytes.lineEnd(start, chunk.upperBound))
    let end = bytes.withoutTrailingBlanks(line.indent, line.span.upperBound)
    return FrontMatterMessages.misplaced(
      bytes.text(line.indent..<end), SourceSpan(line.indent, end))
  }

  private func trouble(_ line: YAMLLine) -> YAMLTrouble? {
    if hasTab(line) { return tab(line) }
    guard let trouble = valueTrouble(line) else { return nil }
    // A mend of the first line of several would not be one.
    return isContinued(line) ? trouble.withoutEdit : trouble
  }

  private func valueTrouble(_ line: YAMLLine) -> YAMLTrouble? {
    let value = line.value
    let isDealtWith = masks.contains { $0.range.lowerBound == value.lowerBound }
    if value.isEmpty || isDealtWith { return nil }
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quotes(line)
    case UInt8(ascii: "["), UInt8(ascii: "{"): return flow(line)
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "*"),
      UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "-"):
      return badStart(line)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return opensBlock(line) ? nil : badStart(line)
    default:
      return colon(line)
    }
  }

  private func tab(_ line: YAMLLine) -> YAMLTrouble {
    // What comes of a tab at each place is the same: blanks, here one for one.
    let tabs = (line.span.lowerBound..<line.indent)
    let width = tabs.reduce(0) { $0 + (bytes[$1] == 0x09 ? 2 : 1) }
    var mends: [Mask] = []
    var at = chunk.lowerBound
    while at < chunk.upperBound {
      let next = YAMLLine(bytes, at..<bytes.lineEnd(at, chunk.upperBound))
      if hasTab(next) { mends.append(Mask(range: at..<next.indent, meaning: .blank)) }
      at = bytes.nextLine(next.span.upperBound, chunk.upperBound)
    }
    let span = SourceSpan(tabs.lowerBound, tabs.upperBound)
    return YAMLTrouble(diagnostic: FrontMatterMessages.tab(span, width: width), mends: mends)
  }

  private func colon(_ line: YAMLLine) -> YAMLTrouble? {
    var at = line.value.lowerBound
    while at < line.value.upperBound {
      if let end = Shorthand.end(bytes, at, line.value.upperBound) {
        at = end
        continue
      }
      if bytes.isKeyColon(at, line.value.upperBound) {
        return asText(line) { FrontMatterMessages.colon($0, $1, $2) }
      }
      at += 1
    }
    return nil
  }

  private func badStart(_ line: YAMLLine) -> YAMLTrouble {
    asText(line) { FrontMatterMessages.badStart($0, $1, $2) }
  }

  /// The trouble whose remedy is to put the line's value in quotes, and whose value is its text.
  func asText(
    _ line: YAMLLine, _ message: (_ name: String?, _ text: String, _ span: SourceSpan) -> Diagnostic
  ) -> YAMLTrouble {
    let span = SourceSpan(line.value.lowerBound, line.value.upperBound)
    return YAMLTrouble(
      diagnostic: message(name(line), bytes.text(line.value), span),
      mends: [Mask(range: line.value, meaning: .rawText)])
  }

  /// The line's key, for messages.
  func name(_ line: YAMLLine) -> String? {
    line.key.map { YAMLTrouble.keyText(bytes, $0) }
  }

  private func hasTab(_ line: YAMLLine) -> Bool {
    (line.span.lowerBound..<line.indent).contains { bytes[$0] == 0x09 }
      && !masks.contains { $0.range.lowerBound == line.span.lowerBound }
  }

  /// Whether the line below is indented beyond this one's entry, so that it belongs to its value.
  private func isContinued(_ line: YAMLLine) -> Bool {
    let start = bytes.nextLine(line.span.upperBound, chunk.upperBound)
    let next = YAMLLine(bytes, start..<bytes.lineEnd(start, chunk.upperBound))
    return !next.isEmpty(bytes) && next.depth > line.entry - line.span.lowerBound
  }

  /// Whether the value is `|` or `>` with indicators alone, so that text lines follow.
  private func opensBlock(_ line: YAMLLine) -> Bool {
    guard let first = line.value.first else { return false }
    guard bytes[first] == UInt8(ascii: "|") || bytes[first] == UInt8(ascii: ">") else {
      return false
    }
    return line.value.dropFirst().allSatisfy { offset in
      bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+")
        || (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[offset])
    }
  }

  private func endOfQuotedValue(_ line: YAMLLine) -> Int? {
    guard let first = line.value.first else { return nil }
    guard bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") else {
      return nil
    }
    return bytes.endOfQuoted(first, chunk.upperBound)
  }
}
