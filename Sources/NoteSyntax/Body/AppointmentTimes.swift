/// The times that a line about a meeting names, and how long it says that the meeting is.
struct AppointmentTimes {
  private(set) var minutes: Int?
  /// What looks like a time and was not read, first of all.
  private(set) var unread: Range<Int>?
  /// The time that stands before any day.
  private var loose: ClockTime?
  /// Whether the time that was taken last says which half of the day it is of.
  private var isOfHalf = false
  /// The second of two times of which none is certain.
  private(set) var unclear: Range<Int>?

  /// When the meeting is if it is on that day.
  func time(of day: AppointmentDays.Day) -> ClockTime? { unclear == nil ? day.time ?? loose : nil }

  /// Takes in a time, of the last of the days if there is one.
  mutating func take(
    _ time: ClockTime, _ range: Range<Int>, isOfHalf: Bool, behind before: AppointmentWord,
    of verb: LogVerb, _ days: inout AppointmentDays
  ) {
    // What it is moved from holds no longer.
    if verb == .moved, before == .from || before == .former { return }
    // `before 5pm` says when it is not.
    if before == .by { return takeUnread(range) }
    guard var day = days.last else {
      loose = loose ?? time
      return
    }
    let isTo = before == .to
    let wasOfHalf = self.isOfHalf
    defer { self.isOfHalf = isOfHalf }
    switch day.time {
    case nil:
      day.time = time
      day.isMovedWithin = isTo
    case let first?
    where isTo && verb == .booked && Self.isUnsure(first, wasOfHalf, until: time, isOfHalf):
      unclear = unclear ?? range
    case _ where isTo && day.sign == .former:
      day.time = time
      day.isMovedWithin = true
    case let first? where isTo && (verb == .booked || day.sign == .pointedAt):
      takeEnd(time, from: first)
    case _ where isTo || before == .or:
      // From one to the other, or between both: who knows.
      unclear = unclear ?? range
    default: break
    }
    days.last = day
  }

  /// Whether nothing says of which half of the day a time is that another ends: `3:00-4:00 pm`. Of
  /// `10:00-11:30 am` and `11:00-1:00 pm` only one can be meant.
  static func isUnsure(
    _ first: ClockTime, _ isOfHalf: Bool, until last: ClockTime, _ isLastOfHalf: Bool
  ) -> Bool {
    isLastOfHalf && !isOfHalf && first.minutes < last.minutes - 12 * 60
  }

  /// Takes in the end of `15:00-15:30`, which says how long as well.
  mutating func takeEnd(_ end: ClockTime, from start: ClockTime) {
    if end > start, minutes == nil { minutes = end.minutes - start.minutes }
  }

  mutating func take(
    minutes: Int, _ range: Range<Int>, behind before: AppointmentWord
  ) {
    // `at 15h30` and `15h` are hardly a length.
    if before == .at || minutes >= 9 * 60 {
      takeUnread(range)
    } else {
      self.minutes = self.minutes ?? minutes
    }
  }

  mutating func takeUnread(_ range: Range<Int>) { unread = unread ?? range }
}
