import Network
import NoteSyntax
import Testing

@Suite struct OutcomeRuleTests {
  @Test func asksTheDayAfter() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14\n2026-04-17 met")
    ])
    #expect(vault.owed(.outcome, to: "Ana") == ["2026-04-15 [2026-04-15, 2026-04-17)"])
    #expect(vault.shown(on: "2026-04-14", by: .meeting, .outcome) == ["meeting Ana"])
    #expect(vault.shown(on: "2026-04-15", by: .meeting, .outcome) == ["outcome Ana"])
    #expect(vault.shown(on: "2026-04-17", by: .meeting, .outcome) == [])
  }

  @Test func isSetInMotionByTheMeetingsDay() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-01 booked 2026-04-14")])
    #expect(vault.shown(on: "2026-04-13", within: 7, by: .meeting, .outcome) == ["meeting Ana"])
  }

  @Test(arguments: ["met", "moved 2026-05-01", "cancelled", "missed"])
  func isNotAskedOnceItIsSaid(_ said: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14\n2026-04-14 \(said)")
    ])
    #expect(!vault.owed(.outcome, to: "Ana").contains { $0.hasPrefix("2026-04-15") })
  }

  /// It may have been brought forward, or you came across them.
  @Test func tellsOfATalkBeforeItsDay() throws {
    func reason(_ log: String) throws -> String? {
      try TestVault([.contact("Ana", log: log)]).obligations.first { $0.rule == .outcome }?.reason
    }
    #expect(
      try reason("2026-04-01 booked 2026-04-14\n2026-04-10 met")
        == "booked for 2026-04-14; no word of what came of it; met on 2026-04-10, before that")
    #expect(
      try reason("2026-03-30 met\n2026-04-01 booked 2026-04-14")
        == "booked for 2026-04-14; no word of what came of it")
  }

  @Test func isNotAskedWhereOnlyTheNotesDateSaysIt() throws {
    let vault = try TestVault([.interview("Talk", "with: Ana\ndate: 2026-04-14")])
    #expect(vault.owed(.outcome, to: "Ana") == [])
  }

  @Test func isAskedOfAnInterviewLeftBooked() throws {
    let vault = try TestVault([
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nstatus: booked")
    ])
    #expect(vault.owed(.outcome, to: "Ana") == ["2026-04-15 [2026-04-15, open)"])
    #expect(vault.owed(.thank, to: "Ana") == [])
  }

  /// What the advice says ends it there, too, written on a later day.
  @Test(arguments: ["cancelled", "moved 2026-05-01", "missed", "met"])
  func anInterviewLeftBookedIsAnsweredByALogLater(_ said: String) throws {
    let vault = try TestVault([
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nstatus: booked"),
      .contact("Ana", log: "2026-04-17 \(said)"),
    ])
    #expect(vault.owed(.outcome, to: "Ana").first == "2026-04-15 [2026-04-15, 2026-04-17)")
  }

  /// What was called off before is not the meeting that a note says is set.
  @Test func anInterviewThatIsBookedStandsBesideOneThatIsOff() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-09 cancelled"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nstatus: booked"),
      .interview("Off", "with: Ana\ndate: 2026-04-10\nstatus: cancelled"),
    ])
    #expect(vault.shown(on: "2026-04-14", by: .meeting) == ["meeting Ana"])
  }

  @Test func aBookingWrittenDownLateIsAnsweredByTheMeeting() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-14 met\n2026-04-16 booked 2026-04-14")
    ])
    #expect(vault.owed(.outcome, to: "Ana") == [])
  }

  @Test func aBookingWrittenDownLateIsAskedAboutFromThenOn() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-20 booked 2026-04-14")])
    #expect(vault.owed(.outcome, to: "Ana") == ["2026-04-15 [2026-04-20, open)"])
  }

  @Test func anInterviewNoteLeftBehindByAMoveToAnEarlierDayIsNotAskedAbout() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-10 moved 2026-04-12\n2026-04-12 met"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nstatus: booked"),
    ])
    #expect(vault.owed(.outcome, to: "Ana") == [])
  }
}
