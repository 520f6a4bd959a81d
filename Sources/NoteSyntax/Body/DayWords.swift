/// Words for days that are not written as dates, in lower case.
enum DayWords {
  /// Whether it is the name of a day or a month: no person, and no channel either.
  static func isDay(_ word: String) -> Bool { weekdays.contains(word) || months.contains(word) }

  /// `Fri`, `Thurs`.
  static func isShortWeekday(_ word: String) -> Bool {
    (3...5).contains(word.count) && weekdays.contains { $0.hasPrefix(word) }
  }

  /// Whether it is a month's name, or what is mostly written for one: `Jan`, `Sept`.
  static func isMonth(_ word: String) -> Bool {
    months.contains(word) || (3...4).contains(word.count) && months.contains { $0.hasPrefix(word) }
  }

  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  /// Whether, behind `to`, it means some other day without saying which: `next week`.
  static func isVague(_ word: String) -> Bool { isDay(word) || vague.contains(word) }

  /// `20 April` or `April 20`, with `word` the first of both: a day, but of which year nothing says.
  static func dayOfMonth(_ line: LogLine, _ word: Range<Int>, _ end: Int) -> Range<Int>? {
    let isNumber = { (range: Range<Int>) in
      range.count <= 2 && line.masked[range].allSatisfy(ASCII.isDigit)
    }
    if isNumber(word), let next = line.word(at: line.skipSpaces(word.upperBound)),
      next.upperBound <= end, months.contains(line.lowercased(next))
    {
      return word.lowerBound..<next.upperBound
    }
    guard months.contains(line.lowercased(word)),
      let next = line.word(at: line.skipSpaces(word.upperBound)), next.upperBound <= end,
      isNumber(next)
    else { return nil }
    return word.lowerBound..<next.upperBound
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let vague: Set<String> = [
    "today", "tomorrow", "next", "later", "another", "week", "month", "following", "day", "some",
    "early", "mid", "late", "end", "spring", "summer", "autumn", "fall", "winter", "easter",
    "christmas",
  ]
}
