/// Reads what `booked` and `moved` set: a date, and in any order a time, a length and a mode; and
/// the day of what is `cancelled` or was `missed`.
struct AppointmentReader {
  let line: LogLine
  let verb: LogVerb
  let verbRange: Range<Int>
  /// Whether the line holds words that say something else.
  private(set) var hasOtherWords = false

  var days = AppointmentDays()
  var times = AppointmentTimes()
  private var mode: MeetingMode?
  /// Whether the mode is only the word `call`, which `video` or `zoom` makes precise.
  private var isVague = false
  /// Whether `to` leads to words that are no date: `next week`.
  private var isElsewhere = false
  /// Whether a date was written that is none; one complaint is enough.
  private var isReported = false
  /// Whether the first day stands right behind the verb, so that it must be the meeting's; of what is
  /// off, whether only words lead to it that may tell which meeting it is.
  private var beginsWithDay = false
  /// Whether a semicolon, or a comma, stands before what is read next.
  private var isBroken = false
  private var hasComma = false
  /// What may be the day of a meeting that is off, and is not for certain.
  private var unreadDay: Range<Int>?
  /// Whether a word such as `not` stands before what is read next.
  var isDenied = false
  /// What stands right before.
  var before = AppointmentWord.start

  init(line: LogLine, verb: LogVerb, verbRange: Range<Int>) {
    self.line = line
    self.verb = verb
    self.verbRange = verbRange
  }

  mutating func read(_ details: Range<Int>, diagnostics: inout [Diagnostic]) -> Appointment? {
    var at = details.lowerBound
    while at < details.upperBound {
      at = step(at, details.upperBound, &diagnostics)
    }
    // What is not read is kept as it is written.
    if times.unread != nil || times.unclear != nil { hasOtherWords = true }
    let verb = line.text.string(verbRange)
    switch days.choice(isElsewhere: isElsewhere, setsMeeting: setsMeeting) {
    case .day(let day):
      if !setsMeeting, !beginsWithDay {
        diagnostics.append(
          LogMessages.unclearDay(
            verb, line.text.string(day.range), line.text.span(day.range), isRead: true))
      }
      return appointment(day, &diagnostics)
    case .several(let day, _) where !beginsWithDay && !setsMeeting:
      unreadDay = unreadDay ?? day.range
    case .several(let one, let other):
      diagnostics.append(
        LogMessages.twoDates(verb, (one.date, other.date), line.text.span(other.range)))
    case .none where setsMeeting:
      if !isReported {
        diagnostics.append(
          LogMessages.noAppointmentDate(
            verb, line.text.span(verbRange), isOther: !days.isEmpty))
      }
    case .none:
      break
    }
    // What is off without a day concerns what is set, and its words are kept.
    if !setsMeeting {
      hasOtherWords = true
      if let unreadDay {
        diagnostics.append(
          LogMessages.unclearDay(
            verb, line.text.string(unreadDay), line.text.span(unreadDay), isRead: false))
      }
    }
    return nil
  }

  private func appointment(_ day: AppointmentDays.Day, _ diagnostics: inout [Diagnostic])
    -> Appointment
  {
    guard setsMeeting else {
      return Appointment(date: day.date, time: nil, minutes: nil, mode: nil)
    }
    let time = times.time(of: day)
    if let second = times.unclear {
      diagnostics.append(LogMessages.twoTimes(line.text.span(second)))
    } else if time == nil, let unread = times.unread {
      let (written, span) = (line.text.string(unread), line.text.span(unread))
      diagnostics.append(
        isOfDays(unread)
          ? LogMessages.unreadDay(written, span) : LogMessages.unreadTime(written, span))
    }
    return Appointment(
      date: day.date, time: time, minutes: times.minutes, mode: mode,
      movedFrom: verb == .moved ? days.left(for: day) : days.former(besides: day))
  }

  /// `2026-05-12 or 13`: a number that may be another day of the month.
  private func isOfDays(_ number: Range<Int>) -> Bool {
    let before = line.masked[verbRange.upperBound..<number.lowerBound]
    return line.masked[number].allSatisfy(ASCII.isDigit)
      && before.reversed().drop(while: ASCII.isSpace).starts(with: "ro ".utf8)
      && before.reversed().dropFirst(4).first.map(ASCII.isDigit) ?? false
  }

  private var setsMeeting: Bool { verb.setsMeeting }

  /// Reads what stands at `at` and says where to read on.
  private mutating func step(_ at: Int, _ end: Int, _ diagnostics: inout [Diagnostic]) -> Int {
    let byte = line.masked[at]
    if byte == 0 { return link(at, end) }
    guard ASCII.isWord(byte) else {
      // What stands behind may be about something else.
      if byte == ASCII.semicolon { isBroken = true }
      if byte == ASCII.comma { hasComma = true }
      if byte == ASCII.greater, line.masked[at - 1] == ASCII.dash { before = .to }
      return at + 1
    }
    if ASCII.isDigit(byte) {
      if let next = date(at, end, &diagnostics) { return next }
      if let next = time(at, end, &diagnostics) ?? hours(at, end) { return next }
      if let (minutes, next) = DurationScan.read(line.masked, at, end) {
        times.take(minutes: minutes, at..<next, behind: before)
        before = .part
        return next
      }
    }
    return word(at, end)
  }

  /// `[[2026-04-14 Ana Ruiz]]`: a link to the note of the meeting says when it is.
  private mutating func link(_ at: Int, _ end: Int) -> Int {
    if let link = line.link(at: at) {
      if let day = LinkedDay.of(link.link) {
        let sign = before.sign(for: verb, after: days.last)
        append(day, link.range, sign == .plain ? .linked : sign)
        before = .part
      } else {
        hasOtherWords = true
        before = .other
      }
      return link.range.upperBound
    }
    hasOtherWords = true
    before = .other
    var next = at
    while next < end, line.masked[next] == 0, next == at || line.link(at: next) == nil { next += 1 }
    return next
  }

  private mutating func append(_ day: CivilDate, _ range: Range<Int>, _ sign: AppointmentDays.Sign)
  {
    if days.isEmpty {
      beginsWithDay = setsMeeting ? !hasOtherWords : !(isBroken || hasComma && hasOtherWords)
    }
    days.append(day, range, sign)
  }

  private mutating func date(_ at: Int, _ end: Int, _ diagnostics: inout [Diagnostic]) -> Int? {
    switch DateScan.read(line.masked, at, end) {
    case .date(let date):
      let next = at + DateScan.length
      if days.days.contains(where: { $0.sign != .linked }) { hasOtherWords = true }
      append(date, at..<next, before.sign(for: verb, after: days.last))
      (before, isDenied) = (.part, false)
      return behindDate(next, end)
    case .impossible:
      let range = at..<at + DateScan.length
      isReported = true
      diagnostics.append(
        BodyMessages.impossibleLogDate(line.text.string(range), line.text.span(range)))
      return range.upperBound
    case nil:
      guard let (range, dates) = OtherDateForms.read(line.masked, at, end) else { return nil }
      isReported = true
      diagnostics.append(
        BodyMessages.miswrittenDate(line.text.string(range), line.text.span(range), dates))
      return range.upperBound
    }
  }

  private mutating func word(_ at: Int, _ end: Int) -> Int {
    guard let word = line.word(at: at) else { return at + 1 }
    let written = line.lowercased(word)
    if let (mode, next) = ModeScan.read(line, written, word, end) {
      if isDenied {
        hasOtherWords = true
      } else if self.mode == nil || isVague {
        self.mode = mode
        isVague = written == "call"
      }
      (before, isDenied) = (.part, false)
      return next
    }
    if before.leadsToTime, let next = UnreadTime.end(line, word, end, isAt: before == .at) {
      times.takeUnread(word.lowerBound..<next)
      before = .part
      return next
    }
    if before == .to, verb == .moved, DayWords.isVague(written) { isElsewhere = true }
    if !setsMeeting, let day = DayWords.dayOfMonth(line, word, end) {
      unreadDay = unreadDay ?? day
      hasOtherWords = true
      return day.upperBound
    }
    before = before.followed(by: written)
    isDenied =
      written == "not" || written == "no" || isDenied && AppointmentWord.leadsToMode(written)
    if !AppointmentWord.fillers.contains(written),
      setsMeeting || !AppointmentWord.meetings.contains(written)
    {
      hasOtherWords = true
    }
    return word.upperBound
  }
}
