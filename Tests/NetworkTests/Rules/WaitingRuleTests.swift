import Network
import NoteSyntax
import Testing

@Suite struct WaitingRuleTests {
  @Test func aTaskOfTheirsIsDueOnItsDate() throws {
    let vault = try TestVault([.contact("Ana", body: "- [ ] the dates #waiting 📅 2026-04-22\n")])
    #expect(vault.owed(.waiting, to: "Ana") == ["2026-04-22 [ever, open) the dates"])
    #expect(vault.owed(.promise, to: "Ana") == [])
    #expect(vault.shown(on: "2026-04-21") == [])
    #expect(vault.shown(on: "2026-04-22") == ["waiting Ana"])
  }

  @Test func withoutADateItCountsFromTheInterviewElseNever() throws {
    let task = "- [ ] the dates #waiting\n"
    let vault = try TestVault([
      .interview("Talk", "with: Ana\ndate: 2026-04-14", body: task), .contact("Bo", body: task),
    ])
    #expect(vault.owed(.waiting, to: "Ana") == ["2026-04-23 [2026-04-14, open) the dates"])
    #expect(vault.owed(.waiting, to: "Bo") == [])
  }

  @Test func theBoxEndsIt() throws {
    let vault = try TestVault([
      .contact(
        "Ana",
        body: "- [x] one #waiting 📅 2026-04-22 ✅ 2026-04-20\n- [x] two #waiting 📅 2026-04-22\n")
    ])
    #expect(vault.owed(.waiting, to: "Ana") == ["2026-04-22 [ever, 2026-04-20) one"])
  }

  @Test func anIntroductionIsDueOnItsDateElseSevenBusinessDaysLater() throws {
    let vault = try TestVault([
      .contact(
        "Ana",
        log: "2026-04-14 named [[Bo]] (will introduce by 2026-04-20), [[Cy]] (will introduce)")
    ])
    #expect(
      vault.owed(.waiting, to: "Ana") == [
        "2026-04-20 [2026-04-14, open) about Bo", "2026-04-23 [2026-04-14, open) about Cy",
      ])
  }

  @Test func anIntroductionOrAnyWordWithThemEndsIt() throws {
    let named = "2026-04-14 named [[Bo]] (will introduce)"
    let introduced = try TestVault([
      .contact("Ana", log: named + "\n2026-04-16 introduced [[Bo]]")
    ])
    #expect(
      introduced.owed(.waiting, to: "Ana") == ["2026-04-23 [2026-04-14, 2026-04-16) about Bo"])
    let wrote = try TestVault([
      .contact("Ana", log: named), .contact("Bo", log: "2026-04-01 heard\n2026-04-17 heard"),
    ])
    #expect(wrote.owed(.waiting, to: "Ana") == ["2026-04-23 [2026-04-14, 2026-04-17) about Bo"])
  }

  @Test func aPromiseMadeAgainTakesThePlaceOfTheFirst() throws {
    let vault = try TestVault([
      .contact(
        "Ana",
        log: """
          2026-04-14 named [[Bo]] (will introduce by 2026-04-20)
          2026-04-21 named [[Bo]] (will introduce by 2026-04-30)
          """)
    ])
    #expect(
      vault.owed(.waiting, to: "Ana") == [
        "2026-04-20 [2026-04-14, 2026-04-21) about Bo", "2026-04-30 [2026-04-21, open) about Bo",
      ])
  }

  @Test func introByOfAnInterviewIsAPromise() throws {
    let vault = try TestVault([
      .interview(
        "Talk",
        "with: Ana\ndate: 2026-04-14\nreferrals: {name: Bo, intro_by: 2026-04-20}")
    ])
    #expect(vault.owed(.waiting, to: "Ana") == ["2026-04-20 [2026-04-14, open) about Bo"])
  }
}
