/// What a text is that is nothing else than a date or a number: `2026-04-16`, `7`, `2.5`, `1.50`. `007`
/// and `+49` are texts, as they are mostly meant.
package enum PlainValue {
  case day(CivilDate)
  case number(Int)
  /// As it is written, which JSON takes for a number: no sign but `-`, and no zero before a digit.
  case decimal(String)

  package init?(_ text: String) {
    // Most text begins with neither, which is told at once.
    guard let first = text.utf8.first, first == ASCII.dash || ASCII.isDigit(first) else {
      return nil
    }
    if let date = CivilDate(text) {
      self = .day(date)
    } else if let number = Int(text), String(number) == text {
      self = .number(number)
    } else if PlainNumber.value(text) != nil, !Self.hasLeadingZero(text) {
      self = .decimal(text)
    } else {
      return nil
    }
  }

  private static func hasLeadingZero(_ number: String) -> Bool {
    let digits = number.utf8.drop { $0 == ASCII.dash }
    return digits.first == UInt8(ascii: "0") && digits.dropFirst().first.map(ASCII.isDigit) ?? false
  }
}
