package import NoteSyntax

/// Dates in words, as somebody reads them who knows what day it is: short English forms for a
/// terminal. Machine formats write ISO dates instead.
package enum RelativeDate {
  /// A date by which something is to be done: `2 d late`, `today`, `tomorrow`, `in 3 d`,
  /// `Fri 17 Apr`.
  package static func due(_ date: CivilDate, today: CivilDate) -> StyledText {
    let days = date - today
    return switch days {
    case ..<0: StyledText(span(from: date, to: today) + " late", .late)
    case 0: StyledText("today", .soon)
    case 1: StyledText("tomorrow", .soon)
    case 2...6: StyledText("in \(days) d")
    default: StyledText(calendar(date, today: today))
    }
  }

  /// A date on which something happened or will: `5 w ago`, `yesterday`, `today`, `tomorrow`,
  /// `in 3 d`, `Fri 17 Apr`.
  package static func event(_ date: CivilDate, today: CivilDate) -> String {
    let days = date - today
    return switch days {
    case ..<(-1): span(from: date, to: today) + " ago"
    case -1: "yesterday"
    case 0: "today"
    case 1: "tomorrow"
    case 2...6: "in \(days) d"
    default: calendar(date, today: today)
    }
  }

  /// The day by name: `Fri 17 Apr`, with the year where it is not this one: `Sat 17 Apr 2027`.
  package static func calendar(_ date: CivilDate, today: CivilDate) -> String {
    let (year, month, day) = date.parts
    let name = weekdays[date.weekday - 1] + " \(day) " + months[month - 1]
    return year == today.year ? name : name + " \(year)"
  }

  /// The time between two dates in the largest unit that is not too coarse: days to the end of the
  /// second week, weeks to about two months, months to two years, then years. Rounded down.
  private static func span(from start: CivilDate, to end: CivilDate) -> String {
    let days = end - start
    if days < 14 { return "\(days) d" }
    if days < 63 { return "\(days / 7) w" }
    let (startYear, startMonth, startDay) = start.parts
    let (endYear, endMonth, endDay) = end.parts
    let months = (endYear - startYear) * 12 + endMonth - startMonth - (endDay < startDay ? 1 : 0)
    return months < 24 ? "\(months) mo" : "\(months / 12) y"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
