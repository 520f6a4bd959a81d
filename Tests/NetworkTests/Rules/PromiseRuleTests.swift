import Network
import NoteSyntax
import Testing

@Suite struct PromiseRuleTests {
  @Test func aDatedTaskIsDueOnItsDate() throws {
    let vault = try TestVault([.contact("Ana", body: "- [ ] Send the paper 📅 2026-04-17\n")])
    #expect(vault.owed(.promise, to: "Ana") == ["2026-04-17 [ever, open) Send the paper"])
    #expect(vault.shown(on: "2026-04-16") == [])
    #expect(vault.shown(on: "2026-04-17") == ["promise Ana"])
  }

  @Test func anUndatedTaskCountsFromTheInterview() throws {
    // 2026-04-17 is a Friday: two business days later is Tuesday.
    let vault = try TestVault([
      .interview("Talk", "with: Ana\ndate: 2026-04-17", body: "- [ ] Send the paper\n")
    ])
    #expect(vault.owed(.promise, to: "Ana") == ["2026-04-21 [2026-04-17, open) Send the paper"])
  }

  @Test func anUndatedTaskElsewhereIsNever() throws {
    let vault = try TestVault([.contact("Ana", body: "- [ ] Send the paper\n")])
    #expect(vault.owed(.promise, to: "Ana") == [])
  }

  @Test func aTaskDueBeforeItsInterviewIsShownInTime() throws {
    let vault = try TestVault([
      .interview(
        "Talk", "with: Ana\ndate: 2026-04-17", body: "- [ ] Read her paper due:2026-04-15\n")
    ])
    #expect(vault.owed(.promise, to: "Ana") == ["2026-04-15 [ever, open) Read her paper"])
    #expect(vault.shown(on: "2026-04-15") == ["promise Ana"])
  }

  @Test(arguments: ["[x] Send it by 2026-04-17", "[-] Send it by 2026-04-17"])
  func aBoxCheckedOrDroppedWithoutADateNeverWas(_ task: String) throws {
    let vault = try TestVault([.contact("Ana", body: "- \(task)\n")])
    #expect(vault.owed(.promise, to: "Ana") == [])
  }

  @Test func aBoxCheckedWithADateEndsThen() throws {
    let vault = try TestVault([
      .contact("Ana", body: "- [x] Send it 📅 2026-04-17 ✅ 2026-04-20\n")
    ])
    #expect(vault.owed(.promise, to: "Ana") == ["2026-04-17 [ever, 2026-04-20) Send it"])
  }

  @Test(arguments: ["## Questions\n", "# questions\n\n## About the work\n"])
  func aBoxUnderQuestionsIsNone(_ headings: String) throws {
    let vault = try TestVault([
      .interview(
        "Talk", "with: Ana\ndate: 2026-04-17",
        body: headings + "\n- [ ] What is hard?\n\n# Next\n\n- [ ] Send the paper\n")
    ])
    #expect(vault.owed(.promise, to: "Ana") == ["2026-04-21 [2026-04-17, open) Send the paper"])
  }

  @Test func aTaskOfTheirsIsNone() throws {
    let vault = try TestVault([.contact("Ana", body: "- [ ] Sends it 📅 2026-04-17 #waiting\n")])
    #expect(vault.owed(.promise, to: "Ana") == [])
  }

  @Test func inAGroupATaskThatLinksSomebodyIsTheirs() throws {
    let vault = try TestVault([
      .interview(
        "Talk", "with: [Ana, Bo]\ndate: 2026-04-14",
        body: "- [ ] Write to [[Bo]] by 2026-04-17\n- [ ] Thank all by 2026-04-16\n")
    ])
    #expect(vault.owed(.promise, to: "Ana").count == 1)
    #expect(vault.owed(.promise, to: "Bo").count == 2)
  }

  @Test(arguments: ["Robert Chen", "Rob", "people/Robert", "Bob"])
  func inAGroupATaskMayLinkThemByAnyName(_ name: String) throws {
    let vault = try TestVault([
      .contact("Robert", "name: Robert Chen\naliases: [Rob, Bob]"), .contact("Bo"),
      .interview(
        "Talk", "with: [\"[[Rob]]\", \"[[Bo]]\"]\ndate: 2026-04-14",
        body: "- [ ] Send [[\(name)]] the form by 2026-04-15\n"),
    ])
    #expect(vault.owed(.promise, to: "Robert Chen").count == 1)
    #expect(vault.owed(.promise, to: "Bo").count == 0)
  }

  @Test func aTaskThatLinksNobodyOfThemIsForAll() throws {
    let vault = try TestVault([
      .contact("Ana"), .contact("Bo"), .contact("Cy"),
      .interview(
        "Talk", "with: [Ana, Bo]\ndate: 2026-04-14",
        body: "- [ ] Write to [[Cy]] by 2026-04-17\n"),
    ])
    #expect(vault.owed(.promise, to: "Ana").count == 1)
    #expect(vault.owed(.promise, to: "Bo").count == 1)
    #expect(vault.owed(.promise, to: "Cy").count == 0)
  }

  @Test func twoTasksOfOneDayAreTwo() throws {
    let vault = try TestVault([
      .contact("Ana", body: "- [ ] One 📅 2026-04-17\n- [ ] Two 📅 2026-04-17\n")
    ])
    #expect(vault.owed(.promise, to: "Ana").count == 2)
  }
}
