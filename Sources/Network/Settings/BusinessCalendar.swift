package import NoteSyntax

/// Which days count as business days, and how a term runs from a date.
package struct BusinessCalendar: Hashable, Sendable {
  /// ISO weekday numbers that are no business days; Saturday and Sunday unless set.
  package var weekend: Set<Int> = [6, 7] {
    didSet { weekendBits = Self.bits(weekend) }
  }
  /// The same as bits, asked for each day of each term.
  private var weekendBits = bits([6, 7])
  package var holidays: Set<CivilDate> = []
  /// Ranges, both ends included, in which nothing is expected of you.
  package var away: [ClosedRange<CivilDate>] = [] {
    didSet { absences = Self.united(away) }
  }
  /// The same in order, those that overlap or follow each other as one.
  private var absences: [ClosedRange<CivilDate>] = []

  package init() {}

  private static func bits(_ weekdays: Set<Int>) -> Int {
    weekdays.reduce(0) { $0 | (1 << $1) }
  }

  private static func united(_ ranges: [ClosedRange<CivilDate>]) -> [ClosedRange<CivilDate>] {
    var united: [ClosedRange<CivilDate>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, range.lowerBound <= last.upperBound + 1 {
        let end = max(last.upperBound, range.upperBound)
        united[united.count - 1] = last.lowerBound...end
      } else {
        united.append(range)
      }
    }
    return united
  }

  package func isBusinessDay(_ date: CivilDate) -> Bool {
    weekendBits & (1 << date.weekday) == 0 && !holidays.contains(date)
      && absence(on: date) == nil
  }

  private func absence(on date: CivilDate) -> ClosedRange<CivilDate>? {
    let index = absences.endOfPrefix { $0.upperBound < date }
    return index < absences.count && absences[index].lowerBound <= date ? absences[index] : nil
  }

  /// The date `count` business days after `date`, or before it for a negative count; the days
  /// passed over are not counted. `date` itself need not be a business day.
  ///
  /// A calendar without business days would never end: after ten years of searching the plain
  /// date is taken.
  package func adding(businessDays count: Int, to date: CivilDate) -> CivilDate {
    let step = count < 0 ? -1 : 1
    var left = abs(count)
    var day = date
    var searched = 0
    while left > 0, searched < 3660 {
      day = day + step
      searched += 1
      if let absence = absence(on: day) {
        // As long as it may be, it is passed over at once.
        let end = step < 0 ? absence.lowerBound : absence.upperBound
        searched += abs(end.dayNumber - day.dayNumber)
        day = end
      } else if isBusinessDay(day) {
        left -= 1
      }
    }
    return left == 0 ? day : date + count
  }

  /// The date a term after `date`; minutes and hours stay on the day.
  package func date(_ term: Term, after date: CivilDate) -> CivilDate {
    switch term.unit {
    case .minutes, .hours: date
    case .days: date + term.count
    case .weeks: date + term.count * 7
    case .months: date.adding(months: term.count)
    case .businessDays: adding(businessDays: term.count, to: date)
    }
  }

  /// The date a term before `date`.
  package func date(_ term: Term, before date: CivilDate) -> CivilDate {
    switch term.unit {
    case .minutes, .hours: date
    case .days: date - term.count
    case .weeks: date - term.count * 7
    case .months: date.adding(months: -term.count)
    case .businessDays: adding(businessDays: -term.count, to: date)
    }
  }
}
