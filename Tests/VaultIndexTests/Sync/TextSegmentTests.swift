import GRDB
import Testing

@testable import VaultIndex

/// How the words of full text lie in the index: what a change costs that comes after a first load.
@Suite struct TextSegmentTests {
  private func segments(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM text_idx")
  }

  private func settings(_ db: Database) throws -> [String: Int] {
    let rows = try Row.fetchAll(db, sql: "SELECT k, v FROM text_config WHERE k LIKE '%merge'")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }

  @Test func aFirstLoadLeavesOneSegment() throws {
    try DatabaseQueue().inDatabase { db in
      try TextTable.create(db)
      try TextTable.gather(db)
      // Written as often as if there were thousands of times as many words.
      try db.execute(sql: "INSERT INTO text (text, rank) VALUES ('hashsize', 4096)")
      try db.inTransaction {
        for number in 0..<4000 {
          try db.execute(
            sql: "INSERT INTO text (rowid, name, body) VALUES (?, ?, ?)",
            arguments: [number, "Person \(number)", "word\(number * 7919) and \(number % 13)"])
        }
        return .commit
      }
      // More than are left where the usual settings hold.
      #expect(try segments(db) ?? 0 > 16)
      try TextTable.merge(db)
      #expect(try segments(db) == 1)
      let found = try Int.fetchAll(db, sql: "SELECT rowid FROM text WHERE text MATCH 'word79190'")
      #expect(found == [10])
    }
  }

  @Test func laterChangesAreMergedAsTheyCome() throws {
    let vault = try TestVault(["contacts/Ana.md": "# Ana\n"])
    try vault.sync()
    let usual = ["automerge": 4, "crisismerge": 16]
    #expect(try vault.index.database.read(settings) == usual)
    // Made anew in its place.
    vault.settingsText = "me: Mara\n"
    try vault.sync()
    #expect(try vault.index.database.read(settings) == usual)
  }
}
