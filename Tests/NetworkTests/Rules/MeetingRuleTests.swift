import Network
import NoteSyntax
import Testing

@Suite struct MeetingRuleTests {
  @Test func isShownOnItsDayAndGoneTheNext() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14 15:00 30m video")
    ])
    #expect(vault.owed(.meeting, to: "Ana") == ["2026-04-14 [2026-04-01, 2026-04-15)"])
    #expect(vault.shown(on: "2026-04-13", by: .meeting) == [])
    #expect(vault.shown(on: "2026-04-13", within: 1, by: .meeting) == ["meeting Ana"])
    #expect(vault.shown(on: "2026-04-14", by: .meeting) == ["meeting Ana"])
    #expect(!vault.shown(on: "2026-04-15", by: .meeting).contains("meeting Ana"))
    #expect(vault.shown(on: "2026-03-31", within: 30, by: .meeting) == [])
    #expect(vault.obligations.first { $0.rule == .meeting }?.reason == "15:00, 30 min, by video")
  }

  @Test(arguments: ["cancelled", "declined"])
  func endsWithWhatCameOfIt(_ verb: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14\n2026-04-10 \(verb)")
    ])
    #expect(vault.owed(.meeting, to: "Ana") == ["2026-04-14 [2026-04-01, 2026-04-10)"])
  }

  /// Whom you come across at a fair you will still meet.
  @Test(arguments: ["met", "missed"])
  func anEarlierTalkIsAnother(_ verb: String) throws {
    let set = "2026-04-01 booked 2026-04-14\n"
    let vault = try TestVault([.contact("Ana", log: set + "2026-04-10 \(verb)")])
    #expect(vault.owed(.meeting, to: "Ana") == ["2026-04-14 [2026-04-01, 2026-04-15)"])
    #expect(vault.owed(.outcome, to: "Ana") == ["2026-04-15 [2026-04-15, open)"])
    let over = try TestVault([.contact("Ana", log: set + "2026-04-14 \(verb)")])
    #expect(over.owed(.meeting, to: "Ana") == ["2026-04-14 [2026-04-01, 2026-04-14)"])
  }

  /// Who calls off a meeting, or ends it, often sets the next at once.
  @Test(arguments: [
    ("cancelled: ill", "booked 2026-04-21"), ("declined", "booked 2026-04-21"),
    ("met", "booked 2026-04-21"), ("missed", "moved to 2026-04-21"),
  ])
  func whatIsSetOnTheDayOfAnEndStands(_ end: String, _ next: String) throws {
    let lines = ["2026-04-01 booked 2026-04-14", "2026-04-14 \(end)", "2026-04-14 \(next)"]
    for log in [lines, lines.reversed()] {
      let vault = try TestVault([.contact("Ana", log: log.joined(separator: "\n"))])
      #expect(
        vault.owed(.meeting, to: "Ana") == [
          "2026-04-14 [2026-04-01, 2026-04-14)", "2026-04-21 [2026-04-14, 2026-04-22)",
        ])
    }
  }

  @Test func whatIsCalledOffOnTheDayItWasSetIsOff() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-10 booked 2026-04-21\n2026-04-10 cancelled")
    ])
    #expect(vault.shown(on: "2026-04-21", by: .meeting) == [])
  }

  @Test(arguments: [
    // What is said last of a day counts.
    ("2026-04-12 cancelled\n2026-04-12 booked 2026-04-20\n2026-04-12 cancelled: ill", false),
    ("2026-04-12 booked 2026-04-20\n2026-04-12 cancelled\n2026-04-12 booked 2026-04-20", true),
  ])
  func theLastLineOfADayCounts(_ log: String, stands: Bool) throws {
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.shown(on: "2026-04-20", by: .meeting) == (stands ? ["meeting Ana"] : []))
  }

  /// In two notes nothing tells what came first: what is off was set before.
  @Test func whatAnotherNoteCallsOffIsWhatWasSetBefore() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14\n2026-04-14 booked 2026-04-21"),
      TestFile("diary.md", "## Log\n\n- 2026-04-14 cancelled with [[Ana]], ill\n"),
    ])
    #expect(vault.shown(on: "2026-04-21", by: .meeting) == ["meeting Ana"])
    let alone = try TestVault([
      .contact("Ana", log: "2026-04-14 booked 2026-04-21"),
      TestFile("diary.md", "## Log\n\n- 2026-04-14 cancelled with [[Ana]], ill\n"),
    ])
    #expect(alone.shown(on: "2026-04-21", by: .meeting) == [])
  }

  /// The date and the keys of a note are no lines of its log.
  @Test func frontMatterDoesNotTurnALogRound() throws {
    for date in ["2026-04-01", "2026-04-20"] {
      let log = "2026-04-10 moved 2026-04-16\n2026-04-10 moved 2026-04-17"
      let vault = try TestVault([
        .contact("Ana"),
        .interview("Talk", "with: Ana\ndate: \(date)\nconfirmed: 2026-04-02", log: log),
      ])
      #expect(vault.owed(.meeting, to: "Ana").contains { $0.hasPrefix("2026-04-17") }, "\(date)")
      #expect(!vault.shown(on: "2026-04-16", by: .meeting).contains("meeting Ana"), "\(date)")
      #expect(vault.owed(.outcome, to: "Ana").map { $0.prefix(10) } == ["2026-04-18"], "\(date)")
    }
  }

  @Test func aMoveSetsItAnew() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14\n2026-04-10 moved 2026-04-20")
    ])
    #expect(
      vault.owed(.meeting, to: "Ana") == [
        "2026-04-14 [2026-04-01, 2026-04-10)", "2026-04-20 [2026-04-10, 2026-04-21)",
      ])
  }

  @Test func anInterviewNoteAloneShowsThroughItsDay() throws {
    let vault = try TestVault([.interview("Talk", "with: Ana\ndate: 2026-04-14 15:00")])
    #expect(vault.owed(.meeting, to: "Ana") == ["2026-04-14 [ever, 2026-04-15)"])
    #expect(vault.shown(on: "2026-04-14", by: .meeting) == ["meeting Ana"])
    #expect(vault.shown(on: "2026-04-15", by: .meeting, .thank) == ["thank Ana"])
  }

  @Test func aMeetingSaidToHaveHappenedIsNoLongerShownThatDay() throws {
    let vault = try TestVault([
      .interview("Talk", "with: Ana\ndate: 2026-04-14"), .contact("Ana", log: "2026-04-14 met"),
    ])
    #expect(vault.owed(.meeting, to: "Ana") == ["2026-04-14 [ever, 2026-04-14)"])
  }

  @Test func aCancelledInterviewNeverWas() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nstatus: cancelled"),
    ])
    #expect(vault.owed(.meeting, to: "Ana") == [])
    #expect(vault.owed(.outcome, to: "Ana") == [])
    #expect(vault.owed(.thank, to: "Ana") == [])
  }

  @Test func aMissedInterviewIsNotThanked() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nstatus: missed"),
    ])
    #expect(vault.owed(.meeting, to: "Ana") == ["2026-04-14 [2026-04-01, 2026-04-14)"])
    #expect(vault.owed(.outcome, to: "Ana") == [])
    #expect(vault.owed(.thank, to: "Ana") == [])
  }

  @Test func anEarlierTalkDoesNotEndALaterInterviewNote() throws {
    let vault = try TestVault([
      .interview("First", "with: Ana\ndate: 2026-04-14"),
      .interview("Second", "with: Ana\ndate: 2026-05-14\nstatus: booked"),
    ])
    #expect(
      vault.owed(.meeting, to: "Ana") == [
        "2026-04-14 [ever, 2026-04-15)", "2026-05-14 [ever, 2026-05-15)",
      ])
  }

  @Test func cancellingOneMeetingLeavesALaterOne() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-05 booked 2026-04-10\n2026-04-07 cancelled"),
      .interview("Later", "with: Ana\ndate: 2026-04-14"),
    ])
    #expect(
      vault.owed(.meeting, to: "Ana") == [
        "2026-04-10 [2026-04-05, 2026-04-07)", "2026-04-14 [ever, 2026-04-15)",
      ])
  }

  @Test func aMeetingBookedAgainForTheSameDayHasTwoLives() throws {
    let log = """
      2026-04-01 booked 2026-04-14
      2026-04-05 cancelled
      2026-04-08 booked 2026-04-14
      """
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(
      vault.owed(.meeting, to: "Ana") == [
        "2026-04-14 [2026-04-01, 2026-04-05)", "2026-04-14 [2026-04-08, 2026-04-15)",
      ])
    #expect(vault.shown(on: "2026-04-06", within: 14, by: .meeting) == [])
  }

  @Test func theInterviewNoteAndTheLogAreOneMeeting() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 booked 2026-04-14 15:00 30m phone"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nstatus: booked"),
    ])
    let meetings = vault.obligations.filter { $0.rule == .meeting }
    #expect(meetings.map(\.reason) == ["15:00, 30 min, by phone"])
    #expect(meetings.map(\.sources.count) == [2])
  }
}
