import Network
import NoteSyntax
import Testing

@Suite struct OtherRecordTests {
  @Test func anOrganizationMayBeATarget() throws {
    let text = "---\ntarget: yes\nmotivation: 4\nposting: 2\n---\n"
    let record = try TestFile("organizations/Acme.md", text).record()
    #expect(record.kind == .organization && record.isTarget && record.findings == [])
    let wrong = try TestFile("companies/Acme.md", "---\nmotivation: 7\n---\n").record()
    #expect(wrong.findings == ["bad-number 2:13"])
  }

  @Test func anOpportunityAndAFieldAreChecked() throws {
    let job = try TestFile("jobs/x.md", "---\nstage: dreaming\norigin: hidden\n---\n").record()
    #expect(job.kind == .opportunity && job.findings == ["bad-choice 2:8"])
    let field = try TestFile("fields/x.md", "---\nverdict: perhaps\n---\n").record()
    #expect(field.kind == .field && field.findings == ["bad-choice 2:10"])
    let questions = try TestFile("q.md", "---\nkind: questions\n---\n- Why? #way-in\n").record()
    #expect(questions.kind == .questions && questions.findings == [])
  }

  @Test func aPlainNoteIsNeverComplainedAbout() throws {
    let text = "---\nname: Diary\naliases: [D]\ndate: never\ntie: nobody\n---\n- [ ] Buy milk\n"
    let record = try TestFile("diary.md", text).record()
    #expect(record.kind == .note && record.findings == [])
    #expect(record.name == "Diary" && record.aliases == ["D"] && record.commitments == [])
  }

  @Test(arguments: [
    ("- [ ]", 0), ("- [ ] ", 0), ("- [x]\n- [-] ", 0), ("- [ ] 📅 2026-04-20", 1),
    ("- [ ] a\n- [ ]", 1),
  ])
  func anEmptyBoxIsNoTask(_ text: String, _ count: Int) throws {
    for path in ["plan.md", "contacts/Ana.md"] {
      let record = try TestFile(path, text + "\n").record()
      #expect(record.tasks.count == count)
      #expect(record.commitments.count == (record.kind == .contact ? count : 0))
    }
  }

  /// What would count is worth a word, once it links somebody.
  @Test(arguments: [
    ("met [[Ana]]", "log-no-date 3:3"), ("2026-04-14 askd [[Ana]]", "unknown-verb 3:14"),
    ("2026-04-14 booked 2026-04-20 at noon [[Ana]]", "log-no-time 3:35"),
    ("worked on [[Grid]]", nil), ("met Ana", nil), ("2026-04-14 askd Ana", nil),
    ("2026-04-14 Worked on [[Grid]]", nil),
    ("2026-04-14 loved [[Grid]]", nil), ("2026-04-14 thakned [[Ana]]", "unknown-verb 3:14"),
    ("note [[Ana]]", nil),
  ])
  func slipsInALogElsewhereAreTold(line: String, finding: String?) throws {
    let record = try TestFile("Daily/2026-04-14.md", "## Log\n\n- \(line)\n").record()
    #expect(record.findings == [finding].compactMap { $0 })
  }

  @Test func aLogElsewhereConcernsWhomItLinks() throws {
    let text = "## Log\n\n- 2026-04-14 met [[Ana]] and [[Bo]]\n- 2026-04-15 met nobody\n"
    let vault = try TestVault([TestFile("diary.md", text), .contact("Ana"), .contact("Bo")])
    #expect(vault.facts.map { vault.names[$0.person] } == ["Ana", "Bo"])
  }

  /// With whom there was a word is somebody, with a note or without; not what the words refer to.
  @Test func whoHasNoNoteIsSomebodyInALogElsewhere() throws {
    let text = """
      ## Log

      - 2026-04-13 met [[Zed Orr]] at the fair, 15:00: he spoke of [[Flow Cells]]
      - 2026-04-14 note: read [[Another Paper]]
      """
    let vault = try TestVault([TestFile("diary.md", text)])
    #expect(vault.facts.map { vault.names[$0.person] } == ["Zed Orr"])
    #expect(vault.owed(.thank, to: "Zed Orr") == ["2026-04-14 [2026-04-13, open)"])
  }

  /// So does what brings no word: whom the lines of a diary say it of.
  @Test(arguments: [
    "skip thank [[Zed Orr]]", "skip thank: small talk with [[Zed Orr]]",
    "thanked [[Zed Orr]]",
  ])
  func whatADiarySaysOfSomebodyWithoutANoteCounts(_ line: String) throws {
    let log = "## Log\n\n- 2026-04-13 met [[Zed Orr]] at the fair\n- 2026-04-14 "
    let vault = try TestVault([TestFile("diary.md", log + line + "\n")])
    #expect(vault.shown(on: "2026-04-16", by: .thank) == [])
    let writtenUp = try TestVault([
      TestFile("diary.md", log + "wrote up the talk with [[Zed Orr]]\n")
    ])
    #expect(writtenUp.shown(on: "2026-04-16", by: .writeUp) == [])
    #expect(writtenUp.shown(on: "2026-04-16", by: .thank) == ["thank Zed Orr"])
  }

  @Test func linksInUnknownKeysAndInTheBodyAreMentions() throws {
    let text = "---\nmentor: \"[[Bo]]\"\nplain: Cy\n---\nSee [[Di]] and `[[Not]]`.\n"
    let record = try TestFile("diary.md", text).record()
    #expect(
      record.mentions.map { "\($0.role.rawValue) \($0.link.target)" } == [
        "property Bo", "body Di",
      ])
    #expect(!record.mentions.contains { $0.wantsPerson })
  }

  @Test func whoeverIsNamedWantsAPerson() throws {
    let record = try TestFile.contact("Ana", log: "2026-04-14 named [[Bo]], see [[Plan]]").record()
    let wanted = record.mentions.filter(\.wantsPerson).map(\.link.target)
    #expect(wanted.contains("Bo"))
  }
}
