/// The day of a promised introduction in a form that is not read: `will introduce by 15.5.2026`,
/// `will introduce next week`.
package struct PromisedDay {
  /// Where it stands.
  package let range: Range<Int>
  /// The days that it may mean; nil where it is in words.
  package let days: [CivilDate]?

  /// Nil where nothing of the kind stands in a range of bytes without a date.
  package init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard ASCII.isWord(bytes[at]) else {
        at += 1
        continue
      }
      if let (found, days) = OtherDateForms.read(bytes, at, range.upperBound) {
        self.range = found
        self.days = days
        return
      }
      var end = at
      while end < range.upperBound, ASCII.isWord(bytes[end]) { end += 1 }
      let word = String(decoding: bytes[at..<end], as: UTF8.self).lowercased()
      if DayWords.isVague(word) || DayWords.isShortWeekday(word) || DayWords.isMonth(word) {
        self.range = at..<range.upperBound
        days = nil
        return
      }
      at = end
    }
    return nil
  }

  package func diagnostic(_ written: String, _ span: SourceSpan) -> Diagnostic {
    days.map { BodyMessages.miswrittenDate(written, span, $0) }
      ?? LogMessages.promiseNoDay(written, span)
  }
}
