/// Reads what follows a log line's verb: channel, details and text.
struct LogDetailsReader {
  let line: LogLine
  let verb: LogVerb
  let verbRange: Range<Int>

  func read(into entry: inout LogEntry, diagnostics: inout [Diagnostic]) {
    let start = line.skipAdornments(verbRange.upperBound)
    if verb == .note {
      entry.text = line.text.string(line.skipSeparators(start)..<line.end)
      return
    }
    var (details, said) = divided(from: start)
    let channel = channel(in: details)
    entry.channel = channel?.name
    if let channel, channel.isLeading { details = channel.end..<details.upperBound }
    // `named: [[Bo Chen]]`: what the verb needs stands behind the colon.
    if needsDetails, line.text.trimmed(details).isEmpty, let behind = said {
      (details, said) = divided(from: line.skipSpaces(behind.lowerBound))
    }
    var rest = details
    switch verb {
    case .booked, .moved:
      let reader = AppointmentReader(line: line, verb: verb, verbRange: verbRange)
      let found = reader.read(details, diagnostics: &diagnostics)
      entry.appointment = found.appointment
      if !found.hasOtherWords { rest = details.upperBound..<details.upperBound }
    case .named, .introduced:
      var reader = NamedPersonsReader(line: line)
      entry.persons = reader.read(details, diagnostics: &diagnostics)
      if entry.persons.isEmpty {
        diagnostics.append(
          LogMessages.nobodyNamed(line.text.string(verbRange), line.text.span(verbRange)))
      } else {
        rest = details.upperBound..<details.upperBound
      }
    case .skip:
      var reader = SkippedRulesReader(line: line, verbRange: verbRange, isClosed: said != nil)
      let end = reader.read(details, diagnostics: &diagnostics)
      entry.skippedRules = reader.rules
      rest = end..<details.upperBound
    default:
      break
    }
    entry.text = line.text.string(
      said ?? min(line.skipSeparators(rest.lowerBound), rest.upperBound)..<rest.upperBound)
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

  /// `by email` behind the verb, or further on where the word can be nothing but a channel.
  private func channel(in details: Range<Int>) -> (name: String, end: Int, isLeading: Bool)? {
    var at = line.skipSpaces(details.lowerBound)
    let isFirst = at
    while at < details.upperBound {
      guard let by = line.word(at: at) else {
        at += 1
        continue
      }
      at = line.skipSpaces(by.upperBound)
      guard line.isWord(by, "by") || line.isWord(by, "via") else { continue }
      if let article = line.word(at: at), line.isWord(article, "a") || line.isWord(article, "an") {
        at = line.skipSpaces(article.upperBound)
      }
      guard let word = line.word(at: at), word.upperBound <= details.upperBound,
        !ASCII.isDigit(line.masked[word.lowerBound])
      else { continue }
      let name = line.lowercased(word)
      let isLeading = by.lowerBound == isFirst
      guard isLeading || Self.channels.contains(name) else { continue }
      return (name == "e-mail" ? "email" : name, word.upperBound, isLeading)
    }
    return nil
  }

  /// Words that, behind `by` anywhere in a line, can only be the way a word was sent.
  private static let channels: Set<String> = [
    "email", "e-mail", "mail", "letter", "post", "postcard", "phone", "telephone", "linkedin",
    "text", "sms", "message", "whatsapp", "signal", "telegram", "slack", "teams", "voicemail",
  ]
}
