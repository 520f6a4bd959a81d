import GRDB
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

/// What the index tells of questions, interviews and promises.
@Suite struct QuestionReadingTests {
  private static func vault(talks: Int = 1) throws -> TestVault {
    var files = [
      "contacts/Ana.md": "---\nfield: \"[[Storage]]\"\n---\n\n- [ ] Send it by 2026-05-01\n",
      "contacts/Bo.md": "---\nfield: Testing\n---\n", "fields/Storage.md": "",
      "questions/Bank.md": "---\nkind: questions\n---\n\n- What is hard? #a\n- What is easy?\n",
    ]
    for talk in 1...talks {
      files["interviews/Talk \(talk).md"] = """
        ---
        with: [Ana, Bo]
        date: 2026-01-\(talk < 10 ? "0" : "")\(talk)
        ---

        ## Questions

        - What is HARD?
          - All of it
        - What is easy?
        """
    }
    let vault = try TestVault(files)
    try vault.sync()
    return vault
  }

  private static let hard = QuestionText("What is hard?").key
  private static let easy = QuestionText("What is easy?").key

  @Test func whatWasAskedIsFound() throws {
    let vault = try Self.vault(talks: 3)
    try vault.index.read { reader in
      let asked = try reader.interviews(asking: [Self.hard, Self.easy])
      let nodes = try reader.nodes(asked[Self.hard] ?? [])
      #expect(
        asked[Self.hard]?.compactMap { nodes[$0]?.name } == ["Talk 1", "Talk 2", "Talk 3"])
      #expect(asked[Self.easy] == nil)
      #expect(try reader.notes(of: .questions).map(\.name) == ["Bank"])
    }
  }

  @Test func fieldsAreToldApart() throws {
    let vault = try Self.vault()
    let storage = try #require(try vault.node("fields/Storage.md"))
    func isAsked(_ node: NodeID?, _ name: String) throws -> Bool {
      let field = FieldRow(node: node, key: NameKey(name), name: name)
      return try !vault.index.read { try $0.questions(among: [Self.hard], askedIn: [field]) }
        .isEmpty
    }
    #expect(try isAsked(storage.id, "Storage"))
    #expect(try isAsked(nil, "testing"))
    #expect(try !isAsked(nil, "Storage"), "the field has a note")
    #expect(try !isAsked(nil, "Cooking"))
  }

  @Test func interviewsAndPromisesAreRead() throws {
    let vault = try Self.vault(talks: 2)
    let ana = try #require(try vault.node("contacts/Ana.md"))
    try vault.index.read { reader in
      let interviews = try reader.interviews(of: ana.id)
      #expect(interviews.map(\.day.iso) == ["2026-01-01", "2026-01-02"])
      #expect(try reader.attendees(of: [interviews[0].note]).count == 2)
      #expect(try reader.commitments(of: ana.id).map(\.commitment.text) == ["Send it"])
    }
  }

  @Test func anAnswerThatIsTakenAwayIsForgotten() throws {
    let vault = try Self.vault()
    vault.source.write(
      "interviews/Talk 1.md",
      "---\nwith: Ana\ndate: 2026-01-01\n---\n## Questions\n- What is hard?\n")
    try vault.sync()
    #expect(try vault.differences() == [])
    #expect(try vault.index.read { try $0.interviews(asking: [Self.hard]) }.isEmpty)
  }

  /// How many statements SQLite prepares for an answer does not follow the number of talks.
  @Test func statementsDoNotGrowWithTheRows() throws {
    func statements(_ talks: Int) throws -> Int {
      let vault = try Self.vault(talks: talks)
      let storage = try #require(try vault.node("fields/Storage.md"))
      return try vault.index.read { reader in
        var count = 0
        reader.db.trace(options: .statement) { _ in count += 1 }
        defer { reader.db.trace(options: []) }
        _ = try reader.interviews(asking: [Self.hard, Self.easy])
        _ = try reader.questions(
          among: [Self.hard],
          askedIn: [FieldRow(node: storage.id, key: NameKey("storage"), name: "Storage")])
        return count
      }
    }
    let few = try statements(1)
    #expect(few > 0)
    #expect(try statements(25) == few)
  }
}
