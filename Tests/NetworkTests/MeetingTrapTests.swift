import Network
import NoteSyntax
import Testing

/// The traps that the practice names, as far as they are about meetings.
@Suite struct MeetingTrapTests {
  @Test func aMeetingMovedTwice() throws {
    let log = """
      2026-04-01 booked 2026-04-10
      2026-04-05 moved 2026-04-12
      2026-04-08 moved 2026-04-14
      2026-04-14 met
      """
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(
      vault.owed(.meeting, to: "Ana") == [
        "2026-04-10 [2026-04-01, 2026-04-05)", "2026-04-12 [2026-04-05, 2026-04-08)",
        "2026-04-14 [2026-04-08, 2026-04-14)",
      ])
    #expect(vault.owed(.outcome, to: "Ana") == [])
    #expect(
      vault.owed(.confirm, to: "Ana") == [
        "2026-04-09 [2026-04-01, 2026-04-05)", "2026-04-10 [2026-04-05, 2026-04-08)",
        "2026-04-13 [2026-04-08, 2026-04-14)",
      ])
  }

  @Test func aMeetingMovedTwiceInOneDayStandsAsTheLastLineSays() throws {
    let log = """
      2026-04-01 booked 2026-04-10
      2026-04-05 moved 2026-04-14
      2026-04-05 moved 2026-04-12
      """
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(
      vault.owed(.meeting, to: "Ana") == [
        "2026-04-10 [2026-04-01, 2026-04-05)", "2026-04-12 [2026-04-05, 2026-04-13)",
      ])
    #expect(vault.owed(.outcome, to: "Ana") == ["2026-04-13 [2026-04-13, open)"])
  }

  @Test func theClockChangesOnTheMeetingsDay() throws {
    // In Europe 2026-03-29 02:30 does not exist, and 2026-10-25 02:30 exists twice.
    for day in ["2026-03-29", "2026-10-25"] {
      let vault = try TestVault([.interview("Talk", "with: Ana\ndate: \(day) 02:30")])
      let date = try #require(CivilDate(day))
      let meeting = vault.obligations.first { $0.rule == .meeting }
      #expect(meeting?.due == date)
      #expect(meeting?.reason == "02:30")
      #expect(vault.obligations.first { $0.rule == .thank }?.due == date + 1)
    }
  }

  @Test func anInterviewNoteForAFutureDateWithoutStatus() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 asked"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14 15:00"),
    ])
    let ana = try #require(vault.node("Ana"))
    func state(_ day: CivilDate) -> ContactState {
      Standing(of: vault.facts(of: ana), namedBy: []).on(day).state
    }
    #expect(vault.shown(on: "2026-04-13", within: 3, by: .meeting) == ["meeting Ana"])
    #expect(state("2026-04-13") == .booked("2026-04-14"))
    #expect(vault.shown(on: "2026-04-14", by: .meeting, .thank) == ["meeting Ana"])
    #expect(vault.shown(on: "2026-04-15", by: .meeting, .thank) == ["thank Ana"])
    #expect(state("2026-04-15") == .met("2026-04-14"))
    #expect(vault.shown(on: "2026-04-13", by: .confirm, .prepare).count == 2)
    #expect(vault.shown(on: "2026-04-14", by: .confirm, .prepare).count == 2)
    #expect(vault.shown(on: "2026-04-15", by: .confirm, .prepare) == [])
    #expect(vault.shown(on: "2026-04-14", by: .writeUp) == [])
    #expect(vault.shown(on: "2026-04-15", by: .writeUp) == ["write-up Ana"])
  }
}
