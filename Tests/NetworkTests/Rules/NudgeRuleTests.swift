import Network
import NoteSyntax
import Testing

@Suite struct NudgeRuleTests {
  @Test func isDueSevenBusinessDaysAfterTheAsking() throws {
    // 2026-04-13 is a Monday.
    let vault = try TestVault([.contact("Ana", log: "2026-04-13 asked by email")])
    #expect(vault.owed(.nudge, to: "Ana") == ["2026-04-22 [2026-04-13, open)"])
    #expect(vault.shown(on: "2026-04-21") == [])
    #expect(vault.shown(on: "2026-04-22") == ["nudge Ana"])
  }

  @Test(arguments: [
    "replied", "heard", "declined", "put off", "booked 2026-05-01", "met", "bounced", "nudged",
    "asked", "named [[Bo]]",
  ])
  func endsWithAnAnswerOrAnotherAsking(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-13 asked\n2026-04-23 \(said)")])
    #expect(vault.owed(.nudge, to: "Ana") == ["2026-04-22 [2026-04-13, 2026-04-23)"])
  }

  @Test(arguments: ["contacted", "note: saw their talk", "updated", "thanked", "wrote up"])
  func otherWordsOfYoursDoNotEndIt(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-13 asked\n2026-04-15 \(said)")])
    #expect(vault.owed(.nudge, to: "Ana") == ["2026-04-22 [2026-04-13, open)"])
  }

  @Test func askingAgainBelongsToTheRequestUntilItEnds() throws {
    let log = """
      2026-04-13 asked
      2026-04-22 nudged
      2026-05-04 asked
      2026-05-06 replied
      2026-06-01 asked
      """
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(
      vault.owed(.nudge, to: "Ana") == [
        "2026-04-22 [2026-04-13, 2026-04-22)", "2026-06-10 [2026-06-01, open)",
      ])
  }

  @Test func aNudgeAloneIsNoRequest() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-13 nudged")])
    #expect(vault.owed(.nudge, to: "Ana") == [])
  }

  @Test(arguments: [
    ("2026-04-13 asked\n2026-04-13 replied", []),
    ("2026-04-13 replied\n2026-04-13 asked", ["2026-04-22 [2026-04-13, open)"]),
    (
      "2026-04-13 asked\n2026-04-13 bounced\n2026-04-13 asked: by phone",
      ["2026-04-22 [2026-04-13, open)"]
    ),
    ("2026-04-13 asked\n2026-04-13 replied\n2026-04-13 asked\n2026-04-13 replied", []),
    ("2026-04-13 heard: liked my post\n2026-04-13 asked", ["2026-04-22 [2026-04-13, open)"]),
    // The newest line stands on top.
    ("2026-04-13 replied\n2026-04-13 asked\n2026-04-01 contacted", []),
    (
      "2026-04-08 asked\n2026-04-13 bounced\n2026-04-13 asked: the other address",
      ["2026-04-17 [2026-04-08, 2026-04-13)", "2026-04-22 [2026-04-13, open)"]
    ),
  ])
  func ofOneDayTheLogTellsWhatCameFirst(_ log: String, owed: [String]) throws {
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.nudge, to: "Ana") == owed)
  }

  @Test(arguments: ["put off until 2026-04-13", "bounced", "replied: in a fortnight"])
  func askingAgainBeginsTheNext(_ ended: String) throws {
    let log = "2026-03-02 asked\n2026-03-03 \(ended)\n2026-04-13 nudged"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.nudge, to: "Ana").last == "2026-04-22 [2026-04-13, open)")
    let before = try TestVault([.contact("Ana", log: "2026-01-10 met\n" + log)])
    #expect(before.owed(.nudge, to: "Ana").last == "2026-04-22 [2026-04-13, open)")
    // Not where there is nothing to ask for again.
    for since in ["met", "booked 2026-04-20", "declined"] {
      let over = log.replacing("2026-04-13 n", with: "2026-03-10 \(since)\n2026-04-13 n")
      #expect(try TestVault([.contact("Ana", log: over)]).owed(.nudge, to: "Ana").count == 1)
    }
  }

  @Test func anInterviewNoteMeansThatTheRequestBeforeItWasAnswered() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-03-02 asked\n2026-03-10 replied\n2026-04-01 asked"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14"),
      .contact("Bo", log: "2026-04-01 asked"),
      .interview("Before", "with: Bo\ndate: 2026-03-14"),
    ])
    #expect(vault.owed(.nudge, to: "Ana") == ["2026-03-11 [2026-03-02, 2026-03-10)"])
    #expect(vault.owed(.nudge, to: "Bo") == ["2026-04-10 [2026-04-01, open)"])
    // Answered otherwise, long before the meeting: what was owed until then was owed.
    let answered = try TestVault([
      .contact("Cy", log: "2026-03-02 asked\n2026-03-20 replied"),
      .interview("Talk", "with: Cy\ndate: 2026-04-14"),
    ])
    #expect(answered.owed(.nudge, to: "Cy") == ["2026-03-11 [2026-03-02, 2026-03-20)"])
  }

  /// Whatever the lines' order, their times tell what came first of one day.
  @Test func timesTellWhatCameFirst() throws {
    func owed(_ log: String) throws -> [String] {
      try TestVault([.contact("Ana", log: log)]).owed(.nudge, to: "Ana")
    }
    let open = ["2026-04-22 [2026-04-13, open)"]
    #expect(
      try owed("2026-04-13 16:00 asked by phone\n2026-04-13 15:00 bounced\n2026-04-13 9:00 asked")
        == open)
    #expect(
      try owed("2026-04-13 9:00 asked\n2026-04-13 16:00 asked by phone\n2026-04-13 15:00 bounced")
        == open)
    #expect(try owed("2026-04-13 15:00 replied\n2026-04-13 9:00 asked") == [])
  }
}
