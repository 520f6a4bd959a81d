package import NoteSyntax

/// What a clock on the wall shows, to the second, and how far it is from Coordinated Universal Time.
package struct WallTime: Hashable, Sendable {
  package var day: CivilDate
  /// Seconds since midnight by this clock.
  package var seconds: Int
  /// Minutes east of UTC.
  package var offset: Int

  package init(day: CivilDate, seconds: Int, offset: Int) {
    self.day = day
    self.seconds = seconds
    self.offset = offset
  }

  /// `12:03:07`.
  var clock: String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map(Self.twoDigits).joined(separator: ":")
  }

  /// `2026-04-16T12:03:07+01:00`, as RFC 3339 has it.
  var iso: String {
    let minutes = abs(offset)
    let zone = Self.twoDigits(minutes / 60) + ":" + Self.twoDigits(minutes % 60)
    return "\(day.iso)T\(clock)\(offset < 0 ? "-" : "+")\(zone)"
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
