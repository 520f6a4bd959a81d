import Network
import NoteSyntax
import Testing

@Suite struct PrepareRuleTests {
  private static let booked = "2026-04-01 booked 2026-04-14 15:00"

  private static func questions(_ count: Int) -> String {
    "## Questions\n\n" + (0..<count).map { "- Question \($0)?\n" }.joined()
  }

  @Test func isDueTheBusinessDayBeforeAndLapsesAfterTheMeeting() throws {
    let vault = try TestVault([.contact("Ana", log: Self.booked)])
    #expect(vault.owed(.prepare, to: "Ana") == ["2026-04-13 [2026-04-01, 2026-04-15)"])
    #expect(!vault.shown(on: "2026-04-12").contains("prepare Ana"))
    #expect(vault.shown(on: "2026-04-13").contains("prepare Ana"))
    #expect(vault.shown(on: "2026-04-14").contains("prepare Ana"))
    #expect(!vault.shown(on: "2026-04-15").contains("prepare Ana"))
  }

  @Test(arguments: [(0, "no"), (4, "4 of 5"), (5, ""), (7, "")])
  func fiveQuestionsInTheNoteOfThatDayAreEnough(_ count: Int, said: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.booked),
      .interview("Talk", "with: Ana\ndate: 2026-04-14", body: Self.questions(count)),
    ])
    let reasons = vault.obligations.filter { $0.rule == .prepare }.map(\.reason)
    #expect(reasons == (said.isEmpty ? [] : ["meeting on 2026-04-14, \(said) questions listed"]))
  }

  @Test func questionsForAnotherDayOrAnotherPersonDoNotCount() throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.booked),
      .interview("One", "with: Ana\ndate: 2026-03-14", body: Self.questions(6)),
      .interview("Two", "with: Bo\ndate: 2026-04-14", body: Self.questions(6)),
    ])
    #expect(vault.owed(.prepare, to: "Ana") == ["2026-04-13 [2026-04-01, 2026-04-15)"])
    #expect(vault.owed(.prepare, to: "Bo") == [])
  }

  @Test func answersAndEmptyItemsAreNoQuestions() throws {
    let body = """
      ## Questions

      - One?
        - an answer
      - Two?

        More of it.
      -

      ### Their way in

      - Three?

      ## Learned

      - Four
      - Five
      """
    let record = try TestFile.interview("Talk", "with: Ana\ndate: 2026-04-14", body: body).record()
    #expect(record.interview?.questions == 3)
  }

  @Test(arguments: ["cancelled", "moved 2026-05-04", "put off"])
  func whatEndsIt(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: Self.booked + "\n2026-04-10 \(said)")])
    #expect(vault.owed(.prepare, to: "Ana").first == "2026-04-13 [2026-04-01, 2026-04-10)")
  }
}
