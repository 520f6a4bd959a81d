/// Reads the day that a line names beside its verb: which meeting is confirmed, until when somebody puts
/// you off.
struct NamedDay {
  let day: CivilDate
  /// What the details say beside it.
  let others: Range<Int>

  /// `confirmed 2026-04-20`, `confirmed our meeting on Monday, 2026-04-20`; nil where other words stand
  /// before the day.
  static func ofMeeting(_ line: LogLine, _ details: Range<Int>) -> NamedDay? {
    var at = details.lowerBound
    while at < details.upperBound {
      if let (day, end) = day(line, at, details.upperBound) {
        return day.map { NamedDay(day: $0, others: end..<details.upperBound) }
      }
      guard let word = line.word(at: at) else {
        at += 1
        continue
      }
      let written = line.lowercased(word)
      guard AppointmentWord.fillers.contains(written) || AppointmentWord.meetings.contains(written)
      else { return nil }
      at = word.upperBound
    }
    return nil
  }

  /// `put off until 2026-06-15`, `put off to Monday, 2026-06-15`: the first day behind such a word that is
  /// after the line's own. One in another form is reported.
  static func untilWhen(
    _ line: LogLine, _ details: Range<Int>, after date: CivilDate, _ diagnostics: inout [Diagnostic]
  ) -> NamedDay? {
    var (isBehindTerm, hasOthers) = (false, false)
    var unread: Int?
    var later: CivilDate?
    var at = details.lowerBound
    while at < details.upperBound {
      if let (found, end) = day(line, at, details.upperBound) {
        if isBehindTerm, let found, found > date {
          return NamedDay(day: found, others: hasOthers ? details : end..<details.upperBound)
        }
        if isBehindTerm, found == nil, line.link(at: at) == nil {
          diagnostics.append(
            BodyMessages.impossibleLogDate(line.text.string(at..<end), line.text.span(at..<end)))
          return nil
        }
        // `until next month, 2026-06-15`
        if unread != nil { later = later ?? found.flatMap { $0 > date ? $0 : nil } }
        (at, hasOthers) = (end, true)
      } else if let word = line.word(at: at) {
        if isBehindTerm,
          let (range, days) = OtherDateForms.read(line.masked, at, details.upperBound)
        {
          diagnostics.append(
            BodyMessages.miswrittenDate(line.text.string(range), line.text.span(range), days))
          return nil
        }
        let written = line.lowercased(word)
        if unread == nil, promisesDay(line, word, details.upperBound) { unread = word.lowerBound }
        isBehindTerm =
          terms.contains(written) || isBehindTerm && DayWords.isWeekday(written)
        hasOthers = hasOthers || !isBehindTerm
        at = word.upperBound
      } else {
        at += 1
      }
    }
    if let later { return NamedDay(day: later, others: details) }
    if let unread {
      let range = line.text.trimmed(unread..<details.upperBound)
      diagnostics.append(LogMessages.untilNoDay(line.text.string(range), line.text.span(range)))
    }
    return nil
  }

  private static let terms: Set<String> = ["until", "till", "to", "after"]

  /// Whether a word begins what says until when, in whatever words: `until Easter`, `to May`,
  /// `for six weeks`.
  private static func promisesDay(_ line: LogLine, _ word: Range<Int>, _ end: Int) -> Bool {
    var following: [String] = []
    var at = line.skipSpaces(word.upperBound)
    while following.count < 3, at < end, let next = line.word(at: at) {
      following.append(line.lowercased(next))
      at = line.skipSpaces(next.upperBound)
    }
    let written = line.lowercased(word)
    guard let first = following.first else { return written == "until" || written == "till" }
    switch written {
    // A day that is written as one is read, or reported for what is wrong with it.
    case "until", "till": return true
    case "to", "after": return DayWords.isVague(first) || first.first?.isNumber == true
    case "for": return following.contains(where: spans.contains)
    default: return false
    }
  }

  private static let spans: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "year",
  ]

  /// The day at `at`, nil where what stands there has a day's form and is none, and where it ends.
  private static func day(_ line: LogLine, _ at: Int, _ end: Int) -> (CivilDate?, end: Int)? {
    if line.masked[at] == 0 {
      return line.link(at: at).map { (LinkedDay.of($0.link), $0.range.upperBound) }
    }
    guard ASCII.isDigit(line.masked[at]) else { return nil }
    switch DateScan.read(line.masked, at, end) {
    case .date(let day)?: return (day, at + DateScan.length)
    case .impossible?: return (nil, at + DateScan.length)
    case nil: return nil
    }
  }
}
