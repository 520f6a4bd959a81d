import Network
import NoteSyntax
import Testing

@testable import VaultIndex

@Suite struct AcquaintanceTests {
  private static func april(_ day: Int) -> CivilDate {
    CivilDate(year: 2026, month: 4, day: day) ?? .earliest
  }

  private func vault(_ files: [String: String]) throws -> TestVault {
    let vault = try TestVault(files)
    try vault.sync()
    return vault
  }

  private let files = [
    "contacts/Ana.md": "---\ntie: work\nknows: [\"[[Cy]]\", \"[[Bo]]\"]\n---\n"
      + "## Log\n\n- 2026-04-02 named [[Bo]] (use my name)\n",
    "contacts/Bo.md": "---\norganization: \"[[Acme]]\"\n---\n",
    "contacts/Cy.md": "---\nformerly: Acme 2019-2023\nknows: \"[[Ana]]\"\n---\n"
      + "## Log\n\n- 2026-04-05 replied\n- 2026-04-09 thanked\n",
    "contacts/Di.md": "---\norganization: Nowhere Ltd\nstatus: do-not-contact\n---\n",
    "organizations/Acme.md": "",
  ]

  @Test func aNamingOutranksKnowing() throws {
    let vault = try vault(files)
    let (ana, bo, cy) = (
      try #require(try vault.node("contacts/Ana.md")?.id),
      try #require(try vault.node("contacts/Bo.md")?.id),
      try #require(try vault.node("contacts/Cy.md")?.id)
    )
    try vault.index.read { reader in
      let before = try reader.acquaintances(leadingTo: [bo], on: Self.april(1))
      #expect(before.map(\.from) == [ana])
      #expect(before.first?.naming == nil)
      let named = try reader.acquaintances(leadingTo: [bo], on: Self.april(2))
      #expect(named.count == 1)
      #expect(named.first?.naming?.useName == true)
      // Each note says so: that is one acquaintance with both lines.
      let known = try reader.acquaintances(leadingTo: [cy], on: Self.april(2))
      #expect(known.map(\.from) == [ana])
      #expect(known.first?.sources.map(\.note) == [ana, cy])
      let back = try reader.acquaintances(leadingTo: [ana], on: Self.april(2))
      #expect(back.map(\.from) == [bo, cy])
    }
  }

  @Test func whoAnsweredIsOfTheFirstLineFromThatDayOn() throws {
    let vault = try vault(files)
    let nodes = try ["Ana", "Bo", "Cy", "Di"].map { name in
      try #require(try vault.node("contacts/\(name).md")?.id)
    }
    try vault.index.read { reader in
      let before = try reader.waypoints(nodes, on: Self.april(1))
      #expect(before.map(\.isFirstLine) == [true, false, false, false])
      #expect(before.map(\.mayBeAsked) == [true, true, true, false])
      let after = try reader.waypoints(nodes, on: Self.april(20))
      #expect(after.map(\.isFirstLine) == [true, false, true, false])
      #expect(after[2].lastWord == Self.april(9))
      #expect(after[0].tie == .work)
    }
  }

  @Test func findsWhoIsAtAnOrganizationOrWas() throws {
    let vault = try vault(files)
    let acme = try #require(try vault.node("organizations/Acme.md")?.id)
    try vault.index.read { reader in
      let members = try reader.members(of: acme, named: NameKey("Acme"))
      let names = try reader.nodes(members.map(\.person))
      #expect(members.map { names[$0.person]?.name } == ["Bo", "Cy"])
      #expect(members.map(\.isFormer) == [false, true])
      #expect(members.map(\.source.position.line) == [2, 2])
      #expect(try reader.members(of: nil, named: NameKey("nowhere ltd")).count == 1)
      #expect(try reader.members(of: nil, named: NameKey("Acme")).isEmpty)
    }
  }

  @Test func statementsDoNotGrowWithThePeople() throws {
    var files: [String: String] = ["organizations/Acme.md": ""]
    for number in 0..<40 {
      files["contacts/P\(number).md"] =
        "---\norganization: \"[[Acme]]\"\nknows: \"[[P\((number + 1) % 40)]]\"\n---\n"
        + "## Log\n\n- 2026-04-02 named [[P\((number + 2) % 40)]]\n"
    }
    let vault = try vault(files)
    let acme = try #require(try vault.node("organizations/Acme.md")?.id)
    try vault.index.read { reader in
      func count(_ limit: Int) throws -> Int {
        try reader.statementCount {
          let people = try reader.members(of: acme, named: NameKey("Acme")).map(\.person)
            .prefix(limit)
          _ = try reader.acquaintances(leadingTo: Array(people), on: Self.april(20))
          _ = try reader.waypoints(Array(people), on: Self.april(20))
        }
      }
      let few = try count(2)
      #expect(try count(40) == few)
    }
  }
}
