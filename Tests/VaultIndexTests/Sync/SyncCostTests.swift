import GRDB
import Synchronization
import Testing

@testable import VaultIndex

/// What a sync costs in files, statements and rows: counts that come out the same on every machine,
/// and must not grow with the vault.
@Suite struct SyncCostTests {
  /// So many people, each met once, named by the one before, and at one of two organizations.
  private static func notes(_ people: Int) -> [String: String] {
    var notes = [
      "organizations/Acme.md": "# Acme\n", "organizations/Northwind.md": "# Northwind\n",
    ]
    for number in 0..<people {
      let place = number.isMultiple(of: 2) ? "Acme" : "Northwind"
      notes["contacts/P\(number).md"] = contact(number, at: place)
      notes["interviews/\(number).md"] = """
        ---
        with: "[[P\(number)]]"
        date: 2026-04-14
        ---
        It went well.

        """
    }
    return notes
  }

  private static func contact(_ number: Int, at organization: String) -> String {
    """
    ---
    organization: "[[\(organization)]]"
    \(number > 0 ? "referred_by: \"[[P\(number - 1)]]\"" : "tie: friend")
    ---
    ## Log

    - 2026-04-10 asked

    """
  }

  /// What was done to bring a vault up to date.
  private struct Cost: Equatable {
    var filesRead = 0
    var personsJudged = 0
    var statements = 0
    /// Rows written, with those of the full text's own tables.
    var rows = 0
  }

  /// The cost of a sync after `change`, in a vault of so many people that is up to date before.
  private func cost(people: Int, _ change: (MemorySource) -> Void) throws -> Cost {
    let vault = try TestVault(Self.notes(people))
    try vault.sync()
    // The first change on this connection clears away what the first load left in it.
    vault.source.write("contacts/P0.md", Self.contact(0, at: "Acme") + "- 2026-04-11 replied\n")
    try vault.sync()
    change(vault.source)
    _ = vault.source.takeReadings()
    let statements = Mutex(0)
    let rows = vault.index.database.writeWithoutTransaction { db in
      db.trace { _ in statements.withLock { $0 += 1 } }
      return db.totalChangesCount
    }
    let counts = try vault.sync()
    return vault.index.database.writeWithoutTransaction { db in
      db.trace(options: [])
      return Cost(
        filesRead: vault.source.takeReadings().count, personsJudged: counts.personsJudged,
        statements: statements.withLock { $0 }, rows: db.totalChangesCount - rows)
    }
  }

  @Test(arguments: [3, 40, 400])
  func anUnchangedVaultCostsThreeReadings(_ people: Int) throws {
    let cost = try cost(people: people) { _ in }
    #expect(cost == Cost(filesRead: 0, personsJudged: 0, statements: 7, rows: 0))
  }

  /// To take out and put in so many one by one would take longer than to make the index anew.
  @Test func aLargeFolderRenamedIsReadOnceAndTold() throws {
    let count = 700
    var notes = ["contacts/Ana.md": "A friend.\n", "contacts/Bo.md": "Another.\n"]
    for number in 0..<count { notes["diary/\(number).md"] = "Day \(number), with [[Ana]].\n" }
    let vault = try TestVault(notes)
    try vault.sync()
    _ = vault.source.takeReadings()
    for number in 0..<count { vault.source.rename("diary/\(number).md", to: "log/\(number).md") }
    vault.source.write("contacts/Bo.md", "Changed.\n")
    vault.source.touch("contacts/Ana.md")
    let counts = try vault.sync()
    #expect((counts.added, counts.removed, counts.changed) == (count, count, 1))
    // Each once.
    #expect(vault.source.takeReadings().count == count + 2)
    #expect(try vault.differences() == [])
    #expect(try vault.sync().isUnchanged)
  }

  /// Nor is what follows from it, for whomever.
  @Test func whatANoteSaysAsBeforeIsNotWrittenAgain() throws {
    let vault = try TestVault(Self.notes(40))
    try vault.sync()
    /// Into which tables rows were put when the note was brought up to date, and how many people were
    /// judged.
    func written(_ lines: String) throws -> (tables: [String], judged: Int) {
      vault.source.write("contacts/P7.md", Self.contact(7, at: "Northwind") + lines)
      let tables = Mutex<[String]>([])
      vault.index.database.writeWithoutTransaction { db in
        db.trace { event in
          let words = String(describing: event).split(separator: " ")
          guard words.starts(with: ["INSERT", "OR", "FAIL", "INTO"]) else { return }
          tables.withLock { $0.append(String(words[4])) }
        }
      }
      let counts = try vault.sync()
      vault.index.database.writeWithoutTransaction { $0.trace(options: []) }
      return (tables.withLock { $0 }, counts.personsJudged)
    }
    let always = ["node", "text_row", "file"]
    let logged = always + ["fact", "obligation", "standing"]
    for (lines, tables) in [
      ("\n", always), ("- 2026-04-16 called\n", logged), ("- 2026-04-16 called\n\n", always),
      ("- 2026-04-16 called\n\n#storage\n", ["node", "text_row", "tag", "file"]), ("", logged),
    ] {
      let written = try written(lines)
      #expect(written.tables == tables)
      // Who is judged anew may owe the same, but nobody is for words that say nothing of anybody.
      #expect(tables.contains("fact") ? written.judged == 2 : written.judged == 0)
    }
    #expect(try vault.differences() == [])
  }

  @Test func aChangedNoteCostsTheSameInEveryVault() throws {
    let change = { (source: MemorySource) in
      source.write("contacts/P1.md", Self.contact(1, at: "Northwind") + "- 2026-04-16 called\n")
    }
    let small = try cost(people: 10, change)
    #expect(small.filesRead == 1)
    // The person, and who named them by the same note.
    #expect(small.personsJudged == 2)
    #expect(try cost(people: 100, change) == small)
    #expect(try cost(people: 400, change) == small)
  }
}
