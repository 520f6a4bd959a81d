import Network
import NoteSyntax
import Testing

@Suite struct ReportBackRuleTests {
  private static let named = "2026-04-13 named [[Bo]]"

  @Test(arguments: ["met", "declined"])
  func whoNamedSomebodyHearsOfIt(_ outcome: String) throws {
    // 2026-04-24 is a Friday.
    let vault = try TestVault([
      .contact("Ana", log: Self.named), .contact("Bo", log: "2026-04-24 \(outcome)"),
    ])
    #expect(vault.owed(.reportBack, to: "Ana") == ["2026-04-27 [2026-04-24, open) about Bo"])
    #expect(!vault.shown(on: "2026-04-26").contains("report-back Ana"))
    #expect(vault.shown(on: "2026-04-27").contains("report-back Ana"))
  }

  @Test(arguments: ["updated", "thanked", "met"])
  func endsWithAWordOfIt(_ said: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.named + "\n2026-04-28 \(said)"),
      .contact("Bo", log: "2026-04-24 met"),
    ])
    #expect(vault.owed(.reportBack, to: "Ana") == ["2026-04-27 [2026-04-24, 2026-04-28) about Bo"])
  }

  @Test(arguments: ["contacted", "asked", "heard", "told"])
  func otherWordsDoNotEndIt(_ said: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.named + "\n2026-04-28 \(said)"),
      .contact("Bo", log: "2026-04-24 met"),
    ])
    #expect(vault.owed(.reportBack, to: "Ana") == ["2026-04-27 [2026-04-24, open) about Bo"])
  }

  @Test func onlyTheFirstOutcomeCounts() throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.named),
      .contact("Bo", log: "2026-04-20 declined\n2026-05-04 met"),
    ])
    #expect(vault.owed(.reportBack, to: "Ana") == ["2026-04-21 [2026-04-20, open) about Bo"])
  }

  @Test func aTalkBeforeTheNamingIsNotItsFruit() throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.named), .contact("Bo", log: "2026-04-10 met"),
    ])
    #expect(vault.owed(.reportBack, to: "Ana") == [])
  }

  @Test func anUndatedNamingPrecedesEverything() throws {
    let vault = try TestVault([.contact("Bo", "referred_by: Ana", log: "2026-04-10 met")])
    #expect(vault.owed(.reportBack, to: "Ana") == ["2026-04-13 [2026-04-10, open) about Bo"])
  }

  @Test func eachNamedIsReportedApart() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-13 named [[Bo]], [[Cy]]"),
      .contact("Bo", log: "2026-04-20 met"), .contact("Cy", log: "2026-04-20 met"),
    ])
    #expect(vault.owed(.reportBack, to: "Ana").count == 2)
  }
}
