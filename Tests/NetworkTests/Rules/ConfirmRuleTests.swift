import Network
import NoteSyntax
import Testing

@Suite struct ConfirmRuleTests {
  private static let booked = "2026-04-01 booked 2026-04-14 15:00"

  @Test func isDueTheBusinessDayBefore() throws {
    let vault = try TestVault([.contact("Ana", log: Self.booked)])
    #expect(vault.owed(.confirm, to: "Ana") == ["2026-04-13 [2026-04-01, 2026-04-15)"])
    #expect(!vault.shown(on: "2026-04-12").contains("confirm Ana"))
    #expect(vault.shown(on: "2026-04-13").contains("confirm Ana"))
  }

  @Test func isStillShownOnTheMeetingsDayAndLapsesAfterIt() throws {
    let vault = try TestVault([.contact("Ana", log: Self.booked)])
    #expect(vault.shown(on: "2026-04-14").contains("confirm Ana"))
    #expect(!vault.shown(on: "2026-04-15").contains("confirm Ana"))
  }

  @Test func theWeekendAndHolidaysAreNoDaysToConfirmOn() throws {
    let monday = "2026-04-01 booked 2026-04-13"
    let vault = try TestVault([.contact("Ana", log: monday)])
    #expect(vault.owed(.confirm, to: "Ana") == ["2026-04-10 [2026-04-01, 2026-04-14)"])
    let holiday = try TestVault([.contact("Ana", log: monday)], settings: "holidays: 2026-04-10")
    #expect(holiday.owed(.confirm, to: "Ana") == ["2026-04-09 [2026-04-01, 2026-04-14)"])
  }

  /// Of a meeting on Saturday and one on Monday each is confirmed on Friday, for itself.
  @Test func meetingsConfirmedOnOneDayAreTwo() throws {
    let log = "2026-04-01 booked 2026-04-11\n2026-04-01 booked 2026-04-13"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.shown(on: "2026-04-10", by: .confirm) == ["confirm Ana", "confirm Ana"])
    let one = try TestVault([.contact("Ana", log: log + "\n2026-04-10 confirmed 2026-04-13")])
    #expect(one.shown(on: "2026-04-10", by: .confirm) == ["confirm Ana"])
  }

  /// On the day on which a meeting ended, the next is confirmed.
  @Test func whatEndedOnTheDayIsNotConfirmed() throws {
    let log =
      "2026-04-01 booked 2026-04-13\n2026-04-13 met\n2026-04-13 booked 2026-04-14\n2026-04-13 confirmed"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.shown(on: "2026-04-13", by: .confirm) == [])
  }

  /// A note's `confirmed:` is of its own meeting.
  @Test func aNoteConfirmsItsOwnMeeting() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14"),
      .interview("Talk", "with: Ana\ndate: 2026-04-15\nstatus: booked\nconfirmed: 2026-04-13"),
    ])
    #expect(vault.shown(on: "2026-04-14", by: .confirm) == ["confirm Ana"])
    #expect(
      vault.owed(.confirm, to: "Ana").map { $0.hasSuffix("2026-04-13)") } == [false, true])
  }

  /// What is set for the same day needs no confirming, and what is set late is not late at once.
  @Test(arguments: [("2026-04-14", []), ("2026-04-13", ["2026-04-13 [2026-04-13, 2026-04-15)"])])
  func isDueNoSoonerThanItWasSet(_ day: String, owed: [String]) throws {
    let log = "\(day) booked 2026-04-14 16:00"
    let vault = try TestVault([.contact("Ana", log: log)], settings: "due:\n  prepare: 3bd")
    #expect(vault.owed(.confirm, to: "Ana") == owed)
    #expect(vault.owed(.prepare, to: "Ana").first?.prefix(10) ?? "" == day)
  }

  @Test(arguments: ["confirmed", "cancelled", "moved 2026-05-04"])
  func whatEndsIt(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: Self.booked + "\n2026-04-10 \(said)")])
    #expect(vault.owed(.confirm, to: "Ana").first == "2026-04-13 [2026-04-01, 2026-04-10)")
  }

  @Test func metInWordsEndsItOnItsDay() throws {
    let vault = try TestVault([.contact("Ana", log: Self.booked + "\n2026-04-14 met")])
    #expect(vault.owed(.confirm, to: "Ana") == ["2026-04-13 [2026-04-01, 2026-04-14)"])
  }

  @Test func anInterviewNoteSetsItInMotionAndItsConfirmedEndsIt() throws {
    let yaml = "with: Ana\ndate: 2026-04-14 15:00"
    let open = try TestVault([.interview("Talk", yaml)])
    #expect(open.owed(.confirm, to: "Ana") == ["2026-04-13 [ever, 2026-04-15)"])
    let closed = try TestVault([.interview("Talk", yaml + "\nconfirmed: 2026-04-10")])
    #expect(closed.owed(.confirm, to: "Ana") == ["2026-04-13 [ever, 2026-04-10)"])
  }

  @Test func whatConfirmedAnEarlierMeetingConfirmsNoLaterOne() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-03-01 booked 2026-03-10\n2026-03-09 confirmed\n2026-03-10 met"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14"),
    ])
    #expect(
      vault.owed(.confirm, to: "Ana") == [
        "2026-03-09 [2026-03-01, 2026-03-09)", "2026-04-13 [ever, 2026-04-15)",
      ])
  }

  @Test func ofTwoMeetingsThatAreSetTheNextIsConfirmed() throws {
    let vault = try TestVault([
      .contact(
        "Ana",
        log: "2026-03-01 booked 2026-04-28\n2026-03-02 booked 2026-04-14\n2026-04-13 confirmed")
    ])
    #expect(
      vault.owed(.confirm, to: "Ana") == [
        "2026-04-13 [2026-03-02, 2026-04-13)", "2026-04-27 [2026-03-01, 2026-04-29)",
      ])
  }

  @Test func ofTwoMeetingsTheOneThatIsNamedIsConfirmed() throws {
    let vault = try TestVault([
      .contact(
        "Ana",
        log: "2026-03-01 booked 2026-04-14\n2026-03-02 booked 2026-04-28\n"
          + "2026-04-13 confirmed for 2026-04-28")
    ])
    #expect(
      vault.owed(.confirm, to: "Ana") == [
        "2026-04-13 [2026-03-01, 2026-04-15)", "2026-04-27 [2026-03-02, 2026-04-13)",
      ])
  }

  @Test func whatIsMovedBelowItOnTheSameDayIsNotConfirmed() throws {
    let vault = try TestVault([
      .contact(
        "Ana",
        log: "2026-03-01 booked 2026-04-14\n2026-04-02 confirmed\n2026-04-02 moved 2026-04-20")
    ])
    #expect(vault.owed(.confirm, to: "Ana").contains("2026-04-17 [2026-04-02, 2026-04-21)"))
  }

  @Test func aTermOfOnesOwnIsCountedBackFromTheMeeting() throws {
    let vault = try TestVault(
      [.contact("Ana", log: Self.booked)], settings: "due: {confirm: 1w}")
    #expect(vault.owed(.confirm, to: "Ana") == ["2026-04-07 [2026-04-01, 2026-04-15)"])
  }
}
