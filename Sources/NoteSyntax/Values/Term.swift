/// A length of time as people write it in notes: `30m`, `2h`, `10d`, `6w`, `3mo`, `5bd`.
///
/// A term is kept in the unit it was written in, because a month or five business days have no
/// fixed number of days until they are counted from a date.
package struct Term: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    case minutes = "m"
    case hours = "h"
    case days = "d"
    case weeks = "w"
    case months = "mo"
    case businessDays = "bd"
  }

  /// Never negative.
  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = max(0, count)
    self.unit = unit
  }

  /// Reads the forms above, with or without a space before the unit, in any case; nil for anything
  /// else, a count above 100,000 among it.
  package init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    let digits = text.prefix { ("0"..."9").contains($0) }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let count = Int(digits), count <= 100_000, let unit = Unit(rawValue: String(unit))
    else { return nil }
    self.init(count, unit)
  }

  /// The whole term in minutes, where it is one of minutes or hours.
  package var inMinutes: Int? {
    switch unit {
    case .minutes: count
    case .hours: count * 60
    default: nil
    }
  }

  /// How long it is for whoever compares it with another, in minutes: a month counts as 30 days, and
  /// five business days as a week.
  package var comparableMinutes: Int {
    let day = 24 * 60
    return switch unit {
    case .minutes: count
    case .hours: count * 60
    case .days: count * day
    case .weeks: count * 7 * day
    case .months: count * 30 * day
    case .businessDays: count * 7 * day / 5
    }
  }

  package var text: String { String(count) + unit.rawValue }
}
