/// Finds `YYYY-MM-DD` in bytes.
enum DateScan {
  enum Found: Equatable {
    case date(CivilDate)
    /// The right form, but no such day: `2026-02-30`.
    case impossible
  }

  /// The bytes that a date takes.
  static let length = 10

  /// What stands at `at`; nil where it has not a date's form, or a digit follows it.
  static func read(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Found? {
    guard at + length <= end, ASCII.isDigit(bytes[at]), bytes[at + 4] == ASCII.dash,
      bytes[at + 7] == ASCII.dash,
      ASCII.isDigit(bytes[at + 1]), ASCII.isDigit(bytes[at + 2]), ASCII.isDigit(bytes[at + 3]),
      ASCII.isDigit(bytes[at + 5]), ASCII.isDigit(bytes[at + 6]), ASCII.isDigit(bytes[at + 8]),
      ASCII.isDigit(bytes[at + 9]),
      at + length == end || !ASCII.isDigit(bytes[at + length])
    else { return nil }
    func number(_ from: Int, _ count: Int) -> Int {
      var value = 0
      for offset in at + from..<at + from + count { value = value * 10 + Int(bytes[offset] - 0x30) }
      return value
    }
    return CivilDate(year: number(0, 4), month: number(5, 2), day: number(8, 2)).map { .date($0) }
      ?? .impossible
  }
}
