/// Reads one item of a log: `DATE [TIME] VERB [by CHANNEL] [details][: text]`.
struct LogLineReader {
  let text: LeafText
  let content: InlineContent
  /// The item's text, behind a checkbox if it has one.
  let words: Range<Int>
  /// Whether an item without a date is worth a hint: not below another item, where it says more
  /// about that.
  let wantsDate: Bool

  /// Nil where the item does not begin with a date, which may be reported.
  func read(diagnostics: inout [Diagnostic]) -> LogEntry? {
    switch LogStart(text.bytes, words, content.links) {
    case .date(let date, let end):
      return entry(date, from: end, &diagnostics)
    case .impossible(let range):
      diagnostics.append(BodyMessages.impossibleLogDate(text.string(range), text.span(range)))
    case .miswritten(let range, let dates):
      diagnostics.append(
        BodyMessages.miswrittenDate(text.string(range), text.span(range), dates))
    case .none:
      if wantsDate, !words.isEmpty {
        diagnostics.append(BodyMessages.logWithoutDate(text.span(words)))
      }
    }
    return nil
  }

  private func entry(_ date: CivilDate, from start: Int, _ diagnostics: inout [Diagnostic])
    -> LogEntry
  {
    let line = LogLine(text: text, content: content, end: words.upperBound)
    var at = line.skipSeparators(start)
    if at < line.end, ASCII.lower(line.masked[at]) == UInt8(ascii: "t"),
      TimeScan.read(line.masked, at + 1, line.end) != nil
    {
      at += 1
    }
    var time: ClockTime?
    if let found = TimeScan.read(line.masked, at, line.end) {
      time = found.time
      if found.time == nil {
        diagnostics.append(
          BodyMessages.impossibleTime(text.string(at..<found.end), text.span(at..<found.end)))
      }
      at = line.skipSeparators(found.end)
    }
    var entry = LogEntry(
      date: date, time: time, verb: .note, verbSpan: text.span(at..<at), channel: nil,
      appointment: nil, persons: [], skippedRules: [], links: content.links.map(\.link),
      text: "", span: text.span(words))
    let word = line.skipAdornments(at)
    if let found = LogVerbTable.read(line.masked, word, line.end) {
      let behindMe = WordToMe.end(line, behind: found.verb, found.end)
      let verb = behindMe == nil ? found.verb : .heard
      let end = behindMe ?? found.end
      entry.verb = verb
      entry.verbSpan = text.span(word..<end)
      LogDetailsReader(line: line, verb: verb, verbRange: word..<end, start: at)
        .read(into: &entry, diagnostics: &diagnostics)
    } else {
      entry.text = text.string(at..<line.end)
      diagnostics.append(unknownVerb(line, at, date))
    }
    return entry
  }

  private func unknownVerb(_ line: LogLine, _ start: Int, _ date: CivilDate) -> Diagnostic {
    let start = line.skipAdornments(start)
    let words = line.leadingWords(from: start, atMost: 2)
    guard let first = words.first else {
      let span = start < line.end ? text.span(start..<start) : text.span(self.words)
      return BodyMessages.noVerb(date, span)
    }
    let written = words.map { text.string($0).lowercased() }
    guard let (phrase, count) = LogVerbSlips.suggestion(for: written) else {
      return BodyMessages.unknownVerb(text.string(first), text.span(first), near: nil)
    }
    let range = first.lowerBound..<words[count - 1].upperBound
    return BodyMessages.unknownVerb(text.string(range), text.span(range), near: phrase)
  }
}

/// A log line's bytes, with the means to walk over them. Offsets are inner.
///
/// A class, since each part of a line has a reader of its own, and to hand on all that a line holds
/// takes longer than to read most parts.
final class LogLine {
  let text: LeafText
  let content: InlineContent
  let end: Int
  /// The text with links, code and HTML blotted out by NUL.
  let masked: [UInt8]

  init(text: LeafText, content: InlineContent, end: Int) {
    self.text = text
    self.content = content
    self.end = end
    masked = content.masked(text.bytes)
  }

  /// Over blanks, colons, commas, bars and dashes, as stand between a date and what follows.
  func skipSeparators(_ start: Int) -> Int {
    var at = start
    while at < end {
      let byte = masked[at]
      if ASCII.isSpace(byte) || byte == ASCII.colon || byte == ASCII.comma || byte == ASCII.dash
        || byte == ASCII.bar || byte == ASCII.semicolon
      {
        at += 1
      } else if isDash(at) {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  /// Whether U+2013 or U+2014 stands at `at`.
  func isDash(_ at: Int) -> Bool {
    at + 2 < end && masked[at] == 0xE2 && masked[at + 1] == 0x80
      && (masked[at + 2] == 0x93 || masked[at + 2] == 0x94)
  }

  func skipSpaces(_ start: Int) -> Int {
    var at = start
    while at < end, ASCII.isSpace(masked[at]) { at += 1 }
    return at
  }

  /// Over the marks of bold and italic.
  func skipAdornments(_ start: Int) -> Int {
    var at = start
    while at < end, masked[at] == ASCII.asterisk || masked[at] == ASCII.underscore { at += 1 }
    return at
  }

  /// The first colon at or after `start` that divides: a blank or nothing follows it, and it
  /// stands in no link, code or parentheses. One at `start` itself always does.
  func dividingColon(from start: Int) -> Int? {
    if start < end, masked[start] == ASCII.colon { return start }
    var depth = 0
    var inParentheses: Int?
    for at in start..<max(start, end) {
      switch masked[at] {
      case ASCII.openParen: depth += 1
      case ASCII.closeParen: depth = max(0, depth - 1)
      case ASCII.colon where at + 1 == end || ASCII.isSpace(masked[at + 1]):
        if depth == 0 { return at }
        inParentheses = inParentheses ?? at
      default: break
      }
    }
    // Parentheses that nothing closes enclose nothing.
    return depth > 0 ? inParentheses : nil
  }

  /// The word at `start`: letters, digits, and `'`, `-`, `_` within it.
  func word(at start: Int) -> Range<Int>? {
    var at = start
    while at < end,
      ASCII.isWord(masked[at])
        || (at > start && at + 1 < end && "'-_".utf8.contains(masked[at])
          && ASCII.isWord(masked[at + 1]))
    { at += 1 }
    return at > start ? start..<at : nil
  }

  func leadingWords(from start: Int, atMost count: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var at = start
    while words.count < count, let word = word(at: at) {
      words.append(word)
      at = skipSpaces(word.upperBound)
    }
    return words
  }

  /// The word's text, in lower case.
  func lowercased(_ range: Range<Int>) -> String { text.string(range).lowercased() }

  /// Whether the word is this one, in any case. `wanted` is in lower case.
  func isWord(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
    guard range.count == wanted.utf8CodeUnitCount else { return false }
    return wanted.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { ASCII.lower(masked[range.lowerBound + $0]) == wanted[$0] }
    }
  }

  /// The link that begins at `at`; links are in order.
  func link(at: Int) -> PlacedLink? {
    var low = 0
    var high = content.links.count
    while low < high {
      let middle = (low + high) / 2
      if content.links[middle].range.lowerBound < at { low = middle + 1 } else { high = middle }
    }
    guard low < content.links.count, content.links[low].range.lowerBound == at else { return nil }
    return content.links[low]
  }
}
