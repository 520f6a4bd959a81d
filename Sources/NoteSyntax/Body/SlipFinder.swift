/// Finds lines that look meant for kith and are not counted, for want of a blank, a bullet or a
/// heading: what a person wrote must not be lost without a word.
struct SlipFinder {
  let text: LeafText
  let content: InlineContent
  let isLog: Bool
  /// Whether the text is code to Markdown, for the blanks before it.
  var isCode = false

  /// Looks at a paragraph's lines. In an item's own text the first is read by others, and later
  /// ones are part of it: there only what cannot be meant as a continuation counts.
  func inLines(ofItem: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var start = 0
    while start < text.count {
      let end = text.lineEnd(in: start..<text.count) ?? text.count
      if !ofItem || start > 0, let slip = inLine(start..<end, mayContinue: ofItem) {
        found.append(slip)
      }
      start = end + 1
    }
    return found
  }

  /// Looks at the text behind a list item's mark, where it has no box: `[]`, `[ ]text`.
  func inItem() -> Diagnostic? {
    guard let (range, meant) = box(at: 0) else { return nil }
    return BodyMessages.taskSlip(text.string(range), text.span(range), meant: meant)
  }

  /// Looks at an item that stands in no log: a date and a verb.
  func likeLog(_ words: Range<Int>) -> Diagnostic? {
    guard case .date(_, let end) = LogStart(text.bytes, words, content.links),
      verb(behind: end, words.upperBound)
    else { return nil }
    return BodyMessages.logElsewhere(text.span(words))
  }

  private func inLine(_ line: Range<Int>, mayContinue: Bool) -> Diagnostic? {
    let line = text.trimmed(line)
    let bullet = LooseMark.endOfBullet(text.bytes, line)
    if let bullet, let (range, meant) = box(at: bullet) {
      let isASCII = ASCII.isInk(text.bytes[line.lowerBound])
      let mark = isASCII ? String(UnicodeScalar(text.bytes[line.lowerBound])) : "-"
      let whole = line.lowerBound..<range.upperBound
      return BodyMessages.taskSlip(
        text.string(whole), text.span(whole), meant: "\(mark) \(meant)", isCode: isCode)
    }
    guard isLog, let (words, start) = LooseMark.endBeforeDate(text.bytes, line, content.links),
      mayBeFact(start, line.upperBound, isMarked: words > line.lowerBound, mayContinue: mayContinue)
    else { return nil }
    return BodyMessages.logWithoutBullet(
      text.span(line), mark: text.span(line.lowerBound..<words),
      isDash: text.string(line.lowerBound..<words) == "-", isCode: isCode)
  }

  /// Whether a line that begins so is meant as one of the log. A date in another form may begin a sentence,
  /// and any may stand first in a line that was wrapped.
  private func mayBeFact(_ start: LogStart, _ end: Int, isMarked: Bool, mayContinue: Bool) -> Bool {
    switch start {
    case .date(_, let behind): !mayContinue || isMarked || verb(behind: behind, end)
    case .impossible(let date), .miswritten(let date, _): verb(behind: date.upperBound, end)
    case .none: false
    }
  }

  /// A box that is none where it stands, and what is meant: brackets with nothing in them, or with blanks
  /// beside the mark, or with text right behind. A link's text is in brackets, too.
  private func box(at start: Int) -> (range: Range<Int>, meant: String)? {
    let bytes = text.bytes[min(start, text.count)...]
    guard bytes.first == ASCII.openBracket,
      let close = bytes.prefix(5).firstIndex(of: ASCII.closeBracket)
    else { return nil }
    let mark = bytes[start + 1..<close].filter { !ASCII.isBlank($0) }
    let next = close + 1 < text.count ? text.bytes[close + 1] : ASCII.space
    let isMark = ["", "x", "X", "-"].contains { $0.utf8.elementsEqual(mark) }
    guard isMark, next != ASCII.openParen, next != ASCII.openBracket, next != ASCII.colon else {
      return nil
    }
    let isDone = mark.contains { ASCII.lower($0) == UInt8(ascii: "x") }
    let box = isDone ? "[x]" : mark.first == ASCII.dash ? "[-]" : "[ ]"
    return (start..<close + 1, ASCII.isSpace(next) ? box : box + " ")
  }

  private func verb(behind date: Int, _ end: Int) -> Bool {
    let line = LogLine(text: text, content: content, end: end)
    var at = line.skipSeparators(date)
    if let time = TimeScan.read(line.masked, at, end) { at = line.skipSeparators(time.end) }
    guard let (verb, _) = LogVerbTable.read(line.masked, line.skipAdornments(at), end) else {
      return false
    }
    return verb != .note
  }
}
