/// A calendar day without a time zone, in the proleptic Gregorian calendar, from 0001-01-01 to
/// 9999-12-31.
///
/// Stored as days since 1970-01-01, so that arithmetic and ordering are integer operations. The
/// conversions follow Howard Hinnant's "chrono-compatible low-level date algorithms".
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package var dayNumber: Int { Int(stored) }

  /// Small, because every fact has some.
  private let stored: Int32

  package static let earliest = CivilDate(uncheckedDayNumber: -719_162)
  package static let latest = CivilDate(uncheckedDayNumber: 2_932_896)

  private init(uncheckedDayNumber: Int) { stored = Int32(clamping: uncheckedDayNumber) }

  /// The day `dayNumber` days after 1970-01-01, held within the calendar's range.
  package init(dayNumber: Int) {
    stored = Int32(min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber))
  }

  /// Nil for a day that does not exist, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    stored = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads exactly `YYYY-MM-DD`.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 10, let date = CivilDate(bytes: Array(text.utf8)) else { return nil }
    self = date
  }

  /// Reads exactly the ten bytes `YYYY-MM-DD`.
  package init?(bytes: some RandomAccessCollection<UInt8>) {
    guard bytes.count == 10, let year = Self.number(bytes, 0, 4), Self.dash(bytes, 4),
      let month = Self.number(bytes, 5, 2), Self.dash(bytes, 7),
      let day = Self.number(bytes, 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// ISO 8601's number of the weekday: Monday 1 to Sunday 7.
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// `YYYY-MM-DD`.
  package var iso: String {
    let (year, month, day) = parts
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ number: Int, at place: Int) {
        bytes[place] = 0x30 + UInt8(number / 10)
        bytes[place + 1] = 0x30 + UInt8(number % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      bytes[4] = 0x2D
      put(month, at: 5)
      bytes[7] = 0x2D
      put(day, at: 8)
      return 10
    }
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  package static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber + days)
  }

  package static func - (date: CivilDate, days: Int) -> CivilDate { date + -days }

  /// The number of days from `right` to `left`.
  package static func - (left: CivilDate, right: CivilDate) -> Int {
    left.dayNumber - right.dayNumber
  }

  /// The same day of the month `months` later, or that month's last day where it has no such day.
  package func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + months
    let newYear = index / 12
    let newMonth = index % 12 + 1
    guard index >= 12 else { return .earliest }
    let length = Self.length(ofMonth: newMonth, year: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, length)) ?? .latest
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(
    _ bytes: some RandomAccessCollection<UInt8>, _ offset: Int, _ count: Int
  ) -> Int? {
    var value = 0
    for byte in bytes.dropFirst(offset).prefix(count) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func dash(_ bytes: some RandomAccessCollection<UInt8>, _ offset: Int) -> Bool {
    bytes[bytes.index(bytes.startIndex, offsetBy: offset)] == 0x2D
  }
}

extension CivilDate: CustomStringConvertible {
  package var description: String { iso }
}
