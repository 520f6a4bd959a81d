import Network
import NoteSyntax
import Testing

@Suite struct AskReferralRuleTests {
  private static let met = "2026-04-14 met"

  @Test func isDueAWeekAfterTheFirstTalk() throws {
    let vault = try TestVault([.contact("Ana", log: Self.met)])
    #expect(vault.owed(.askReferral, to: "Ana") == ["2026-04-21 [2026-04-14, open)"])
    #expect(!vault.shown(on: "2026-04-20").contains("ask-referral Ana"))
    #expect(vault.shown(on: "2026-04-21").contains("ask-referral Ana"))
  }

  @Test func laterTalksDoNotCount() throws {
    let vault = try TestVault([.contact("Ana", log: Self.met + "\n2026-05-04 met")])
    #expect(vault.owed(.askReferral, to: "Ana") == ["2026-04-21 [2026-04-14, open)"])
  }

  @Test func aNameEndsIt() throws {
    let vault = try TestVault([.contact("Ana", log: Self.met + "\n2026-04-16 named [[Bo]]")])
    #expect(vault.owed(.askReferral, to: "Ana") == ["2026-04-21 [2026-04-14, 2026-04-16)"])
  }

  @Test(arguments: ["2026-04-01 named [[Bo]]", "2026-04-14 named [[Bo]]"])
  func whoNamedSomebodyBeforeOrThenIsNotAsked(_ line: String) throws {
    let vault = try TestVault([.contact("Ana", log: line + "\n" + Self.met)])
    #expect(vault.owed(.askReferral, to: "Ana") == [])
  }

  @Test func aNamingWithoutADatePrecedesEverything() throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.met), .contact("Bo", "referred_by: Ana"),
    ])
    #expect(vault.owed(.askReferral, to: "Ana") == [])
  }

  @Test func namesUnderReferralsCount() throws {
    let vault = try TestVault([
      .interview("Talk", "with: [Ana, Cy]\ndate: 2026-04-14\nreferrals: Bo")
    ])
    #expect(vault.owed(.askReferral, to: "Ana") == [])
    #expect(vault.owed(.askReferral, to: "Cy") == ["2026-04-21 [2026-04-14, open)"])
  }
}
