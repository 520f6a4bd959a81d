import Network
import NoteQuery
import NoteSyntax
import Testing

@Suite struct DayWordsTests {
  /// A Thursday.
  private let words = DayWords(
    today: CivilDate(dayNumber: 20_559), calendar: BusinessCalendar())

  @Test(arguments: [
    ("2026-04-16", "2026-04-16", "2026-04-16"), ("2026-02", "2026-02-01", "2026-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2025", "2025-01-01", "2025-12-31"),
    ("today", "2026-04-16", "2026-04-16"), ("Yesterday", "2026-04-15", "2026-04-15"),
    ("tomorrow", "2026-04-17", "2026-04-17"), ("-10d", "2026-04-06", "2026-04-06"),
    ("+2w", "2026-04-30", "2026-04-30"), ("-1mo", "2026-03-16", "2026-03-16"),
    ("-3bd", "2026-04-13", "2026-04-13"), ("+2bd", "2026-04-20", "2026-04-20"),
    ("-10bd", "2026-04-02", "2026-04-02"), ("this-week", "2026-04-13", "2026-04-19"),
    ("last-week", "2026-04-06", "2026-04-12"), ("next-month", "2026-05-01", "2026-05-31"),
    ("last-month", "2026-03-01", "2026-03-31"), ("this-year", "2026-01-01", "2026-12-31"),
    ("next-year", "2027-01-01", "2027-12-31"),
  ])
  func isRead(_ text: String, _ first: String, _ last: String) {
    #expect(words.days(text)?.lowerBound.iso == first)
    #expect(words.days(text)?.upperBound.iso == last)
  }

  @Test(arguments: [
    "2026-13", "2026-02-30", "26-04", "20260", "soon", "90d", "-2h", "next-day", "", "-", "2026-4",
    "2026-04-", "thisweek",
  ])
  func isNoDay(_ text: String) { #expect(words.days(text) == nil) }

  @Test func businessDaysAreThoseOfTheVault() {
    var calendar = BusinessCalendar()
    calendar.holidays = [CivilDate(dayNumber: 20_558)]
    let words = DayWords(today: CivilDate(dayNumber: 20_559), calendar: calendar)
    #expect(words.days("-3bd")?.lowerBound.iso == "2026-04-10")
  }
}
