import Network
import NoteSyntax
import Testing

@Suite struct AnnounceRuleTests {
  private static let post = TestFile.opportunity(
    "Analyst", "stage: accepted\naccepted: 2026-04-10")

  @Test func isDueFiveBusinessDaysAfterToWhoeverRepliedOrMet() throws {
    let vault = try TestVault([
      Self.post, .contact("Ana", log: "2026-04-10 replied"),
      .contact("Bo", log: "2026-01-10 met"), .contact("Cy", log: "2026-04-01 asked"),
      .contact("Di", log: "2026-04-11 replied"), .contact("Ed", log: "2026-04-01 declined"),
    ])
    // The tenth is a Friday.
    let life = "2026-04-17 [2026-04-10, open) about Analyst"
    #expect(vault.owed(.announce, to: "Ana") == [life])
    #expect(vault.owed(.announce, to: "Bo") == [life])
    for name in ["Cy", "Di", "Ed"] { #expect(vault.owed(.announce, to: name) == []) }
    #expect(vault.shown(on: "2026-04-16", by: .announce) == [])
    #expect(vault.shown(on: "2026-04-17", by: .announce) == ["announce Ana", "announce Bo"])
  }

  @Test func toldEndsItAndNothingElse() throws {
    let log = "2026-04-01 replied\n2026-04-09 told\n2026-04-13 updated"
    let open = try TestVault([Self.post, .contact("Ana", log: log)])
    #expect(open.owed(.announce, to: "Ana") == ["2026-04-17 [2026-04-10, open) about Analyst"])
    let told = try TestVault([Self.post, .contact("Ana", log: log + "\n2026-04-14 told")])
    #expect(
      told.owed(.announce, to: "Ana") == ["2026-04-17 [2026-04-10, 2026-04-14) about Analyst"])
  }

  @Test func namesThePostAndTheLinesOfBothNotes() throws {
    let vault = try TestVault([Self.post, .contact("Ana", log: "2026-04-01 replied")])
    let announcement = try #require(vault.obligations.first { $0.rule == .announce })
    #expect(announcement.reason == "you accepted Analyst on 2026-04-10")
    #expect(Set(announcement.sources.map(\.note)) == [NodeID(1), NodeID(2)])
  }

  @Test(arguments: [
    ("accepted: 2026-04-10", true), ("stage: offer\naccepted: 2026-04-10", true),
    ("stage: accepted", false), ("stage: declined\naccepted: 2026-04-10", false),
    ("stage: lost\naccepted: 2026-04-10", false),
  ])
  func itIsTheDateThatCounts(_ yaml: String, isAccepted: Bool) throws {
    let vault = try TestVault([
      .opportunity("Analyst", yaml), .contact("Ana", log: "2026-04-01 replied"),
    ])
    #expect(vault.owed(.announce, to: "Ana").isEmpty == !isAccepted)
  }
}
