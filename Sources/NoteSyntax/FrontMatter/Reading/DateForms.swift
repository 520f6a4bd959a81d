/// The days that a date in some other form can mean, so that a message can name them.
enum DateForms {
  /// Every day that `text` can mean, without doubles: none, one, or the two of `04/05/2026`.
  ///
  /// Read are `2026/4/14`, `2026.04.14`, `20260414`, `14.4.2026` (with points the day comes first),
  /// `4/14/2026`, `14-4-2026`, and English names of months, with or without a weekday.
  static func readings(_ text: String) -> [CivilDate] {
    if text.count == 8, text.allSatisfy(\.isASCIIDigit), let number = Int(text) {
      return days([(number / 10_000, number / 100 % 100, number % 100)])
    }
    for separator in ["/", ".", "-"] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3 { return numeric(parts.map { String($0).trimmed }, separator) }
    }
    return named(text)
  }

  /// The date and time that `text` can mean; none where it has no time, or one that is unclear.
  static func readingsWithTime(_ text: String) -> [CivilDateTime] {
    for divide in text.indices.reversed() where text[divide] == " " || text[divide] == "T" {
      var rest = String(text[text.index(after: divide)...]).trimmed
      _ = WrittenDate.removeZone(&rest)
      guard let time = time(rest) else { continue }
      let days = readings(String(text[..<divide]).trimmed)
      if !days.isEmpty { return days.map { CivilDateTime($0, time) } }
    }
    return []
  }

  /// A time in a form other than `HH:MM`: `15.00`, `15h`, `15h30`, `3pm`, `3:30 pm`.
  static func time(_ text: String) -> ClockTime? {
    if let time = ClockTime(text) { return time }
    var text = text.lowercased()
    let isAfternoon = text.hasSuffix("pm")
    let hasHalf = isAfternoon || text.hasSuffix("am")
    if hasHalf { text = String(text.dropLast(2)).trimmed }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { ":.h".contains($0) }
    guard hasHalf || parts.count == 2, let first = parts.first, var hour = Int(first) else {
      return nil
    }
    let minutes = parts.dropFirst().first ?? ""
    guard minutes.isEmpty || minutes.count == 2 else { return nil }
    if hasHalf {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard let minute = minutes.isEmpty ? 0 : Int(minutes) else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  /// English; the index is the month less one.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func numeric(_ parts: [String], _ separator: String) -> [CivilDate] {
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == 3, parts[1].count <= 2 else { return [] }
    if parts[0].count == 4, parts[2].count <= 2 {
      return days([(numbers[0], numbers[1], numbers[2])])
    }
    guard parts[2].count == 4, parts[0].count <= 2 else { return [] }
    let dayFirst = days([(numbers[2], numbers[1], numbers[0])])
    let monthFirst = days([(numbers[2], numbers[0], numbers[1])])
    if separator == ".", !dayFirst.isEmpty { return dayFirst }
    return dayFirst == monthFirst ? dayFirst : dayFirst + monthFirst
  }

  private static func named(_ text: String) -> [CivilDate] {
    var (year, month, day): (Int?, Int?, Int?) = (nil, nil, nil)
    for word in text.split(whereSeparator: { " ,.-/".contains($0) }) {
      let digits = word.prefix(while: \.isASCIIDigit)
      let ending = word.dropFirst(digits.count).lowercased()
      if digits.count == 4, ending.isEmpty, year == nil {
        year = Int(digits)
      } else if (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(ending),
        day == nil
      {
        day = Int(digits)
      } else if digits.isEmpty, ending.count >= 3, month == nil,
        let index = months.firstIndex(where: { $0.lowercased().hasPrefix(ending) })
      {
        month = index + 1
      } else if digits.isEmpty, weekdays.contains(String(ending.prefix(3))) {
        continue
      } else {
        return []
      }
    }
    guard let year, let month, let day else { return [] }
    return days([(year, month, day)])
  }

  private static func days(_ parts: [(year: Int, month: Int, day: Int)]) -> [CivilDate] {
    parts.compactMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
  }
}
