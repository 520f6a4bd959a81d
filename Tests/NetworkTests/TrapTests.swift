import Network
import NoteSyntax
import Testing

/// The traps that the practice names, save those of meetings.
@Suite struct TrapTests {
  @Test func thankedInTheLogWhileTheInterviewNoteSaysNothing() throws {
    let vault = try TestVault([
      .interview("Talk", "with: \"[[Ana]]\"\ndate: 2026-04-14"),
      .contact("Ana", log: "2026-04-15 thanked by letter"),
    ])
    #expect(vault.owed(.thank, to: "Ana") == ["2026-04-15 [2026-04-14, 2026-04-15)"])
    // A note that says nothing is no write-up.
    #expect(vault.owed(.writeUp, to: "Ana") == ["2026-04-15 [2026-04-14, open)"])
  }

  @Test func twoPeopleOfOneName() throws {
    let files = [
      TestFile("people/north/Bo Chen.md", "---\norganization: Northwind\nkind: contact\n---\n"),
      TestFile("people/acme/bo2.md", "---\nname: Bo Chen\norganization: Acme\n---\n"),
      .contact("Ana", log: "2026-04-13 named [[Bo Chen (Acme)]]"),
      .interview("Talk", "with: \"[[Bo Chen (Northwind)]]\"\ndate: 2026-04-14"),
    ]
    let vault = try TestVault(files)
    let thanked = vault.obligations.first { $0.rule == .thank }
    #expect(thanked?.person == NodeID(1))
    #expect(vault.obligations.first { $0.rule == .useReferral }?.person == NodeID(2))
  }

  @Test func aNameThatSeveralShareSaysNothingOfAnyOfThem() throws {
    let vault = try TestVault([
      TestFile("people/bo1.md", "---\nname: Bo Chen\n---\n"),
      TestFile("people/bo2.md", "---\nname: Bo Chen\n---\n"),
      .contact("Ana", log: "2026-04-13 named [[Bo Chen]]"),
    ])
    #expect(vault.namings.isEmpty)
    let found = try #require(vault.resolutions[NodeID(3)]?.first)
    #expect(found.resolution == .ambiguous)
    #expect(found.alternatives.prefix(3).map(\.path.text) == ["people/bo1.md", "people/bo2.md"])
  }

  @Test func aNameChange() throws {
    let vault = try TestVault([
      .contact("Ana Field", "aliases: [Ana Ruiz]", log: "2026-04-16 thanked"),
      .interview("Talk", "with: \"[[Ana Ruiz]]\"\ndate: 2026-04-14"),
    ])
    #expect(vault.owed(.thank, to: "Ana Field") == ["2026-04-15 [2026-04-14, 2026-04-16)"])
    #expect(vault.names.count == 2)
  }

  @Test func aReferralCycle() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-13 named [[Bo]]\n2026-05-04 met"),
      .contact("Bo", log: "2026-04-20 met\n2026-04-20 named [[Ana]]"),
    ])
    #expect(
      vault.owed(.reportBack, to: "Ana") == ["2026-04-21 [2026-04-20, 2026-05-04) about Bo"])
    #expect(vault.owed(.reportBack, to: "Bo") == ["2026-05-05 [2026-05-04, open) about Ana"])
    // Ana had spoken before anybody named her.
    #expect(vault.owed(.useReferral, to: "Ana") == [])
  }

  @Test func aSelfReferralIsNoEdge() throws {
    let vault = try TestVault([
      .contact("Ana", "referred_by: Ana", log: "2026-04-13 met\n2026-04-13 named [[Ana]]")
    ])
    #expect(vault.namings.isEmpty)
    #expect(Set(vault.obligations.map(\.rule)).isDisjoint(with: [.useReferral, .reportBack]))
  }

  @Test func twoReferrersOfOnePerson() throws {
    let vault = try TestVault([
      .contact("Cy", "referred_by: [Bo, Ana]\nreferred_on: 2026-04-13", log: "2026-04-20 met")
    ])
    // Of two on one day, the first by name, whatever the order of the files.
    #expect(
      vault.owed(.useReferral, to: "Cy") == ["2026-04-15 [2026-04-13, 2026-04-20) about Ana"])
    for name in ["Ana", "Bo"] {
      #expect(vault.owed(.reportBack, to: name) == ["2026-04-21 [2026-04-20, open) about Cy"])
    }
  }

  @Test func aReferrerWhoHasNoNote() throws {
    let vault = try TestVault([
      .contact("Bo", "referred_by: Ana\nreferred_on: 2026-04-13", log: "2026-04-20 met")
    ])
    #expect(vault.owed(.reportBack, to: "Ana") == ["2026-04-21 [2026-04-20, open) about Bo"])
    #expect(vault.cases.first { $0.person.name == "Ana" }?.person.note == nil)
  }

  @Test func theTwentyNinthOfFebruary() throws {
    let vault = try TestVault([
      .contact("Ana", "cadence: 12mo", log: "2028-02-29 met"),
      .contact("Bo", "cadence: 1mo", log: "2028-01-31 met"),
      .contact("Cy", "follow_up: 2027-02-29"),
      .contact("Di", "due: {confirm: 1mo}", log: "2028-01-03 booked 2028-03-31"),
      .contact("Ed", log: "2028-01-30 met"),
    ])
    #expect(vault.owed(.confirm, to: "Di") == ["2028-02-29 [2028-01-03, 2028-04-01)"])
    #expect(vault.owed(.progress, to: "Ed") == ["2028-02-29 [2028-01-30, open)"])
    #expect(vault.owed(.thank, to: "Ana") == ["2028-03-01 [2028-02-29, open)"])
    #expect(vault.owed(.keepTouch, to: "Ana") == ["2029-02-28 [2028-02-29, open)"])
    #expect(vault.owed(.keepTouch, to: "Bo") == ["2028-02-29 [2028-01-31, open)"])
    #expect(vault.records[2].findings == ["bad-date 2:12"])
    #expect(vault.owed(.followUp, to: "Cy") == [])
  }

  @Test func aDueDateOnAHoliday() throws {
    let holiday = "holidays: [2026-04-15]"
    let plain = try TestVault([.contact("Ana", log: "2026-04-14 met")], settings: holiday)
    #expect(plain.owed(.thank, to: "Ana") == ["2026-04-15 [2026-04-14, open)"])
    let before = try TestVault(
      [.contact("Ana", log: "2026-04-01 booked 2026-04-16")], settings: holiday)
    #expect(before.owed(.confirm, to: "Ana") == ["2026-04-14 [2026-04-01, 2026-04-17)"])
    let business = try TestVault(
      [.contact("Ana", log: "2026-04-13 named [[Bo]]")], settings: holiday)
    #expect(
      business.owed(.useReferral, to: "Bo") == ["2026-04-16 [2026-04-13, 2026-04-28) about Ana"])
  }

  @Test func aLateLoggedReply() throws {
    let asked = "2026-04-13 asked"
    let before = try TestVault([.contact("Ana", log: asked)])
    #expect(before.shown(on: "2026-04-22") == ["nudge Ana"])
    // Written down a week after it came: the day it came counts.
    let after = try TestVault([.contact("Ana", log: asked + "\n2026-04-21 replied")])
    #expect(after.owed(.nudge, to: "Ana") == ["2026-04-22 [2026-04-13, 2026-04-21)"])
    #expect(after.shown(on: "2026-04-22") == [])
  }

  @Test func somebodyWhoDeclinesAndThenNamesSomebody() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-13 asked\n2026-04-15 declined\n2026-04-17 named [[Bo]]")
    ])
    #expect(vault.owed(.nudge, to: "Ana") == ["2026-04-22 [2026-04-13, 2026-04-15)"])
    #expect(vault.owed(.askAlternative, to: "Ana") == ["2026-04-16 [2026-04-15, 2026-04-17)"])
    #expect(vault.owed(.useReferral, to: "Bo") == ["2026-04-21 [2026-04-17, 2026-05-02) about Ana"])
    let ana = try #require(vault.node("Ana"))
    #expect(
      Standing(of: vault.facts(of: ana), namedBy: []).on("2026-04-20").state
        == .declined("2026-04-15"))
  }

  @Test func aStubThatGetsANoteLaterUnderAnAlias() throws {
    let named = TestFile.contact("Ana", log: "2026-04-13 named [[Bob]]")
    let before = try TestVault([named])
    #expect(before.owed(.useReferral, to: "Bob").count == 1)
    let after = try TestVault([
      named, .contact("Robert Chen", "aliases: [Bob]", log: "2026-04-14 asked"),
    ])
    #expect(after.node("Bob") == nil)
    #expect(
      after.owed(.useReferral, to: "Robert Chen")
        == ["2026-04-15 [2026-04-13, 2026-04-14) about Ana"])
    #expect(before.owed(.coldTrail, to: "Bob") == ["2026-04-27 [2026-04-13, open) about Ana"])
    #expect(
      after.owed(.coldTrail, to: "Robert Chen").last
        == "2026-05-05 [2026-04-14, open) about Ana")
  }
}
