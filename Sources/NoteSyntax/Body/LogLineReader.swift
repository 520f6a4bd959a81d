/// Reads one item of a log: `DATE [TIME] VERB [by CHANNEL] [details][: text]`.
struct LogLineReader {
  let text: LeafText
  let content: InlineContent
  /// The item's text, behind a checkbox if it has one.
  let words: Range<Int>
  let place: Place

  /// Where the item stands: what has no date there is worth a hint or not.
  enum Place {
    case outermost
    /// Below another item, where it says more about that.
    case below
    /// Behind a box.
    case task
  }

  /// Adds what the item says to the log, unless it does not begin with a date, which may be reported.
  func read(into log: inout [LogEntry], diagnostics: inout [Diagnostic]) {
    switch LogStart(text.bytes, words, content.links) {
    case .date(let date, let end):
      log.append(entry(date, from: end, &diagnostics))
    case .impossible(let range):
      diagnostics.append(BodyMessages.impossibleLogDate(text.string(range), text.span(range)))
    case .miswritten(let range, let dates):
      diagnostics.append(
        BodyMessages.miswrittenDate(text.string(range), text.span(range), dates))
    case .none:
      guard !words.isEmpty else { break }
      switch place {
      case .outermost: diagnostics.append(BodyMessages.logWithoutDate(text.span(words)))
      case .below:
        if let verb = factWithoutDate() {
          diagnostics.append(BodyMessages.factWithoutDate(text.string(verb), text.span(verb)))
        }
      case .task: break
      }
    }
  }

  /// The verb that the item begins with, where what follows can hardly be meant but for a fact of its
  /// own: nothing or a colon, a channel, a day, a link. `asked what they pay` says more of a talk.
  private func factWithoutDate() -> Range<Int>? {
    let line = LogLine(text: text, content: content, end: words.upperBound)
    let start = line.skipAdornments(line.skipSpaces(words.lowerBound))
    guard let (verb, end) = LogVerbTable.read(line.masked, start, line.end), verb != .note else {
      return nil
    }
    let next = line.skipSpaces(line.skipAdornments(end))
    let isFact =
      next == line.end || line.masked[next] == ASCII.colon || line.masked[next] == 0
      || DateScan.read(line.masked, next, line.end) != nil
      || line.word(at: next).map { line.isWord($0, "by") || line.isWord($0, "via") } ?? false
    return isFact ? start..<end : nil
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
    let found = LogVerbTable.read(line.masked, word, line.end)
    if let found,
      let turned = TurnedVerb(line: line, verb: found.verb, range: word..<found.end).read()
    {
      let range = word..<turned.end
      entry.text = text.string(at..<line.end)
      diagnostics.append(
        LogMessages.turned(text.string(range), text.span(range), turned.meaning))
    } else if let found {
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

  /// `[[Pat Ash]] replied: yes`
  private func verbBehindName(_ line: LogLine, _ start: Int) -> Range<Int>? {
    guard let link = line.link(at: start) else { return nil }
    let at = line.skipSpaces(line.skipAdornments(link.range.upperBound))
    guard let (verb, end) = LogVerbTable.read(line.masked, at, line.end), verb != .note else {
      return nil
    }
    return at..<end
  }

  private func unknownVerb(_ line: LogLine, _ start: Int, _ date: CivilDate) -> Diagnostic {
    let start = line.skipAdornments(start)
    let words = line.leadingWords(from: start, atMost: 2)
    guard let first = words.first else {
      if let verb = verbBehindName(line, start) {
        return BodyMessages.verbBehindName(text.string(verb), text.span(verb), on: date)
      }
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
