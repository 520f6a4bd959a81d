import Network
import NoteSyntax
import Testing

@Suite struct WriteUpRuleTests {
  @Test func isDueTheNextBusinessDay() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-17 met")])
    // A Friday.
    #expect(vault.owed(.writeUp, to: "Ana") == ["2026-04-20 [2026-04-17, open)"])
    #expect(!vault.shown(on: "2026-04-19").contains("write-up Ana"))
    #expect(vault.shown(on: "2026-04-20").contains("write-up Ana"))
  }

  @Test func wroteUpEndsIt() throws {
    let vault = try TestVault([
      .contact(
        "Ana", log: "2026-04-10 wrote up\n2026-04-17 met\n2026-04-18 wrote up: in a notebook")
    ])
    #expect(vault.owed(.writeUp, to: "Ana") == ["2026-04-20 [2026-04-17, 2026-04-18)"])
  }

  @Test(arguments: [
    ("It went well.", true), ("", false), ("## Notes\n\n## Learned\n", false),
    ("## Questions\n\n- How?\n- Why?\n", false), ("## Questions\n\n- How?\n  - So.\n", true),
    ("## Questions\n\n- [x] How?\n- [ ] Why?\n", true), ("## Learned\n\n- Much.\n", true),
    ("- [ ] Bring the paper\n", false), ("## Log\n\n- 2026-04-18 thanked\n", false),
    ("<!-- what she said -->\n", false), ("```\nfirst 10 minutes\n```\n", true),
  ])
  func whatTheNoteSaysOfTheTalkCounts(_ body: String, isWrittenUp: Bool) throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-17 met"),
      .interview("Talk", "with: Ana\ndate: 2026-04-17", body: body),
    ])
    let expected = isWrittenUp ? [] : ["2026-04-20 [2026-04-17, open)"]
    #expect(vault.owed(.writeUp, to: "Ana") == expected)
  }

  @Test func theNoteOfAnotherDayOrPersonDoesNotCount() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-17 met"),
      .interview("One", "with: Ana\ndate: 2026-04-16\nstatus: missed", body: "Nobody came.\n"),
      .interview("Two", "with: Bo\ndate: 2026-04-17", body: "It went well.\n"),
    ])
    #expect(vault.owed(.writeUp, to: "Ana") == ["2026-04-20 [2026-04-17, open)"])
  }
}
