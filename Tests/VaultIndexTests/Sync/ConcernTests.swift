import Testing

@testable import VaultIndex

/// Who is judged again after a change: not fewer than those to whom it matters, and not many more.
@Suite struct ConcernTests {
  private static let acme = "---\ntarget: yes\n---\n"

  private static func contact(_ log: [String], more: String = "") -> String {
    "---\norganization: Acme\n\(more)---\n## Log\n\n" + log.map { "- \($0)\n" }.joined()
  }

  /// Judged anew when `path` comes to say `text`; the index is one made anew by then.
  private func judged(
    _ notes: [String: String], _ path: String, _ text: String
  ) throws -> Int {
    let vault = try TestVault(notes)
    try vault.sync()
    vault.source.write(path, text)
    let counts = try vault.sync()
    #expect(try vault.differences() == [])
    return counts.personsJudged
  }

  /// Who named somebody waits for their talk. Any word is what a promised introduction waits for.
  @Test(arguments: [
    ("named Bo", "called", 1), ("named Bo", "met", 2), ("named Bo", "declined", 2),
    ("named Bo, will introduce", "called", 2),
  ])
  func whoNamedSomebodyHearsOfATalk(_ naming: String, _ word: String, _ count: Int) throws {
    let notes = [
      "contacts/Ana.md": "## Log\n\n- 2026-04-01 met\n- 2026-04-01 \(naming)\n",
      "contacts/Bo.md": "## Log\n\n- 2026-04-02 replied\n",
    ]
    let text = "## Log\n\n- 2026-04-02 replied\n- 2026-04-03 \(word)\n"
    #expect(try judged(notes, "contacts/Bo.md", text) == count)
  }

  /// A talk that is told of in another line is told of otherwise: obligations say where.
  @Test func aTalkThatMovedInTheNoteIsNews() throws {
    let notes = [
      "contacts/Ana.md": "## Log\n\n- 2026-04-01 named Bo\n",
      "contacts/Bo.md": "## Log\n\n- 2026-04-02 met\n",
    ]
    #expect(try judged(notes, "contacts/Bo.md", "## Log\n\n\n- 2026-04-02 met\n") == 2)
  }

  /// Ana was asked on April 2 at a target, and waits for a first word to anybody else there.
  @Test(arguments: [
    // Before she was asked; then the first; and one after another had a word already.
    ([String](), "2026-04-01 called", 1), ([], "2026-04-03 called", 2),
    (["2026-04-02 called"], "2026-04-03 called", 1),
    (["2026-04-05 called"], "2026-04-03 called", 2),
  ])
  func aWordAtATargetIsNewsForWhoWaits(
    _ before: [String], _ word: String, _ count: Int
  ) throws {
    let notes = [
      "organizations/Acme.md": Self.acme,
      "contacts/Ana.md": Self.contact(["2026-04-02 asked"]),
      "contacts/Bo.md": Self.contact([]), "contacts/Cy.md": Self.contact(before),
    ]
    #expect(try judged(notes, "contacts/Bo.md", Self.contact([word])) == count)
  }

  /// Whatever is said of a few people who name each other and work side by side, nobody is forgotten.
  @Test(arguments: 0..<12)
  func nobodyIsForgotten(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let people = (0..<7).map { "P\($0)" }
    let words = [
      "asked", "called", "met", "declined", "replied", "named NAME", "introduced NAME",
      "named NAME, will introduce", "wrote to her", "nudged", "booked 2026-04-20",
    ]
    func note() -> String {
      let more =
        [
          "", "organization: Acme\n", "organization: Acme\n", "organization: [Acme, Blue]\n",
          "organization: Blue\n",
          "aliases: Zed\n", "referred_by: NAME\n", "status: paused\n",
        ].randomElement(using: &random) ?? ""
      let log = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
        "- 2026-04-0\(Int.random(in: 1..<8, using: &random)) "
          + (words.randomElement(using: &random) ?? "")
      }
      let text = "---\n\(more)---\n## Log\n\n" + log.joined(separator: "\n") + "\n"
      return text.replacing(
        "NAME", with: (people + ["Zoe", "zoe"]).randomElement(using: &random) ?? "")
    }
    let vault = try TestVault(
      ["organizations/Acme.md": Self.acme, "organizations/Blue.md": Self.acme])
    for person in people { vault.source.write("contacts/\(person).md", note()) }
    for _ in 0..<40 {
      let person = people.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        vault.source.write(
          "organizations/\(Bool.random(using: &random) ? "Acme" : "Blue").md",
          "---\ntarget: \(Bool.random(using: &random) ? "yes" : "no")\n---\n")
      case 1: vault.source.delete("contacts/\(person).md")
      case 2:
        vault.source.write(
          "interviews/\(person).md",
          "---\nwith: \(person)\ndate: 2026-04-0\(Int.random(in: 1..<8, using: &random))\n---\n")
      default: vault.source.write("contacts/\(person).md", note())
      }
      try vault.sync()
      #expect(try vault.differences() == [])
    }
  }
}
