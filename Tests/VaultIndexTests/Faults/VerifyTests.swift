import GRDB
import Testing

@testable import VaultIndex

/// Whatever stands otherwise in an index than in one made anew, `kith index --verify` says so.
@Suite struct VerifyTests {
  /// What may be otherwise, for it says when and how the index was made: whatever is wrong in it,
  /// notes are read that need not be, or numbered otherwise.
  private static let free: Set<String> = [
    "file.node", "file.mtime", "file.ctime", "file.inode", "file.unsure", "meta.key", "meta.value",
    "property_key.id", "text_row.row", "node.id", "obligation.ordinal",
  ]

  private static func differences(_ file: IndexFile, after sql: String) throws -> [String] {
    let index = try VaultIndex.open(at: file.path)
    try index.database.writeWithoutTransaction { try $0.execute(sql: sql) }
    let notes = IndexedNotes(of: file.source)
    return try index.differences(
      from: file.source, notes.listing(), settings: notes.settings)
  }

  private static let columns: [String] = {
    guard let file = try? IndexFile.made(), let index = try? VaultIndex.open(at: file.path) else {
      return []
    }
    let rows = try? index.database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT tables.name || '.' || columns.name
          FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
          WHERE tables.type = 'table' AND tables.name NOT LIKE 'text\\_%' ESCAPE '\\'
            AND tables.name <> 'text' OR tables.name = 'text_row' AND tables.type = 'table'
          """)
    }
    return (rows ?? []).filter { !free.contains($0) }
  }()

  /// Of all kinds, with rows in every table.
  private static let notes: [String: String] = {
    var random = RandomNotes(seed: 11)
    var notes = Dictionary((0..<12).map { _ in (random.path(), random.text()) }) { $1 }
    notes["interviews/Talk.md"] = """
      ---
      with: "[[Ana Ruiz]]"
      date: 2026-04-14
      outcome: interest
      ---

      ## Questions

      - [x] What is hard about it?
      - [x] Who else should I meet?
      """
    notes["opportunities/Post.md"] =
      "---\nstage: accepted\naccepted: 2026-04-15\nchannel: network\n---\n"
    return notes
  }()

  @Test func thereAreColumns() { #expect(Self.columns.count > 100) }

  @Test(arguments: columns) func noticesEachColumn(column: String) throws {
    let file = try IndexFile(Self.notes)
    _ = try file.open()
    let parts = column.split(separator: ".")
    let (table, name) = (parts[0], parts[1])
    // The last byte of packed rows is a line's, which may be another; anything else would be damage.
    let other =
      switch name {
      case "rows": "CAST(substr(rows, 1, length(rows) - 1) || x'7E' AS BLOB)"
      // Of the key before.
      case "part": "part - (1 << 40)"
      default: "coalesce(\"\(name)\", 0) + 7"
      }
    let found = try Self.differences(
      file, after: "UPDATE OR REPLACE \(table) SET \"\(name)\" = \(other)")
    #expect(!found.isEmpty)
  }

  @Test(arguments: [
    "INSERT INTO text (text) VALUES ('delete-all')",
    "UPDATE text_row SET row = row + 1000",
    "INSERT INTO text (rowid, name, heading, property, body) VALUES (1, '', '', '', 'smuggled')",
  ])
  func noticesWords(sql: String) throws {
    let found = try Self.differences(try IndexFile.made(), after: sql)
    #expect(found.contains { $0.contains("words|") })
  }

  /// An index over another column than it was made of lacks every row.
  @Test func noticesAnIndexThatIsWrong() throws {
    let file = try IndexFile.made()
    let found = try Self.differences(
      file,
      after: """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = 'CREATE INDEX fact_person ON fact (line)'
        WHERE name = 'fact_person';
        PRAGMA writable_schema = RESET;
        """)
    #expect(found.contains { $0.hasPrefix("damaged: ") })
  }

  @Test func saysNothingOfASoundIndex() throws {
    #expect(try Self.differences(try IndexFile.made(), after: "SELECT 1") == [])
  }
}
