import Network
import NoteSyntax
import Testing

@testable import VaultIndex

/// What is owed, as the index reads it.
@Suite struct ObligationReadingTests {
  private func vault(_ seed: UInt64) throws -> TestVault {
    var random = RandomNotes(seed: seed)
    let notes = (0..<60).map { ("contacts/Person \($0).md", random.text()) }
    let vault = try TestVault(Dictionary(uniqueKeysWithValues: notes))
    try vault.sync()
    return vault
  }

  private static let today = CivilDate(year: 2026, month: 4, day: 16) ?? .earliest

  @Test(arguments: UInt64(1)...5, [today - 30, today, today + 1000])
  func withoutSourcesAllElseIsTheSame(seed: UInt64, day: CivilDate) throws {
    let vault = try vault(seed)
    let (all, bare) = try vault.index.read { reader in
      (
        try reader.obligations(on: day, within: 30),
        try reader.obligations(on: day, within: 30, withSources: false)
      )
    }
    #expect(!all.isEmpty && all.contains { !$0.sources.isEmpty }, "seed \(seed)")
    let expected = all.map { owed -> Obligation in
      var owed = owed
      if !owed.rule.isJoint { owed.sources = [] }
      return owed
    }
    #expect(bare == expected, "seed \(seed)")
  }

  /// A person's are those among everybody's, in the same order.
  @Test(arguments: UInt64(1)...5) func ofOnePerson(seed: UInt64) throws {
    try vault(seed).index.read { reader in
      let all = try reader.obligations(on: Self.today, within: 30)
      #expect(all == all.inOrder())
      for person in Set(all.compactMap(\.person)) {
        let own = try reader.obligations(on: Self.today, within: 30, of: [person])
        #expect(own == all.filter { $0.person == person }, "seed \(seed)")
      }
    }
  }

  @Test func nodesAreAskedForInOneStatement() throws {
    try vault(1).index.read { reader in
      let ids = try reader.people(on: Self.today).map(\.node.id)
      // Backwards, and some of them twice.
      let wanted = ids.reversed() + ids.prefix(9)
      let count = try reader.statementCount {
        let nodes = try reader.nodes(wanted)
        #expect(Set(nodes.keys) == Set(ids))
      }
      #expect(count == 1)
      let none = try reader.nodes([])
      #expect(none.isEmpty)
    }
  }
}
