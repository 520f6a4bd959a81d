extension TaskFields {
  /// `by Friday`, `by 30 Jan`, `by March 10`, `by 14.4.`, at the end of a task that has no date: a day for
  /// a reader, of which kith cannot know the year.
  func dayInWords() -> Range<Int>? {
    // Fields and tags may stand behind it.
    let end = taken.map(\.lowerBound).filter { $0 > words.lowerBound }.min() ?? words.upperBound
    let text = trimmed(words.lowerBound..<end)
    // What is longer is no day.
    var start = max(text.lowerBound, text.upperBound - 24)
    while start + 2 < text.upperBound {
      if matches("by ", start), isWordStart(start) {
        let day = bytes[(start + 3)..<text.upperBound]
        if Self.isDay(String(decoding: day, as: UTF8.self).lowercased()) {
          return start..<text.upperBound
        }
      }
      start += 1
    }
    return nil
  }

  /// One or two words: a weekday, a month, or a number beside one; `14.4.` and `10/3`; `tomorrow`.
  private static func isDay(_ written: String) -> Bool {
    let parts = written.split { " ,".contains($0) }.map { part in
      String(part.reversed().drop { $0 == "." }.reversed())
    }
    .filter { !around.contains($0) }
    guard let first = parts.first, parts.count <= 2 else { return false }
    if parts.count == 1 {
      if DayWords.isDay(first) || DayWords.isShortWeekday(first)
        || ["tomorrow", "today", "tonight", "week", "month"].contains(first)
      {
        return true
      }
      if first.first?.isNumber == true, first.last?.isLetter == true {
        return isDayNumber(first[...])
      }
      // `14.4.`; without the point behind it, it may be any number.
      let numbers = first.split(separator: ".")
      return written.hasSuffix(".") && numbers.count == 2 && numbers.allSatisfy { isDayNumber($0) }
    }
    if first == "next" { return DayWords.isDay(parts[1]) || ["week", "month"].contains(parts[1]) }
    return isDayNumber(first[...]) && DayWords.isMonth(parts[1])
      || isDayNumber(parts[1][...]) && DayWords.isMonth(first)
  }

  /// What may stand around a day: `by the 10th`, `by the end of the week`, `by Monday morning`.
  private static let around: Set<String> = [
    "the", "end", "of", "this", "morning", "afternoon", "evening", "noon", "latest", "at",
  ]

  /// `30`, `1st`.
  private static func isDayNumber(_ text: Substring) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return (1...2).contains(digits.count)
      && ["", "st", "nd", "rd", "th"].contains(text[digits.endIndex...])
  }
}
