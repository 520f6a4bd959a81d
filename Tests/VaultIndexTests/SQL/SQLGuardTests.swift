import NoteSyntax
import Testing

@testable import VaultIndex

/// That a statement of a user can do nothing but ask the views.
@Suite struct SQLGuardTests {
  private static let today = CivilDate(year: 2026, month: 4, day: 16) ?? .earliest

  private let file: IndexFile
  private let index: LiveIndex

  init() throws {
    file = try IndexFile([
      "contacts/Ana Ruiz.md": "## Log\n\n- 2026-04-01 asked by email: for a talk\n",
      "contacts/Bo.md": "---\ntie: friend\n---\n",
    ])
    index = try file.open()
  }

  private func select(_ sql: String, seconds: Int = 10) throws -> SQLAnswer {
    try index.read { try $0.select(sql, on: Self.today, seconds: seconds) }
  }

  private func refusal(_ sql: String) -> String? {
    #expect(throws: SQLError.self, "\(sql)") { try select(sql) }?.message
  }

  @Test(arguments: [
    "INSERT INTO node (id) VALUES (1)", "INSERT INTO people (name) VALUES ('x')",
    "UPDATE node SET name = 'x'", "DELETE FROM fact", "DROP TABLE node", "DROP VIEW people",
    "CREATE TABLE x (a)", "CREATE TEMP TABLE x (a)", "CREATE TEMP VIEW x AS SELECT 1",
    "CREATE TABLE x AS SELECT * FROM people", "ALTER TABLE node RENAME TO knoten",
    "ATTACH '/tmp/x' AS x", "ATTACH ':memory:' AS x", "DETACH main", "VACUUM",
    "VACUUM INTO '/tmp/kith-vacuum'", "REINDEX", "ANALYZE", "PRAGMA query_only = OFF",
    "PRAGMA table_info(node)", "PRAGMA user_version = 5", "BEGIN", "COMMIT", "SAVEPOINT x",
    "REPLACE INTO meta VALUES (1, 2)", "CREATE TRIGGER t AFTER INSERT ON node BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE x USING fts5 (a)", "WITH x AS (SELECT 1) DELETE FROM node",
  ])
  func `Nothing can be written or set`(sql: String) throws {
    let message = try #require(refusal(sql))
    #expect(message == SQLError.notSelect.message || message.hasPrefix("no view is called"))
    // Even a statement that passed the check by mistake would be refused on the index.
    try index.read { reader in
      let connection = try SQLConnection(
        beside: reader.db, views: SQLView.all(on: Self.today), on: Self.today)
      #expect(throws: SQLError.notSelect) {
        try connection.select(sql, rowLimit: nil, seconds: 1)
      }
    }
  }

  @Test(arguments: [
    "SELECT name FROM node", "SELECT count(*) FROM node", "SELECT 1 FROM main.node",
    "SELECT \"name\" FROM \"main\".\"node\"", "SELECT * FROM file", "SELECT rowid FROM node",
    "SELECT sql FROM sqlite_schema", "SELECT * FROM sqlite_master",
    "SELECT * FROM temp.sqlite_master", "SELECT * FROM sqlite_temp_schema",
    "SELECT count(*) FROM sqlite_temp_master", "SELECT * FROM pragma_table_info('node')",
    "SELECT * FROM pragma_database_list", "SELECT count(*) FROM pragma_table_list",
    "SELECT * FROM text WHERE text MATCH 'ana'", "SELECT * FROM text_data",
    "SELECT name FROM people WHERE EXISTS (SELECT 1 FROM node WHERE id = 1)",
    "SELECT (SELECT max(id) FROM node) FROM people",
    "WITH x AS (SELECT * FROM node) SELECT * FROM x",
    "WITH people AS (SELECT path FROM node) SELECT * FROM people",
    "WITH people AS MATERIALIZED (SELECT count(*) FROM node) SELECT * FROM people",
    "WITH RECURSIVE notes AS (SELECT id FROM node UNION SELECT id + 1 FROM notes) SELECT * FROM notes",
    "SELECT * FROM (SELECT * FROM fact) AS people",
    "SELECT name FROM people JOIN file USING (path)",
    "SELECT * FROM people UNION SELECT path, hash, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 FROM file",
    "SELECT * FROM node AS people", "SELECT 1 FROM people NATURAL JOIN file",
    "SELECT name FROM temp.people JOIN main.file USING (path)", "SELECT * FROM main.people",
    "SELECT name FROM people WHERE path IN file", "SELECT * FROM dbstat",
  ])
  func `No table can be reached but by a view`(sql: String) throws {
    let message = try #require(refusal(sql))
    // To look into a virtual table SQLite has to make it first, which is refused as such.
    let isRefused = message.hasPrefix("no view is called") || message == SQLError.notView.message
    #expect(isRefused, "\(message)")
  }

  @Test(arguments: [
    ("SELECT load_extension('x')", "load_extension"), ("SELECT randomblob(9)", "randomblob"),
    ("SELECT zeroblob(9)", "zeroblob"), ("SELECT sqlite_version()", "sqlite_version"),
    ("SELECT fts5(NULL)", "fts5"), ("SELECT writefile('/tmp/x', 'y')", "writefile"),
    ("SELECT kith_state('', 0)", "kith_state"),
    ("SELECT sqlite_source_id()", "sqlite_source_id"),
  ])
  func `Only functions that compute can be called`(sql: String, name: String) throws {
    #expect(refusal(sql) == "no function is called \"\(name)\"")
  }

  @Test func `One statement, and no parameter`() throws {
    #expect(refusal("SELECT 1; SELECT 2") == SQLError.several(at: 0).message)
    #expect(refusal("SELECT 1; DELETE FROM node") == SQLError.several(at: 0).message)
    #expect(refusal("SELECT 1;;; nonsense") == SQLError.several(at: 0).message)
    #expect(refusal("  ; -- only this\n") == SQLError.empty.message)
    #expect(refusal("SELECT 1\0; DROP TABLE node") == SQLError.several(at: 0).message)
    #expect(refusal("") == SQLError.empty.message)
    #expect(refusal("SELECT ?1") == SQLError.parameters.message)
    #expect(refusal("EXPLAIN SELECT 1") == SQLError.explain.message)
    #expect(refusal("EXPLAIN QUERY PLAN SELECT * FROM people") == SQLError.explain.message)
    #expect(try select("SELECT 1; -- behind it\n ; /* and */ ").rows == [[.integer(1)]])
  }

  @Test func `What does not end is ended`() throws {
    let endless = [
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
        + "SELECT count(*) FROM n AS a, n AS b, n AS c",
    ]
    for sql in endless {
      let start = ContinuousClock.now
      #expect(throws: SQLError.tooLong(1)) { try select(sql, seconds: 1) }
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }

  /// SQLite cannot be stopped within a step.
  @Test func `A step that takes too long is given up`() throws {
    let tenfold = (0..<6).reduce("'aa'") { text, _ in "replace(\(text), 'a', 'aaaaaaaaaa')" }
    let sql = "SELECT instr(\(tenfold), substr(\(tenfold), 1, 300000) || 'b')"
    let start = ContinuousClock.now
    #expect(throws: SQLError.tooLong(1)) { try select(sql, seconds: 1) }
    #expect(ContinuousClock.now - start < .seconds(10))
    // What goes on by itself is in nobody's way.
    #expect(try select("SELECT count(*) FROM people").rows == [[.integer(2)]])
  }

  @Test func `What would fill the memory is refused`() throws {
    #expect(
      refusal("SELECT replace(hex(printf('%.*c', 3000000, 'x')), '7', 'yyyyyyyyyyy')")
        == SQLError.tooLarge.message)
    let rows =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
      + "SELECT printf('%.*c', 1000000, 'x') FROM n"
    #expect(refusal(rows) == SQLError.tooLarge.message)
    let deep =
      "SELECT " + String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)
    #expect(refusal(deep) != nil)
    let long = "SELECT 1" + String(repeating: " + 1", count: 5000)
    #expect(refusal(long)?.contains("depth") == true)
  }

  @Test func `A limit asks for no more rows than it shows`() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    let answer = try index.read { try $0.select(endless, on: Self.today, rowLimit: 3) }
    #expect(answer.rows == [[.integer(1)], [.integer(2)], [.integer(3)]])
  }

  @Test func `The index is as it was`() throws {
    let before = try index.read { try $0.totals() }
    for sql in ["DELETE FROM node", "DROP TABLE fact", "UPDATE node SET name = 'x'"] {
      _ = try? select(sql)
    }
    #expect(try index.read { try $0.totals() } == before)
    #expect(try index.differences().isEmpty)
    #expect(try file.open().differences().isEmpty)
  }

  /// The first of each text's second statement is at the arrow.
  @Test(arguments: [
    "SELECT 1; →SELECT 2", "SELECT 1;;; →nonsense", "SELECT 1;→DELETE FROM node",
    "SELECT 'ä';\n -- note; and\n/* two;\n * lines */\n →SELECT 2; SELECT 3",
    "SELECT 1\0; →DROP TABLE node", "SELECT 1; →SELECT * FROM nowhere",
  ])
  func `The second statement has its place`(marked: String) throws {
    let sql = marked.replacing("→", with: "")
    let place = try #require(marked.firstRange(of: "→")).lowerBound.utf16Offset(in: marked)
    let error = #expect(throws: SQLError.self) { try select(sql) }
    let before = String(decoding: Array(marked.utf16)[..<place], as: UTF16.self)
    #expect(error == SQLError.several(at: before.utf8.count))
  }

  @Test(arguments: ["SELECT 1;", "SELECT 1; -- done", "SELECT 1; /* done", ";; SELECT 1 ;;\n"])
  func `What is no statement may stand around one`(sql: String) throws {
    #expect(try select(sql).rows.count == 1)
  }
}
