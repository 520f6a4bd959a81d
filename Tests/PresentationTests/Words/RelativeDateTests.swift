import NoteSyntax
import Presentation
import Testing

@Suite struct RelativeDateTests {
  /// A Tuesday.
  private let today = CivilDate(year: 2026, month: 4, day: 14) ?? .earliest

  @Test(arguments: [
    ("2026-04-14", "today"), ("2026-04-15", "tomorrow"), ("2026-04-16", "in 2 d"),
    ("2026-04-20", "in 6 d"), ("2026-04-21", "Tue 21 Apr"), ("2026-12-31", "Thu 31 Dec"),
    ("2027-01-01", "Fri 1 Jan 2027"), ("2026-04-13", "1 d late"), ("2026-04-12", "2 d late"),
    ("2026-04-01", "13 d late"), ("2026-03-31", "2 w late"), ("2026-02-11", "8 w late"),
    ("2026-02-10", "2 mo late"), ("2025-04-15", "11 mo late"), ("2025-04-14", "12 mo late"),
    ("2024-04-15", "23 mo late"), ("2024-04-14", "2 y late"), ("0001-01-01", "2025 y late"),
  ])
  func `What is to be done`(date: String, words: String) throws {
    #expect(RelativeDate.due(try #require(CivilDate(date)), today: today).text == words)
  }

  @Test(arguments: [
    ("2026-04-14", "today"), ("2026-04-13", "yesterday"), ("2026-04-12", "2 d ago"),
    ("2026-03-10", "5 w ago"), ("2025-08-20", "7 mo ago"), ("2026-04-15", "tomorrow"),
    ("2026-04-17", "in 3 d"), ("2026-05-01", "Fri 1 May"),
  ])
  func `What happened`(date: String, words: String) throws {
    #expect(RelativeDate.event(try #require(CivilDate(date)), today: today) == words)
  }

  @Test func `Lateness and nearness are told by role`() {
    let roles = [-1, 0, 1, 2].map { RelativeDate.due(today + $0, today: today).runs.first?.role }
    #expect(roles == [.late, .soon, .soon, .plain])
  }
}
