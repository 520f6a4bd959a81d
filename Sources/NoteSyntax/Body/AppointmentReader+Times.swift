extension AppointmentReader {
  /// Over the `T` of `2026-04-20T15:00`. An instant in UTC, with its `Z`, has no time by the clock here.
  mutating func behindDate(_ next: Int, _ end: Int) -> Int {
    guard next + 1 < end, ASCII.lower(line.masked[next]) == UInt8(ascii: "t"),
      ASCII.isDigit(line.masked[next + 1])
    else { return next }
    if TimeScan.read(line.masked, next + 1, end) != nil { return next + 1 }
    var stop = next + 1
    while stop < end, !ASCII.isSpace(line.masked[stop]) { stop += 1 }
    times.takeUnread(next + 1..<stop)
    return stop
  }

  /// `15:00`, or `15:00-15:30`, which says how long as well.
  mutating func time(_ at: Int, _ end: Int, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let found = timeOfDay(at, end) else { return nil }
    defer { (before, isDenied) = (.part, false) }
    guard let time = found.time else {
      let range = at..<found.end
      diagnostics.append(
        BodyMessages.impossibleTime(line.text.string(range), line.text.span(range)))
      return found.end
    }
    if let stop = UnreadTime.endOfQualified(line, time, found.end, end) {
      times.takeUnread(at..<stop)
      return stop
    }
    let next = line.skipSpaces(found.end)
    let dash = next < end && line.masked[next] == ASCII.dash ? 1 : line.isDash(next) ? 3 : 0
    let until = dash > 0 ? timeOfDay(line.skipSpaces(next + dash), end) : nil
    if let until, let last = until.time,
      AppointmentTimes.isUnsure(time, found.isOfHalf, until: last, until.isOfHalf)
    {
      times.takeUnread(at..<until.end)
      return until.end
    }
    times.take(time, at..<found.end, isOfHalf: found.isOfHalf, behind: before, of: verb, &days)
    guard let until, let last = until.time else { return found.end }
    times.takeEnd(last, from: time)
    return until.end
  }

  /// `3 to 4pm`, `3-4 pm`: whether both are of the same half of the day, nothing says. Neither is read.
  /// Nor is `15：00`.
  mutating func hours(_ at: Int, _ end: Int) -> Int? {
    guard before.leadsToTime,
      let next = UnreadTime.endOfHours(line, at, end) ?? UnreadTime.endOfWide(line, at, end)
    else { return nil }
    times.takeUnread(at..<next)
    before = .part
    return next
  }

  private func timeOfDay(_ at: Int, _ end: Int) -> TimeScan.Found? {
    TimeScan.read(line.masked, at, end)
      ?? (before.leadsToTime ? TimeScan.readDotted(line.masked, at, end) : nil)
  }
}
