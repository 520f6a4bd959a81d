/// Reads what `booked` and `moved` set: a date, and in any order a time, a length and a mode.
struct AppointmentReader {
  let line: LogLine
  let verb: LogVerb
  let verbRange: Range<Int>

  private struct Parts {
    var date: CivilDate?
    var time: ClockTime?
    var minutes: Int?
    var mode: MeetingMode?
    /// Whether the mode is only the word `call`, which `video` or `zoom` makes precise.
    var isVague = false
    var hasOtherWords = false
    /// Whether a date was written that is none; one complaint is enough.
    var isReported = false
  }

  func read(_ details: Range<Int>, diagnostics: inout [Diagnostic])
    -> (appointment: Appointment?, hasOtherWords: Bool)
  {
    var parts = Parts()
    var at = details.lowerBound
    while at < details.upperBound {
      at = step(at, details.upperBound, &parts, &diagnostics)
    }
    guard let date = parts.date else {
      if !parts.isReported {
        diagnostics.append(
          LogMessages.noAppointmentDate(
            line.text.string(verbRange), line.text.span(verbRange)))
      }
      return (nil, parts.hasOtherWords)
    }
    let appointment = Appointment(
      date: date, time: parts.time, minutes: parts.minutes, mode: parts.mode)
    return (appointment, parts.hasOtherWords)
  }

  /// Reads what stands at `at` and says where to read on.
  private func step(
    _ at: Int, _ end: Int, _ parts: inout Parts, _ diagnostics: inout [Diagnostic]
  ) -> Int {
    let byte = line.masked[at]
    if byte == 0 { return link(at, end, &parts) }
    guard ASCII.isWord(byte) else { return at + 1 }
    if ASCII.isDigit(byte) {
      if let next = date(at, end, &parts, &diagnostics) { return next }
      if let next = time(at, end, &parts, &diagnostics) { return next }
      if let (minutes, next) = DurationScan.read(line.masked, at, end) {
        parts.minutes = parts.minutes ?? minutes
        return next
      }
    }
    return word(at, end, &parts)
  }

  /// `[[2026-04-14 Ana Ruiz]]`: a link to the note of the meeting says when it is.
  private func link(_ at: Int, _ end: Int, _ parts: inout Parts) -> Int {
    if let link = line.link(at: at) {
      let name = link.link.target.split(separator: "/").last ?? ""
      if parts.date == nil { parts.date = CivilDate(String(name.prefix(DateScan.length))) }
      if parts.date == nil { parts.hasOtherWords = true }
      return link.range.upperBound
    }
    parts.hasOtherWords = true
    var next = at
    while next < end, line.masked[next] == 0, next == at || line.link(at: next) == nil { next += 1 }
    return next
  }

  private func date(
    _ at: Int, _ end: Int, _ parts: inout Parts, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    switch DateScan.read(line.masked, at, end) {
    case .date(let date):
      if parts.date == nil { parts.date = date } else { parts.hasOtherWords = true }
      let next = at + DateScan.length
      let isJoined =
        next < end && ASCII.lower(line.masked[next]) == UInt8(ascii: "t")
        && TimeScan.read(line.masked, next + 1, end) != nil
      return isJoined ? next + 1 : next
    case .impossible:
      let range = at..<at + DateScan.length
      parts.isReported = true
      diagnostics.append(
        BodyMessages.impossibleLogDate(line.text.string(range), line.text.span(range)))
      return range.upperBound
    case nil:
      guard let (range, dates) = OtherDateForms.read(line.masked, at, end) else { return nil }
      parts.isReported = true
      diagnostics.append(
        BodyMessages.miswrittenDate(line.text.string(range), line.text.span(range), dates))
      return range.upperBound
    }
  }

  /// `15:00`, or `15:00-15:30`, which says how long as well.
  private func time(
    _ at: Int, _ end: Int, _ parts: inout Parts, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let found = TimeScan.read(line.masked, at, end) else { return nil }
    guard let time = found.time else {
      let range = at..<found.end
      diagnostics.append(
        BodyMessages.impossibleTime(line.text.string(range), line.text.span(range)))
      return found.end
    }
    if parts.time == nil { parts.time = time }
    let next = line.skipSpaces(found.end)
    let dash = next < end && line.masked[next] == ASCII.dash ? 1 : line.isDash(next) ? 3 : 0
    guard dash > 0,
      let until = TimeScan.read(line.masked, line.skipSpaces(next + dash), end),
      let last = until.time
    else { return found.end }
    if last > time, parts.minutes == nil { parts.minutes = last.minutes - time.minutes }
    return until.end
  }

  private func word(_ at: Int, _ end: Int, _ parts: inout Parts) -> Int {
    guard let word = line.word(at: at) else { return at + 1 }
    let written = line.lowercased(word)
    if let (mode, next) = ModeScan.read(line, written, word, end) {
      if parts.mode == nil || parts.isVague {
        parts.mode = mode
        parts.isVague = written == "call"
      }
      return next
    }
    if !Self.fillers.contains(written) { parts.hasOtherWords = true }
    return word.upperBound
  }

  private static let fillers: Set<String> = [
    "for", "at", "on", "to", "by", "via", "from", "a", "an", "the", "and", "it", "again",
  ]
}
