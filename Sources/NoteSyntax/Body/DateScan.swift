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
      [1, 2, 3, 5, 6, 8, 9].allSatisfy({ ASCII.isDigit(bytes[at + $0]) }),
      at + length == end || !ASCII.isDigit(bytes[at + length])
    else { return nil }
    return CivilDate(bytes: bytes[at..<at + length]).map { .date($0) } ?? .impossible
  }
}
