package import Network
package import NoteSyntax

/// Reads days as queries have them: each stands for a day or a run of days.
///
/// `2026-04-16`, `2026-04`, `2026`; `today`, `yesterday`, `tomorrow`; `this-week`, `last-month`,
/// `next-year`; `-6w`, `+10d`: so long before or after today. Weeks begin on Monday (ISO 8601).
package struct DayWords: Sendable {
  package let today: CivilDate
  /// By which business days are counted.
  package let calendar: BusinessCalendar

  package init(today: CivilDate, calendar: BusinessCalendar) {
    self.today = today
    self.calendar = calendar
  }

  /// Nil for what is no day.
  package func days(_ text: String) -> ClosedRange<CivilDate>? {
    let word = text.lowercased()
    switch word {
    case "today": return today...today
    case "yesterday": return (today - 1)...(today - 1)
    case "tomorrow": return (today + 1)...(today + 1)
    default: break
    }
    if let period = period(word) { return period }
    if let day = signed(word) { return day...day }
    return Self.written(word)
  }

  /// `2026-04-16`, `2026-04`, `2026`.
  package static func written(_ text: String) -> ClosedRange<CivilDate>? {
    if let date = CivilDate(text) { return date...date }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts[0].utf8.count == 4, let year = number(parts[0]) else { return nil }
    if parts.count == 1 {
      guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
      return first...(CivilDate(year: year, month: 12, day: 31) ?? first)
    }
    guard parts.count == 2, parts[1].utf8.count == 2, let month = number(parts[1]),
      let first = CivilDate(year: year, month: month, day: 1)
    else { return nil }
    return first...(first + (CivilDate.length(ofMonth: month, year: year) - 1))
  }

  /// The day so long before or after today; nil for what has no sign, or counts minutes.
  private func signed(_ word: String) -> CivilDate? {
    guard let sign = word.first, sign == "-" || sign == "+" else { return nil }
    return Term(word.dropFirst()).flatMap { day($0, isAhead: sign == "+") }
  }

  /// The day so long before or after today; nil for minutes and hours.
  package func day(_ term: Term, isAhead: Bool) -> CivilDate? {
    guard term.inMinutes == nil else { return nil }
    return isAhead ? calendar.date(term, after: today) : calendar.date(term, before: today)
  }

  private func period(_ word: String) -> ClosedRange<CivilDate>? {
    let parts = word.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let shift = ["last": -1, "this": 0, "next": 1][String(parts[0])] else {
      return nil
    }
    switch parts[1] {
    case "week":
      let monday = WeekCount.monday(of: today) + 7 * shift
      return monday...(monday + 6)
    case "month":
      let first = (today - (today.day - 1)).adding(months: shift)
      return first...(first + (CivilDate.length(ofMonth: first.month, year: first.year) - 1))
    case "year":
      return Self.written(String(today.year + shift).leftPadded)
    default: return nil
    }
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }

  /// The last day up to today of a weekday's English name; nil for any other word.
  func last(weekday word: String) -> CivilDate? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard let place = names.firstIndex(of: word.lowercased()) else { return nil }
    let day = WeekCount.monday(of: today) + place
    return day > today ? day - 7 : day
  }

  /// `2026-3-5` as it is to be written: 2026-03-05; nil where that is no day either.
  static func padded(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    return written(padded) == nil ? nil : padded
  }

  /// The words that name days, for suggestions.
  package static let words =
    ["today", "yesterday", "tomorrow"]
    + ["last", "this", "next"].flatMap { which in
      ["week", "month", "year"].map { "\(which)-\($0)" }
    }
}

extension String {
  /// With zeros before it, four digits at least.
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
