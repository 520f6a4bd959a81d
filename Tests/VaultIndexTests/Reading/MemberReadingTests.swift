import GRDB
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

/// Who belongs to an organization or a field.
@Suite struct MemberReadingTests {
  private static func vault(people: Int) throws -> TestVault {
    var files = [
      "organizations/Acme.md": "---\ntarget: yes\nfield: \"[[Wind]]\"\n---\n",
      "organizations/Bell.md": "", "fields/Wind.md": "",
      "opportunities/Post.md": "---\norganization: Acme\n---\n",
    ]
    for person in 0..<people {
      files["contacts/P\(person).md"] =
        "---\norganization: Acme\nformerly: [Acme, Bell]\nfield: [Wind, Wind, Tide]\n---\n\nAt [[Acme]].\n"
    }
    let vault = try TestVault(files)
    try vault.sync()
    return vault
  }

  @Test func targetsHaveTheirMembers() throws {
    try Self.vault(people: 1).index.read { reader in
      let targets = try reader.targets()
      #expect(targets.map(\.name) == ["Acme"])
      let members = try reader.members(of: targets.map(\.id))[targets[0].id] ?? []
      #expect(members.map(\.node.name) == ["P0", "P0", "Post"])
      #expect(members.map(\.role) == [.formerly, .organization, .organization])
      #expect(members.map(\.position.line) == [3, 2, 2])
    }
  }

  @Test func fieldsHaveTheirs() throws {
    try Self.vault(people: 2).index.read { reader in
      let fields = try reader.fields()
      #expect(fields.map(\.name) == ["Wind", "Tide"])
      #expect(fields.map { $0.node == nil } == [false, true])
      #expect(try reader.members(of: fields[0]).map(\.node.name) == ["Acme", "P0", "P1"])
      #expect(try reader.members(of: fields[1]).map(\.node.name) == ["P0", "P1"])
    }
  }

  @Test func statementsDoNotGrowWithTheRows() throws {
    func statements(_ people: Int) throws -> Int {
      try Self.vault(people: people).index.read { reader in
        var count = 0
        reader.db.trace(options: .statement) { _ in count += 1 }
        defer { reader.db.trace(options: []) }
        _ = try reader.members(of: try reader.targets().map(\.id))
        for field in try reader.fields() { _ = try reader.members(of: field) }
        return count
      }
    }
    let few = try statements(1)
    #expect(few > 0)
    #expect(try statements(30) == few)
  }
}
