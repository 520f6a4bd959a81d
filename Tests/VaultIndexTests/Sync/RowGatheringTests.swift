import GRDB
import GRDBSQLite
import Testing

@testable import VaultIndex

@Suite struct RowGatheringTests {
  private static let key = ["day", "person"]

  /// A database on disk whose memory for pages is far smaller than the table.
  private func database(_ folder: TemporaryFolder) throws -> DatabaseQueue {
    let database = try DatabaseQueue(path: folder.path + "/rows.sqlite")
    try database.inDatabase { db in
      RowsInMemory.add(to: db)
      try db.execute(
        sql: """
          PRAGMA cache_size = -100;
          CREATE TABLE row (
            day INTEGER, person INTEGER, text TEXT NOT NULL, PRIMARY KEY (day, person)
          ) WITHOUT ROWID;
          """)
    }
    return database
  }

  private func bind(_ person: Int, to rows: RowInsertion) throws {
    rows.bind(person * 7919 % 4001)
    rows.bind(person)
    rows.bind("a text of some length, so that a page has few rows: \(person)")
    try rows.run()
  }

  private func pagesWritten(_ db: Database) -> Int {
    var (count, highest) = (Int32(0), Int32(0))
    sqlite3_db_status(db.sqliteConnection, SQLITE_DBSTATUS_CACHE_WRITE, &count, &highest, 1)
    return Int(count)
  }

  @Test func eachPageIsWrittenAboutOnce() throws {
    let folder = try TemporaryFolder()
    try database(folder).inDatabase { db in
      try db.inTransaction {
        let gathered = try RowGathering(db, into: "row", Self.key + ["text"], order: Self.key)
        for person in 0..<4000 { try bind(person, to: gathered.insertion) }
        _ = pagesWritten(db)
        try gathered.finish()
        return .commit
      }
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      #expect(pages > 60)
      #expect(pagesWritten(db) < 3 * pages)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM row") == 4000)
      #expect(try String.fetchOne(db, sql: "SELECT text FROM row WHERE person = 7")?.last == "7")
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM temp.sqlite_schema") == 0)
    }
  }

  @Test func aValueStaysWhatItIs() throws {
    let folder = try TemporaryFolder()
    try database(folder).inDatabase { db in
      try db.inTransaction {
        let gathered = try RowGathering(db, into: "row", Self.key + ["text"], order: Self.key)
        gathered.insertion.bind(Int64?.none)
        gathered.insertion.bind(2)
        gathered.insertion.bind("07")
        #expect(throws: DatabaseError.self) { try gathered.finish() }
        return .rollback
      }
      try db.inTransaction {
        let gathered = try RowGathering(db, into: "row", Self.key + ["text"], order: Self.key)
        gathered.insertion.bind(1)
        gathered.insertion.bind(2)
        gathered.insertion.bind("07")
        try gathered.finish()
        return .commit
      }
      let row = try Row.fetchOne(db, sql: "SELECT typeof(day), person, text FROM row")
      #expect(row == ["typeof(day)": "integer", "person": 2, "text": "07"])
    }
  }
}
