/// Reads what follows a log line's verb: channel, details and text.
struct LogDetailsReader {
  let line: LogLine
  let verb: LogVerb
  let verbRange: Range<Int>
  /// Where the line goes on behind its date.
  let start: Int

  func read(into entry: inout LogEntry, diagnostics: inout [Diagnostic]) {
    let behind = line.skipAdornments(verbRange.upperBound)
    if verb == .note {
      entry.text = line.text.string(line.skipSeparators(behind)..<line.end)
      return
    }
    var (details, said) = divided(from: behind)
    let mayHaveChannel = ChannelReader.mayRead(line, details)
    switch mayHaveChannel ? ChannelReader(line: line, verb: verb).read(details) : nil {
    case .channel(let name, let end, let isLeading):
      entry.channel = name
      if isLeading { details = end..<details.upperBound }
    case .somebody(let somebody):
      if isReversed(by: somebody, &entry, &diagnostics) { return }
    case nil:
      break
    }
    // `named: [[Bo Chen]]`: what the verb needs stands behind the colon.
    if needsDetails, line.text.trimmed(details).isEmpty, let behind = said {
      (details, said) = divided(from: line.skipSpaces(behind.lowerBound))
    }
    entry.said = said.map(line.text.span)
    var rest = details
    switch verb {
    case .booked, .moved, .cancelled, .missed:
      var reader = AppointmentReader(line: line, verb: verb, verbRange: verbRange)
      entry.appointment = reader.read(details, diagnostics: &diagnostics)
      if verb == .booked || verb == .moved, let day = entry.appointment?.date, day < entry.date {
        let range = verbRange.lowerBound..<details.upperBound
        diagnostics.append(
          LogMessages.earlyDay(line.text.string(verbRange), day, line.text.span(range), entry.date))
      }
      if !reader.hasOtherWords, entry.appointment != nil {
        rest = details.upperBound..<details.upperBound
      }
    case .confirmed, .putOff:
      let named =
        verb == .confirmed
        ? NamedDay.ofMeeting(line, details)
        : NamedDay.untilWhen(line, details, after: entry.date, &diagnostics)
      if let named {
        entry.appointment = Appointment(date: named.day, time: nil, minutes: nil, mode: nil)
        rest = named.others
      }
    case .named, .introduced:
      if verb == .introduced,
        let range = OthersIntroduced(line: line, verbRange: verbRange).read(details)
      {
        let (written, span) = (line.text.string(range), line.text.span(range))
        diagnostics.append(LogMessages.othersIntroduced(written, span))
        keepAsNote(&entry)
        return
      }
      var reader = NamedPersonsReader(line: line, verbRange: verbRange)
      entry.persons = reader.read(details, diagnostics: &diagnostics)
      if !entry.persons.isEmpty { rest = details.upperBound..<details.upperBound }
    case .skip:
      var reader = SkippedRulesReader(line: line, verbRange: verbRange, isClosed: said != nil)
      let end = reader.read(details, diagnostics: &diagnostics)
      entry.skippedRules = reader.rules
      rest = end..<details.upperBound
    default:
      entry.party = PartyReader(line: line, verb: verb, verbRange: verbRange)
        .read(behind: behind, upTo: details.upperBound)
    }
    // Rules that are not read are reported.
    entry.text = line.text.string(
      words(verb == .skip && said != nil ? rest.lowerBound..<rest.lowerBound : rest, said))
    if let second = SecondVerb(line: line, verb: entry.verb)
      .read(behind..<line.end, said: said?.lowerBound)
    {
      diagnostics.append(
        LogMessages.secondVerb(
          line.text.string(verbRange), line.text.string(second), line.text.span(second),
          on: entry.date))
    } else if let meant = MeantVerb(line: line, verb: entry.verb).read(behind: behind) {
      diagnostics.append(
        LogMessages.meantVerb(
          line.text.string(verbRange), meant.verb, line.text.span(meant.range), on: entry.date))
    }
  }

  /// What the line says in words: those behind the colon, with any before it that were not read.
  private func words(_ rest: Range<Int>, _ said: Range<Int>?) -> Range<Int> {
    let start = min(line.skipSeparators(rest.lowerBound), rest.upperBound)
    let unread = start..<rest.upperBound
    // A full stop, or the marks of bold, are no words.
    let isEmpty = !line.masked[unread].contains { $0 == 0 || ASCII.isWord($0) }
    guard let said else { return isEmpty ? start..<start : unread }
    return isEmpty ? said : start..<said.upperBound
  }

  private var needsDetails: Bool {
    switch verb {
    case .booked, .moved, .named, .introduced, .skip: true
    default: false
    }
  }

  /// What stands before the dividing colon, and what behind it where there is one.
  private func divided(from start: Int) -> (details: Range<Int>, said: Range<Int>?) {
    guard let colon = line.dividingColon(from: start) else { return (start..<line.end, nil) }
    return (start..<colon, colon + 1..<line.end)
  }

  /// Keeps the line as a note where somebody behind `by` turns its meaning round, and reports it.
  private func isReversed(
    by somebody: ChannelReader.Somebody, _ entry: inout LogEntry, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let text = line.text
    let range = verbRange.lowerBound..<somebody.end
    let (written, span) = (text.string(range), text.span(range))
    let name = somebody.name.map(text.string)
    switch verb.word {
    case _ where verb.isNaming:
      diagnostics.append(
        LogMessages.reversedNaming(
          written, span, isIntroduction: verb == .introduced, who: somebody.target,
          orChannel: name, on: entry.date))
    case .toThem where !somebody.isMe:
      diagnostics.append(LogMessages.wordOfTheirs(written, span, orChannel: name))
    case .fromThem where somebody.isMe:
      diagnostics.append(LogMessages.wordOfYours(written, span))
    default:
      return false
    }
    keepAsNote(&entry)
    return true
  }

  private func keepAsNote(_ entry: inout LogEntry) {
    entry.verb = .note
    entry.verbSpan = line.text.span(start..<start)
    entry.text = line.text.string(start..<line.end)
    entry.channel = nil
  }
}
