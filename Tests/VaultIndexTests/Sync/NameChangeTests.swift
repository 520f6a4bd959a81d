import Network
import NoteSyntax
import Testing
import VaultIndex

/// What a note means can change while the note does not: when names are given, taken or moved.
@Suite struct NameChangeTests {
  private static let naming = "## Log\n\n- 2026-04-14 met\n- 2026-04-14 named [[Bo Chen]]\n"

  private func stubs(_ vault: TestVault) throws -> [String] {
    try vault.index.dump().filter { $0.hasPrefix("node|-|stub|") }
      .map { String($0.split(separator: "|")[3]) }
  }

  @Test func stubBecomesANoteAndBack() throws {
    let vault = try TestVault(["contacts/Ana Ruiz.md": Self.naming])
    try vault.sync()
    #expect(try stubs(vault) == ["Bo Chen"])
    vault.source.write("contacts/bo.md", "---\naliases: [bo chen]\n---\n")
    try vault.sync()
    #expect(try stubs(vault) == [])
    #expect(try vault.rules(owedTo: "contacts/bo.md") == ["cold-trail", "use-referral"])
    #expect(try vault.differences() == [])
    vault.source.write("contacts/bo.md", "---\naliases: [Beau]\n---\n")
    try vault.sync()
    #expect(try stubs(vault) == ["Bo Chen"])
    #expect(try vault.rules(owedTo: "contacts/bo.md") == [])
    #expect(try vault.differences() == [])
  }

  @Test func stubIsNamedAsTheFirstNoteByPathWritesIt() throws {
    let vault = try TestVault(["contacts/B.md": "## Log\n\n- 2026-04-14 named [[bo chen]]\n"])
    try vault.sync()
    #expect(try stubs(vault) == ["bo chen"])
    vault.source.write("contacts/A.md", "## Log\n\n- 2026-04-14 named [[BO CHEN]]\n")
    try vault.sync()
    #expect(try stubs(vault) == ["BO CHEN"])
    vault.source.rename("contacts/A.md", to: "contacts/C.md")
    try vault.sync()
    #expect(try stubs(vault) == ["bo chen"])
    #expect(try vault.differences() == [])
  }

  @Test func secondOfANameMakesItAmbiguous() throws {
    let vault = try TestVault([
      "contacts/Ana Ruiz.md": Self.naming, "contacts/1.md": "---\nname: Bo Chen\n---\n",
    ])
    try vault.sync()
    #expect(try vault.rules(owedTo: "contacts/1.md") == ["cold-trail", "use-referral"])
    vault.source.write("people/2.md", "---\nname: Bo Chen\n---\n")
    try vault.sync()
    #expect(try vault.rules(owedTo: "contacts/1.md") == [])
    #expect(try vault.differences() == [])
    vault.source.delete("contacts/1.md")
    try vault.sync()
    #expect(try vault.rules(owedTo: "people/2.md") == ["cold-trail", "use-referral"])
    #expect(try vault.differences() == [])
  }

  @Test func organizationNarrows() throws {
    let vault = try TestVault([
      "contacts/Ana Ruiz.md": "## Log\n\n- 2026-04-14 named [[Bo Chen (Northwind)]]\n",
      "contacts/1.md": "---\nname: Bo Chen\norganization: Northwind\n---\n",
      "contacts/2.md": "---\nname: Bo Chen\norganization: Acme\n---\n",
    ])
    try vault.sync()
    #expect(try vault.rules(owedTo: "contacts/1.md") == ["cold-trail", "use-referral"])
    vault.source.write("contacts/1.md", "---\nname: Bo Chen\norganization: Acme\n---\n")
    vault.source.write("contacts/2.md", "---\nname: Bo Chen\norganization: Northwind\n---\n")
    try vault.sync()
    #expect(try vault.rules(owedTo: "contacts/1.md") == [])
    #expect(try vault.rules(owedTo: "contacts/2.md") == ["cold-trail", "use-referral"])
    #expect(try vault.differences() == [])
  }

  /// Who is named is part of what is said of who named them.
  @Test func newNameIsShownAtItsNeighbors() throws {
    let vault = try TestVault([
      "contacts/Ana Ruiz.md": Self.naming,
      "contacts/Bo Chen.md": "## Log\n\n- 2026-04-20 met\n",
    ])
    try vault.sync()
    func reason() throws -> String? {
      let ana = try #require(try vault.node("contacts/Ana Ruiz.md"))
      return try vault.index.read { try $0.allObligations(of: ana.id) }
        .first { $0.rule.rawValue == "report-back" }?.reason
    }
    #expect(try reason()?.contains("Bo Chen") == true)
    vault.source.write(
      "contacts/Bo Chen.md", "---\nname: Beatrice\n---\n## Log\n\n- 2026-04-20 met\n")
    try vault.sync()
    #expect(try reason()?.contains("Beatrice") == true)
    #expect(try vault.differences() == [])
  }

  @Test func kindChanges() throws {
    let vault = try TestVault(["notes/Ana.md": "---\nkind: contact\n---\n" + Self.naming])
    try vault.sync()
    #expect(try vault.rules(owedTo: "notes/Ana.md").contains("thank"))
    vault.source.write("notes/Ana.md", "---\nkind: note\n---\n" + Self.naming)
    try vault.sync()
    #expect(try vault.rules(owedTo: "notes/Ana.md") == [])
    #expect(try vault.differences() == [])
  }

  /// Which of two who named somebody on one day is meant follows from the notes, not from which
  /// was read first.
  @Test func namesakesAreToldApartByTheirPaths() throws {
    let vault = try TestVault(["contacts/Z.md": "---\nname: Ana\n---\n" + Self.naming])
    try vault.sync()
    vault.source.write("contacts/A.md", "---\nname: Ana\n---\n" + Self.naming)
    try vault.sync()
    #expect(try vault.differences() == [])
    #expect(
      try vault.index.dump().contains {
        $0.hasPrefix("obligation|stub bo chen|use-referral|contacts/A.md|")
      })
  }

  /// Two ways of writing a name that Swift takes for the same text are two.
  @Test func aLinkIsKeptAsItIsWritten() throws {
    let vault = try TestVault([
      "contacts/Zoe.md": "---\naliases: [Zo\u{EB}]\n---\n", "a.md": "[[Zoe\u{308}]]\n",
      "b.md": "[[Zo\u{EB}]]\n",
    ])
    try vault.sync()
    let targets = try vault.index.read { reader in
      try reader.select("SELECT target FROM links ORDER BY path", on: .earliest).rows
    }
    #expect(
      targets.map { row in
        if case .text(let text) = row[0] { text.utf8.count } else { 0 }
      } == [5, 4])
    #expect(try vault.differences() == [])
  }
}
