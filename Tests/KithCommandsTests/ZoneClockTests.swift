import NoteSyntax
import Testing

@testable import KithCommands

@Suite struct ZoneClockTests {
  /// Wall clocks side by side; the days on which one of them changes are the traps.
  @Test(arguments: [
    ("2026-04-15", 13, 0, "Europe/London", "Europe/Copenhagen", "2026-04-15 14:00"),
    ("2026-04-15", 23, 30, "Europe/London", "Asia/Tokyo", "2026-04-16 07:30"),
    ("2026-04-15", 2, 0, "Europe/London", "America/New_York", "2026-04-14 21:00"),
    // Their clocks change two weeks before yours.
    ("2026-03-16", 15, 0, "Europe/London", "America/New_York", "2026-03-16 11:00"),
    // Yours skip from 1:00 to 2:00.
    ("2026-03-29", 0, 30, "Europe/London", "UTC", "2026-03-29 00:30"),
    ("2026-03-29", 1, 30, "Europe/London", "UTC", "2026-03-29 01:30"),
    ("2026-03-29", 2, 30, "Europe/London", "UTC", "2026-03-29 01:30"),
    // 1:30 comes twice; the first is meant.
    ("2026-10-25", 1, 30, "Europe/London", "UTC", "2026-10-25 00:30"),
    ("2026-10-25", 2, 30, "Europe/London", "UTC", "2026-10-25 02:30"),
    ("1969-12-31", 23, 30, "UTC", "Europe/Paris", "1970-01-01 00:30"),
  ])
  func shows(
    _ date: String, _ hour: Int, _ minute: Int, _ home: String, _ zone: String, _ there: String
  ) throws {
    let here = CivilDateTime(
      try #require(CivilDate(date)), ClockTime(hour: hour, minute: minute))
    #expect(ZoneClock.moment(here, in: home, as: zone)?.iso == there)
  }

  @Test func whatIsUnknownHasNoClock() throws {
    let day = try #require(CivilDate("2026-04-15"))
    let noon = CivilDateTime(day, ClockTime(hour: 12, minute: 0))
    #expect(ZoneClock.moment(noon, in: "Europe/London", as: "Europe/Copenhagn") == nil)
    #expect(ZoneClock.moment(CivilDateTime(day), in: "UTC", as: "Asia/Tokyo") == nil)
  }
}
