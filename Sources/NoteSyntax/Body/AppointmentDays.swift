/// The days that a line about a meeting names, and which of them is meant.
struct AppointmentDays {
  struct Day {
    let date: CivilDate
    let range: Range<Int>
    let sign: Sign
    /// The time that stands behind it, before the next day.
    var time: ClockTime?
    /// Whether that is the time it was moved to within the day.
    var isMovedWithin = false
  }

  /// How surely a day is the one that is meant; the surest first.
  enum Sign: CaseIterable {
    /// Behind `to` or `for`.
    case pointedAt
    case plain
    /// In the name of a note that is linked. A note keeps its name where its meeting is moved.
    case linked
    /// Behind `by`, `until` and the like.
    case limit
    /// Behind `from`: what no longer holds.
    case former
  }

  enum Choice {
    case day(Day)
    case none
    /// Two that cannot be told apart.
    case several(Day, Day)
  }

  private(set) var days: [Day] = []

  var isEmpty: Bool { days.isEmpty }

  var last: Day? {
    get { days.last }
    set { if let newValue { days[days.count - 1] = newValue } }
  }

  mutating func append(_ date: CivilDate, _ range: Range<Int>, _ sign: Sign) {
    days.append(Day(date: date, range: range, sign: sign))
  }

  /// The one day that a move leads away from: behind `from` or `instead of`, or before the day that `to`
  /// leads to. Nil where there is none, or more than one.
  func left(for day: Day) -> CivilDate? {
    if day.isMovedWithin, day.sign != .pointedAt { return day.date }
    let others = days.filter { other in
      switch other.sign {
      case .former: other.date != day.date
      // What stands behind says something else: `moved to 2026-05-04, as agreed on 2026-04-17`.
      case .plain, .linked:
        day.sign == .pointedAt && other.date != day.date
          && other.range.upperBound <= day.range.lowerBound
      case .pointedAt, .limit: false
      }
    }
    guard let first = others.first, others.allSatisfy({ $0.date == first.date }) else { return nil }
    return first.date
  }

  /// The day behind `instead of`, where `booked` says one.
  func former(besides day: Day) -> CivilDate? {
    days.first { $0.sign == .former && $0.date != day.date }?.date
  }

  /// `isElsewhere` where `to` leads to words such as `next week`: then only what is pointed at can
  /// be meant. No meeting is set for a day that limits something: `booked solid until 2026-05-01`.
  func choice(isElsewhere: Bool, setsMeeting: Bool) -> Choice {
    // Nearly every line names one day.
    if days.count == 1, !isElsewhere, days[0].sign != .former,
      days[0].sign != .limit || !setsMeeting
    {
      return .day(days[0])
    }
    for sign in Sign.allCases where sign != .limit || !setsMeeting {
      guard var found = days.first(where: { $0.sign == sign }) else { continue }
      if isElsewhere, sign != .pointedAt { return .none }
      if sign == .former { return found.isMovedWithin ? .day(found) : .none }
      if let other = days.first(where: { $0.sign == sign && $0.date != found.date }) {
        return .several(found, other)
      }
      // Said twice, the time may stand behind either.
      let isSame = { (day: Day) in day.date == found.date && day.sign != .former }
      found.time = found.time ?? days.first { isSame($0) && $0.time != nil }?.time
      return .day(found)
    }
    return .none
  }
}
