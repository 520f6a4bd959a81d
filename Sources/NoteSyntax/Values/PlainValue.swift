/// What a text is that is nothing else than a date or a number, written as kith writes it: `2026-04-16`,
/// `7`, `2.5`. `007` and `1.50` are texts.
package enum PlainValue {
  case day(CivilDate)
  case number(Int)
  case real(Double)

  package init?(_ text: String) {
    // Most text begins with neither, which is told at once.
    guard let first = text.utf8.first, first == ASCII.dash || ASCII.isDigit(first) else {
      return nil
    }
    if let date = CivilDate(text) {
      self = .day(date)
    } else if let number = Int(text), String(number) == text {
      self = .number(number)
    } else if let number = PlainNumber.value(text), number.description == text {
      self = .real(number)
    } else {
      return nil
    }
  }
}
