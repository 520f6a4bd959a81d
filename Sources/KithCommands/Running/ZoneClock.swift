import Foundation
import NoteSyntax

/// What the clocks show elsewhere.
enum ZoneClock {
  /// Date and time in `zone` when it is `moment` in `home`; nil where a zone is unknown or the moment
  /// has no time.
  ///
  /// Of a time that comes twice in autumn the first is meant; one that is skipped in spring is
  /// counted as if the clocks had not changed yet.
  static func moment(_ moment: CivilDateTime, in home: String, as zone: String) -> CivilDateTime? {
    guard let time = moment.time, let home = TimeZone(identifier: home),
      let zone = TimeZone(identifier: zone)
    else { return nil }
    let wall = moment.date.dayNumber * secondsADay + time.minutes * 60
    let before = offset(of: home, at: wall - secondsADay)
    let after = offset(of: home, at: wall + secondsADay)
    let isAfter =
      offset(of: home, at: wall - before) != before && offset(of: home, at: wall - after) == after
    let instant = wall - (isAfter ? after : before)
    let there = instant + offset(of: zone, at: instant)
    let minutes = (there % secondsADay + secondsADay) % secondsADay / 60
    let day = (there - minutes * 60) / secondsADay
    return CivilDateTime(CivilDate(dayNumber: day), ClockTime(minutes: minutes))
  }

  static func isKnown(_ zone: String) -> Bool { TimeZone(identifier: zone) != nil }

  /// Those that can be chosen from: an area and a place, as `Europe/Berlin`.
  static var names: [String] { TimeZone.knownTimeZoneIdentifiers }

  private static let secondsADay = 86_400

  /// Seconds east of Greenwich; `instant` in seconds since 1970.
  private static func offset(of zone: TimeZone, at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }
}
