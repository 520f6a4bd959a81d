import Network
import NoteSyntax
import Testing

@Suite struct ThankRuleTests {
  @Test func isDueTheDayAfterAndEndsWithThanks() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-14 met\n2026-04-16 thanked")])
    #expect(vault.owed(.thank, to: "Ana") == ["2026-04-15 [2026-04-14, 2026-04-16)"])
    #expect(vault.shown(on: "2026-04-14", by: .thank) == [])
    #expect(vault.shown(on: "2026-04-14", within: 1, by: .thank) == ["thank Ana"])
    #expect(vault.shown(on: "2026-04-15", by: .thank) == ["thank Ana"])
    #expect(vault.shown(on: "2026-04-16", by: .thank) == [])
  }

  @Test func staysOpenWithoutThanks() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-14 met")])
    #expect(vault.shown(on: "2027-04-14", by: .thank).contains("thank Ana"))
  }

  @Test func thanksOnTheSameDayCount() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-14 met\n2026-04-14 thanked")])
    #expect(vault.owed(.thank, to: "Ana") == [])
  }

  @Test func thanksBeforeAndOtherWordsDoNotCount() throws {
    let log = "2026-04-13 thanked\n2026-04-14 met\n2026-04-15 contacted\n2026-04-16 updated"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.thank, to: "Ana") == ["2026-04-15 [2026-04-14, open)"])
  }

  /// Of those who were there, whoever is meant, by whatever name.
  @Test(arguments: ["Robert Chen", "Rob", "people/Robert", "Bob", "[[Robert]]"])
  func thanksAreToWhoeverIsMeant(_ name: String) throws {
    let vault = try TestVault([
      .contact("Robert", "name: Robert Chen\naliases: [Rob, Bob]"), .contact("Bo"),
      .interview(
        "Talk",
        "with: [\"[[Rob]]\", \"[[Bo]]\"]\ndate: 2026-04-13\nthanked: {\"\(name)\": 2026-04-14}"),
    ])
    #expect(vault.owed(.thank, to: "Robert Chen") == ["2026-04-14 [2026-04-13, 2026-04-14)"])
    #expect(vault.owed(.thank, to: "Bo") == ["2026-04-14 [2026-04-13, open)"])
  }

  /// Two of one name in one talk: who is written as in `with` is meant, not the first who is like it.
  @Test func ofTwoOfOneNameTheOneWrittenSoIsThanked() throws {
    let vault = try TestVault([
      .contact("Ana Ruiz"),
      TestFile("people/Ana 2.md", "---\nname: Ana Ruiz\norganization: Northwind\n---\n"),
      .interview(
        "Talk",
        "with: [\"[[Ana Ruiz (Northwind)]]\", \"[[Ana Ruiz]]\"]\ndate: 2026-04-13\n"
          + "thanked: {Ana Ruiz: 2026-04-14}"),
    ])
    let open = vault.obligations.filter { $0.rule == .thank && $0.end == nil }
    #expect(open.map { $0.person.flatMap(vault.path) } == ["people/Ana 2.md"])
  }

  @Test func oneThanksEndsAllMeetingsBefore() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-14 met\n2026-04-20 met\n2026-04-22 thanked\n2026-05-04 met")
    ])
    #expect(
      vault.owed(.thank, to: "Ana") == [
        "2026-04-15 [2026-04-14, 2026-04-22)", "2026-04-21 [2026-04-20, 2026-04-22)",
        "2026-05-05 [2026-05-04, open)",
      ])
  }

  @Test func eachAttendeeIsThanked() throws {
    let vault = try TestVault([
      .interview(
        "Talk",
        """
        with: [Ana, Bo, Cy]
        date: 2026-04-14 15:00
        thanked:
          Ana: 2026-04-14
          Bo: 2026-04-17
        """)
    ])
    #expect(vault.owed(.thank, to: "Ana") == [])
    #expect(vault.owed(.thank, to: "Bo") == ["2026-04-15 [2026-04-14, 2026-04-17)"])
    #expect(vault.owed(.thank, to: "Cy") == ["2026-04-15 [2026-04-14, open)"])
  }

  @Test func theLogOfAnInterviewThanksEverybody() throws {
    let vault = try TestVault([
      .interview("Talk", "with: [Ana, Bo]\ndate: 2026-04-14", log: "2026-04-16 thanked by letter")
    ])
    for name in ["Ana", "Bo"] {
      #expect(vault.owed(.thank, to: name) == ["2026-04-15 [2026-04-14, 2026-04-16)"])
    }
  }

  @Test func oneMeetingInTwoNotesIsOwedOnceWithBothSources() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-14 met"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14"),
    ])
    let thanks = vault.obligations.filter { $0.rule == .thank }
    #expect(thanks.count == 1)
    #expect(thanks.first?.sources.count == 2)
  }
}
