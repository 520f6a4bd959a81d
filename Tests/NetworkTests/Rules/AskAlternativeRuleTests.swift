import Network
import NoteSyntax
import Testing

@Suite struct AskAlternativeRuleTests {
  private static let log = "2026-04-09 asked\n2026-04-10 declined"

  @Test func isDueTheNextBusinessDay() throws {
    let vault = try TestVault([.contact("Ana", log: Self.log)])
    #expect(vault.owed(.askAlternative, to: "Ana") == ["2026-04-13 [2026-04-10, 2026-04-25)"])
    #expect(!vault.shown(on: "2026-04-12").contains("ask-alternative Ana"))
    #expect(vault.shown(on: "2026-04-13").contains("ask-alternative Ana"))
  }

  @Test func lapsesAfterTwoWeeks() throws {
    let vault = try TestVault([.contact("Ana", log: Self.log)])
    #expect(vault.shown(on: "2026-04-24").contains("ask-alternative Ana"))
    #expect(!vault.shown(on: "2026-04-25").contains("ask-alternative Ana"))
  }

  @Test(arguments: ["named [[Bo]]", "introduced [[Bo]]"])
  func aNameEndsIt(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: Self.log + "\n2026-04-14 \(said)")])
    #expect(vault.owed(.askAlternative, to: "Ana") == ["2026-04-13 [2026-04-10, 2026-04-14)"])
  }

  @Test func aNameGivenWithTheRefusalMeansThatNothingIsOwed() throws {
    let vault = try TestVault([.contact("Ana", log: Self.log + "\n2026-04-10 named [[Bo]]")])
    #expect(vault.owed(.askAlternative, to: "Ana") == [])
  }

  @Test func anEarlierNameDoesNotCount() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-01 named [[Bo]]\n" + Self.log)])
    #expect(vault.owed(.askAlternative, to: "Ana").count == 1)
  }
}
