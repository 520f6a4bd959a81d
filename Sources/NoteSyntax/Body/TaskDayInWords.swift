extension TaskFields {
  /// `by Friday`, `by 30 Jan`, `on March 10`, `until 14.4.`, `within two weeks`, `due:today`, `📅 tomorrow` at
  /// the end of a task that has no date: a day for a reader, which no other day of reading knows.
  func dayInWords() -> Range<Int>? {
    // Fields and tags may stand behind it.
    let end = taken.map(\.lowerBound).filter { $0 > words.lowerBound }.min() ?? words.upperBound
    let text = trimmed(words.lowerBound..<end)
    // What is longer is no day.
    var start = max(text.lowerBound, text.upperBound - 24)
    while start + 2 < text.upperBound {
      if let behind = leadEnd(start), behind < text.upperBound,
        Self.isDay(string(behind..<text.upperBound))
      {
        return start..<text.upperBound
      }
      if isWordStart(start) {
        let isSpan = matches("within ", start) || matches("in ", start)
        let isDay = matches("tomorrow", start) || matches("next ", start)
        if isSpan && Self.isSpan(string(start..<text.upperBound))
          || isDay && Self.isDay(string(start..<text.upperBound))
        {
          return start..<text.upperBound
        }
      }
      start += 1
    }
    return nil
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  private static let leads: [StaticString] = [
    "by ", "on ", "due ", "due: ", "due:", "before ", "until ", "till ",
  ]

  /// Where what leads to a day ends.
  private func leadEnd(_ at: Int) -> Int? {
    if masked[at] >= 0xE2, let (sign, end) = TaskSign.read(masked, at, words.upperBound),
      case .due = sign
    {
      return skipBlanks(end)
    }
    guard isWordStart(at) else { return nil }
    return Self.leads.first { matches($0, at) }.map { at + $0.utf8CodeUnitCount }
  }

  /// `within two weeks`, `in a week`, `in 3 days`.
  private static func isSpan(_ written: String) -> Bool {
    let parts = written.split { " .".contains($0) }
    guard (3...4).contains(parts.count), let unit = parts.last else { return false }
    return ["day", "days", "week", "weeks", "month", "months"].contains(unit)
      && parts[1..<(parts.count - 1)].allSatisfy {
        amounts.contains($0) || $0.allSatisfy(\.isNumber)
      }
  }

  private static let amounts: Set<Substring> = [
    "a", "the", "next", "one", "two", "three", "four", "few", "couple", "of",
  ]

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
