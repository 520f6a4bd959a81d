import Network
import NoteSyntax
import Testing

@Suite struct PutOffLetterRuleTests {
  private static let log = "2026-04-09 asked\n2026-04-10 put off: after the summer"

  @Test func isDueTheNextBusinessDay() throws {
    let vault = try TestVault([.contact("Ana", log: Self.log)])
    // The tenth is a Friday.
    #expect(vault.owed(.putOffLetter, to: "Ana") == ["2026-04-13 [2026-04-10, open)"])
    #expect(vault.shown(on: "2026-04-12") == [])
    #expect(vault.shown(on: "2026-04-13") == ["put-off-letter Ana"])
  }

  @Test(arguments: ["heard: come on Wednesday", "replied: yes", "booked 2026-04-20", "met"])
  func whoThinksBetterOfItNeedsNone(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: Self.log + "\n2026-04-14 \(said)")])
    #expect(vault.owed(.putOffLetter, to: "Ana") == ["2026-04-13 [2026-04-10, 2026-04-14)"])
    // What was said that day was said before.
    let before = try TestVault([.contact("Ana", log: "2026-04-10 \(said)\n" + Self.log)])
    #expect(before.owed(.putOffLetter, to: "Ana") == ["2026-04-13 [2026-04-10, open)"])
  }

  @Test func noOtherWordOfYoursEndsIt() throws {
    let thanked = try TestVault([.contact("Ana", log: Self.log + "\n2026-04-11 thanked by letter")])
    #expect(thanked.owed(.putOffLetter, to: "Ana") == ["2026-04-13 [2026-04-10, 2026-04-11)"])
    let written = try TestVault([.contact("Ana", log: Self.log + "\n2026-04-11 contacted")])
    #expect(written.owed(.putOffLetter, to: "Ana") == ["2026-04-13 [2026-04-10, open)"])
  }

  @Test func eachTimeIsAnswered() throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.log + "\n2026-04-13 thanked\n2026-09-01 put off")
    ])
    #expect(
      vault.owed(.putOffLetter, to: "Ana") == [
        "2026-04-13 [2026-04-10, 2026-04-13)", "2026-09-02 [2026-09-01, open)",
      ])
  }
}
