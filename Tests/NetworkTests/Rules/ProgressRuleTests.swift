import Network
import NoteSyntax
import Testing

@Suite struct ProgressRuleTests {
  private static let log = "2026-01-10 met\n2026-01-11 thanked"

  @Test func isDueThirtyDaysAfterTheLastWord() throws {
    let vault = try TestVault([.contact("Ana", log: Self.log)])
    #expect(
      vault.owed(.progress, to: "Ana") == [
        "2026-02-09 [2026-01-10, 2026-01-11)", "2026-02-10 [2026-01-11, open)",
      ])
    #expect(!vault.shown(on: "2026-02-09").contains("progress Ana"))
    #expect(vault.shown(on: "2026-02-10").contains("progress Ana"))
  }

  @Test(arguments: ["updated", "heard", "asked"])
  func theNextWordEndsIt(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: Self.log + "\n2026-02-12 \(said)")])
    #expect(vault.owed(.progress, to: "Ana").dropFirst().first?.hasSuffix("2026-02-12)") == true)
  }

  @Test func sixtyDaysAfterTheLatestTalkKeepingInTouchTakesItsPlace() throws {
    for (word, isOwed) in [("2026-03-11", true), ("2026-03-12", false)] {
      let vault = try TestVault([.contact("Ana", log: "2026-01-10 met\n\(word) contacted")])
      let lasts = vault.owed(.progress, to: "Ana").contains { $0.hasSuffix("[\(word), open)") }
      #expect(lasts == isOwed, "\(word)")
      #expect(vault.owed(.keepTouch, to: "Ana").isEmpty == isOwed, "\(word)")
    }
  }

  @Test func whoWasNeverMetHearsOfNoProgress() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-01 asked\n2026-04-03 heard")])
    #expect(vault.owed(.progress, to: "Ana") == [])
  }

  @Test(arguments: ["6w", "off"])
  func aCadenceTakesItsPlace(_ cadence: String) throws {
    let vault = try TestVault([.contact("Ana", "cadence: \(cadence)", log: Self.log)])
    #expect(vault.owed(.progress, to: "Ana") == [])
  }

  @Test func aFollowUpSilencesItForWordsBefore() throws {
    let vault = try TestVault([
      .contact("Ana", "follow_up: 2026-02-20", log: Self.log + "\n2026-02-20 contacted")
    ])
    #expect(vault.owed(.progress, to: "Ana") == ["2026-03-22 [2026-02-20, open)"])
  }

  @Test func aTermOfOnesOwnMovesTheDateOnly() throws {
    let vault = try TestVault([.contact("Ana", "due: {progress: 6w}", log: "2026-01-10 met")])
    #expect(vault.owed(.progress, to: "Ana") == ["2026-02-21 [2026-01-10, open)"])
  }
}
