import GRDB
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

@Suite struct FigureReadingTests {
  private func figures(_ reader: IndexReader, _ today: CivilDate) throws -> SearchFigures {
    SearchFigures(
      of: try reader.countedFacts(until: today), people: try reader.sources(),
      namings: try reader.namings(withSources: false) { _ in "" },
      outcomes: try reader.outcomes(), promises: try reader.promises(since: .earliest), since: nil,
      weekStart: today - 21, today: today)
  }

  /// The week on the morning's page and the last of the weeks here are the same.
  @Test(arguments: 300..<330 as Range<UInt64>)
  func theLastWeekIsTheOneOfThePace(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for step in 0..<3 {
      _ = try history.advance(first: step == 0)
      try history.vault.index.read { reader in
        let facts = try FactReader.facts(reader.db, from: "fact")
        for day in Set(facts.compactMap(\.date)).sorted().suffix(20) {
          let week = try reader.week(of: day)
          let last = try figures(reader, day).weeks.last
          #expect(last?.asks == week.asks, "seed \(seed), \(day)")
          #expect(last?.meetings == week.meetings, "seed \(seed), \(day)")
        }
      }
    }
  }

  /// A damaged index may have any number where a verb should be.
  @Test(arguments: [99, -1, Int64.max]) func aNumberOfNoVerbIsPassedOver(number: Int64) throws {
    let vault = try TestVault(["contacts/Ana.md": "## Log\n\n- 2026-04-14 met\n"])
    try vault.sync()
    try vault.index.database.write {
      try $0.execute(sql: "UPDATE fact SET verb = ?", arguments: [number])
    }
    try vault.index.read { reader in
      #expect(try reader.countedFacts(until: .latest).isEmpty)
      let facts = try FactReader.facts(reader.db, from: "fact")
      #expect(facts.isEmpty)
    }
  }

  @Test func readsWhatNotesSayOfTalksAndOpportunities() throws {
    let vault = try TestVault([
      "contacts/Ana.md": "---\nsource: event\n---\n",
      "interviews/One.md":
        "---\nwith: [Ana, Bo]\ndate: 2026-04-14\noutcome: interest\n---\n"
        + "- [ ] send it\n- [ ] theirs #waiting\n- [x] done\n",
      "interviews/Two.md": "---\nwith: Ana\ndate: 2026-04-15\n---\n",
      "opportunities/Post.md": "---\nchannel: application\nstage: lost\n---\n",
      "opportunities/Other.md": "---\nchannel: application\nstage: lost\n---\n",
      "opportunities/Third.md": "",
    ])
    try vault.sync()
    try vault.index.read { reader in
      let outcomes = try reader.outcomes().values.map { $0 ?? "-" }.sorted()
      #expect(outcomes == ["-", "interest"])
      let promises = try reader.promises(since: .earliest).values
      #expect(promises.map(\.yours) == [2])
      #expect(promises.map(\.theirs) == [1])
      let rows = try reader.opportunities()
      #expect(rows.map(\.channel) == [nil, "application"])
      #expect(rows.map(\.stage) == [nil, "lost"])
      #expect(rows.map(\.count) == [1, 2])
      let sources = try reader.sources().values.map { $0 ?? "-" }.sorted()
      #expect(sources == ["-", "event"])
    }
    #expect(try vault.differences() == [])
    vault.source.write("opportunities/Post.md", "---\nchannel: network\n---\n")
    vault.source.delete("interviews/One.md")
    try vault.sync()
    #expect(try vault.differences() == [])
    try vault.index.read { reader in
      let outcomes = try reader.outcomes()
      #expect(outcomes.count == 1)
      let counts = try reader.opportunities().map(\.count)
      #expect(counts == [1, 1, 1])
    }
  }

  @Test func statementsDoNotGrowWithTheNotes() throws {
    func count(_ people: Int) throws -> Int {
      var files: [String: String] = [:]
      for number in 0..<people {
        files["contacts/P\(number).md"] =
          "---\nsource: event\n---\n## Log\n\n- 2026-04-02 asked\n- 2026-04-03 named [[Q\(number)]]\n"
        files["interviews/I\(number).md"] = "---\nwith: P\(number)\ndate: 2026-04-05\n---\n"
      }
      let vault = try TestVault(files)
      try vault.sync()
      let today = try #require(CivilDate("2026-04-20"))
      return try vault.index.read { reader in
        try reader.statementCount { _ = try figures(reader, today) }
      }
    }
    let (few, many) = (try count(2), try count(40))
    #expect(few == many)
  }
}
