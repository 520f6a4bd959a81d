import Network
import NoteSyntax
import Testing

@Suite struct SecondPhaseRuleTests {
  private static let applying = "phase: apply\nphase_since: 2026-04-10"
  private static let met = TestFile.contact("Ana", "would_work_for: yes", log: "2026-03-01 met")

  @Test func isDueFiveBusinessDaysAfterThePhaseBegan() throws {
    let vault = try TestVault([Self.met], settings: Self.applying)
    #expect(vault.owed(.secondPhase, to: "Ana") == ["2026-04-17 [2026-04-10, open)"])
    #expect(vault.shown(on: "2026-04-16", by: .secondPhase) == [])
    #expect(vault.shown(on: "2026-04-17", by: .secondPhase) == ["second-phase Ana"])
  }

  @Test(arguments: ["", "phase: explore\nphase_since: 2026-04-10", "phase: apply"])
  func nothingIsOwedWhileExploringOrWithoutADay(_ settings: String) throws {
    #expect(try TestVault([Self.met], settings: settings).owed(.secondPhase, to: "Ana") == [])
  }

  @Test func onlyToWhomYouMetAndWouldWorkFor() throws {
    let vault = try TestVault(
      [
        .contact("Ana", log: "2026-03-01 met"),
        .contact("Bo", "would_work_for: no", log: "2026-03-01 met"),
        .contact("Cy", "would_work_for: yes", log: "2026-03-01 replied"),
      ], settings: Self.applying)
    #expect(!vault.obligations.contains { $0.rule == .secondPhase })
  }

  @Test func whomYouMeetLaterJoinsThen() throws {
    let vault = try TestVault(
      [.contact("Ana", "would_work_for: yes", log: "2026-05-04 met")], settings: Self.applying)
    #expect(vault.owed(.secondPhase, to: "Ana") == ["2026-05-11 [2026-05-04, open)"])
  }

  @Test(arguments: [
    ("2026-04-02 declined", []), ("2026-04-14 declined", ["2026-04-17 [2026-04-10, 2026-04-14)"]),
    ("2026-02-02 declined", ["2026-04-17 [2026-04-10, open)"]),
    ("2026-03-02 declined\n2026-03-20 met", ["2026-04-17 [2026-04-10, open)"]),
  ])
  func whoRefusedSinceIsNotAsked(_ line: String, owed: [String]) throws {
    let vault = try TestVault(
      [.contact("Ana", "would_work_for: yes", log: "2026-03-01 met\n" + line)],
      settings: Self.applying)
    #expect(vault.owed(.secondPhase, to: "Ana") == owed)
  }

  @Test func anUpdateEndsIt() throws {
    let log = "2026-03-01 met\n2026-04-01 updated\n2026-04-14 updated"
    let vault = try TestVault(
      [.contact("Ana", "would_work_for: yes", log: log)], settings: Self.applying)
    #expect(vault.owed(.secondPhase, to: "Ana") == ["2026-04-17 [2026-04-10, 2026-04-14)"])
  }
}
