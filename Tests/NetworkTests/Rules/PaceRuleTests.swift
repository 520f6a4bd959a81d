import Network
import NoteSyntax
import Testing

@Suite struct PaceRuleTests {
  /// What is said of a week on one of its days.
  private func owed(
    asks: Int = 0, meetings: Int = 0, lastWord: CivilDate? = nil,
    on today: CivilDate = "2026-04-16", _ settings: String = "weekly: {asks: 2, meetings: 1}"
  ) -> [Obligation] {
    let source = Source(note: NodeID(1), position: SourcePosition(line: 1, column: 1))
    return PaceRule().obligations(
      in: WeekFigures(
        today: today, asks: asks, meetings: meetings, lastWord: lastWord,
        lastSources: lastWord == nil ? [] : [source]),
      settings: .test(settings))
  }

  @Test func aWeekShortOfTheTargetIsNamedOnItsFriday() throws {
    let short = try #require(owed(asks: 1, meetings: 1).first)
    #expect(short.reason == "this week: 1 of 2 asks, 1 of 1 meeting")
    #expect(short.person == nil)
    #expect((short.trigger, short.due, short.end) == ("2026-04-13", "2026-04-17", "2026-04-20"))
    #expect(short.clears == ["asked"])
    #expect(!short.isShown(on: "2026-04-16"))
    for day: CivilDate in ["2026-04-17", "2026-04-19"] { #expect(short.isShown(on: day)) }
    #expect(!short.isShown(on: "2026-04-20"))
  }

  @Test func aWeekThatReachesItsTargetIsNot() {
    #expect(owed(asks: 2, meetings: 3) == [])
  }

  @Test func withoutATargetNoWeekIsShort() {
    #expect(owed("") == [])
    #expect(owed(meetings: 1, "weekly: {meetings: 1}") == [])
    #expect(owed("weekly: {meetings: 1}").map(\.clears) == [["booked", "met"]])
  }

  @Test func nothingIsExpectedOfAWeekAway() {
    let weekly = "weekly: {asks: 2}\n"
    #expect(owed(weekly + "away: 2026-04-13..2026-04-17") == [])
    #expect(owed(weekly + "away: 2026-04-13..2026-04-16").count == 1)
  }

  @Test func tenBusinessDaysWithoutAWordAreAStall() throws {
    // Ten business days after Wednesday the first is Wednesday the fifteenth.
    #expect(owed(lastWord: "2026-04-01", on: "2026-04-14", "") == [])
    let stall = try #require(owed(lastWord: "2026-04-01", on: "2026-04-15", "").first)
    #expect(stall.reason == "no word to anybody since 2026-04-01")
    #expect((stall.trigger, stall.due, stall.end) == ("2026-04-15", "2026-04-17", "2026-04-20"))
    #expect(stall.sources.count == 1)
    let later = try #require(owed(lastWord: "2026-04-01", on: "2026-04-23", "").first)
    #expect((later.trigger, later.due) == ("2026-04-20", "2026-04-24"))
  }

  @Test func aSearchThatHasNotBegunIsNoStall() {
    #expect(owed("") == [])
  }

  @Test func aTermOfOnesOwnAndOff() {
    #expect(owed(lastWord: "2026-04-09", "due: {pace: 1w}").count == 1)
    #expect(owed(lastWord: "2026-04-10", "due: {pace: 1w}") == [])
    #expect(owed(lastWord: "2026-01-01", "due: {pace: off}\nweekly: {asks: 2}") == [])
  }

  @Test func holidaysAreNoSilence() {
    #expect(owed(lastWord: "2026-04-01", on: "2026-04-15", "holidays: 2026-04-06") == [])
  }

  @Test func itIsInformationAndUrgentNeverWhileItIsShown() {
    #expect(RuleName.pace.group == .information)
    for shown in owed(lastWord: "2026-01-01") { #expect(shown.urgentFrom > shown.end ?? .latest) }
  }
}
