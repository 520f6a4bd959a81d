/// A time of day on somebody's local clock, to the minute, 00:00 to 23:59; never an instant.
package struct ClockTime: Hashable, Comparable, Sendable {
  /// Minutes since local midnight, 0 to 1439.
  package var minutes: Int { Int(stored) }

  private let stored: Int16

  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    stored = Int16(hour * 60 + minute)
  }

  /// The time `minutes` after midnight; nil outside 0 to 1439.
  package init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    stored = Int16(minutes)
  }

  /// Reads `H:MM` or `HH:MM`; seconds, if written (`HH:MM:SS`), are checked and dropped.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, (1...2).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    if parts.count == 3, let seconds = Int(parts[2]), seconds > 59 { return nil }
    self.init(hour: hour, minute: minute)
  }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  /// `HH:MM`.
  package var iso: String {
    (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutes < right.minutes
  }
}

/// A local date, with a time of day where one was written.
package struct CivilDateTime: Hashable, Sendable {
  package var date: CivilDate
  package var time: ClockTime?

  package init(_ date: CivilDate, _ time: ClockTime? = nil) {
    self.date = date
    self.time = time
  }

  /// `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`.
  package var iso: String { time.map { "\(date.iso) \($0.iso)" } ?? date.iso }
}
