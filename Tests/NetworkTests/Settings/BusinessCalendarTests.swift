import Network
import NoteSyntax
import Testing

@Suite struct BusinessCalendarTests {
  @Test func passesOverTheWeekend() {
    let calendar = BusinessCalendar()
    #expect(calendar.adding(businessDays: 1, to: "2026-04-17") == "2026-04-20")
    #expect(calendar.adding(businessDays: 1, to: "2026-04-18") == "2026-04-20")
    #expect(calendar.adding(businessDays: -1, to: "2026-04-20") == "2026-04-17")
    #expect(calendar.adding(businessDays: 0, to: "2026-04-18") == "2026-04-18")
  }

  @Test func aCalendarWithoutBusinessDaysTakesThePlainDate() {
    var calendar = BusinessCalendar()
    calendar.weekend = Set(1...7)
    #expect(calendar.adding(businessDays: 3, to: "2026-04-17") == "2026-04-20")
  }

  @Test func everyUnitRunsFromTheDate() {
    let calendar = BusinessCalendar()
    let terms: [(Term, CivilDate)] = [
      (Term(90, .minutes), "2026-01-31"), (Term(5, .hours), "2026-01-31"),
      (Term(1, .days), "2026-02-01"), (Term(2, .weeks), "2026-02-14"),
      (Term(1, .months), "2026-02-28"), (Term(1, .businessDays), "2026-02-02"),
    ]
    for (term, due) in terms { #expect(calendar.date(term, after: "2026-01-31") == due) }
  }

  /// Steps day by day and counts the days that are neither weekend nor free.
  private func naive(_ calendar: BusinessCalendar, _ count: Int, _ date: CivilDate) -> CivilDate {
    var (day, left) = (date, count)
    while left != 0 {
      day = day + (left > 0 ? 1 : -1)
      let isFree =
        calendar.weekend.contains(day.weekday) || calendar.holidays.contains(day)
        || calendar.away.contains { $0.lowerBound <= day && day <= $0.upperBound }
      if !isFree { left -= left > 0 ? 1 : -1 }
    }
    return day
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func agreesWithCountingDays(seed: UInt64) {
    var random = SeededGenerator(seed)
    let base: CivilDate = "2027-12-20"
    func day() -> CivilDate { base + Int.random(in: -60...120, using: &random) }
    var calendar = BusinessCalendar()
    calendar.weekend = Set((1...7).filter { _ in random.chance(30) }).subtracting([3])
    calendar.holidays = Set((0..<10).map { _ in day() })
    calendar.away = (0..<3).map { _ in
      let start = day()
      return start...(start + Int.random(in: 0...20, using: &random))
    }
    for _ in 0..<10 {
      let (count, start) = (Int.random(in: -15...15, using: &random), day())
      let found = calendar.adding(businessDays: count, to: start)
      #expect(found == naive(calendar, count, start), "seed \(seed), \(start) \(count)")
    }
  }
}
