package import NoteSyntax

/// The days that a value of the front matter stands for where values are compared as days.
package enum ValueDays {
  /// Of a date, with or without a time, that day; of a month or a year all its days; nil for any other
  /// text.
  package static func of(_ text: String) -> ClosedRange<CivilDate>? {
    if let date = CivilDateTime(written: text)?.date { return date...date }
    return text.utf8.count == 7 || text.utf8.count == 4 ? DayWords.written(text) : nil
  }
}
