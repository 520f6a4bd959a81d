import Foundation
import GRDB
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

/// The words of a first load: taken in apart, and copied.
@Suite struct TextLoadTests {
  private let words: [NoteWords]

  init() throws {
    words = try (1...60).map { number in
      let path = try #require(VaultPath("contacts/Person \(number).md"))
      return NoteWords(
        RecordReader(settings: Settings()).unreadable(path, "", remedy: ""),
        bytes: Array("Word\(number * 7919) of the grid, and \(number % 13) more.\n".utf8),
        bodyStart: number % 3)
    }
  }

  /// Every word with its places.
  private func places(_ db: Database) throws -> [[DatabaseValue]] {
    try db.execute(
      sql: "CREATE VIRTUAL TABLE temp.place USING fts5vocab(main, 'text', 'instance')")
    return try Row.fetchAll(db, sql: "SELECT term, doc, col, offset FROM temp.place")
      .map { Array($0.databaseValues) }
  }

  /// How well each note fits a word, for which full text keeps their lengths.
  private func ranks(_ db: Database) throws -> [Double] {
    try Double.fetchAll(db, sql: "SELECT rank FROM text WHERE text MATCH '4' ORDER BY rowid")
  }

  private func found(_ word: String, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(db, sql: "SELECT rowid FROM text WHERE text MATCH ?", arguments: [word])
  }

  @Test(arguments: [1, 300, 1 << 24]) func batchesComeToTheSameAsOneRowAfterTheOther(bytes: Int)
    throws
  {
    let (direct, ranked) = try DatabaseQueue().inDatabase { db in
      try TextTable.create(db)
      let table = try TextTable(db)
      for (row, words) in words.enumerated() { try table.add(words, row: Int64(row)) }
      return (try places(db), try ranks(db))
    }
    #expect(ranked.count > 2)
    #expect(direct.count > 60 * 6)

    let folder = try TemporaryFolder()
    for index in [try DatabaseQueue(), try DatabaseQueue(path: folder.path + "/index.sqlite")] {
      try index.inDatabase { db in
        try db.inTransaction {
          let load = try TextLoad(for: db, batchSize: bytes)
          for (row, words) in words.enumerated() { try load.add(words, row: Int64(row)) }
          load.end()
          try load.copy(to: db)
          // Found before anything is committed, by the connection that copied.
          #expect(try found("word95028", db) == [11])
          return .commit
        }
        #expect(try places(db) == direct)
        #expect(try ranks(db) == ranked)
        // Changes go on from there.
        try TextTable(db).add(words[11], row: 1000)
        #expect(try found("word95028", db) == [11, 1000])
        try db.execute(sql: "INSERT INTO text (text) VALUES ('integrity-check')")
      }
    }
  }

  /// Nothing is left behind, not even by who is killed.
  @Test func itsFileHasNoNameOnceItIsOpen() throws {
    let folder = try TemporaryFolder()
    let index = try DatabaseQueue(path: folder.path + "/index.sqlite")
    try index.inDatabase { db in
      let load = try TextLoad(for: db, batchSize: 300)
      for (row, words) in words.enumerated() { try load.add(words, row: Int64(row)) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["index.sqlite"])
      load.end()
      try load.copy(to: db)
    }
  }

  @Test func aFailureOfTheOtherThreadIsThrown() throws {
    try DatabaseQueue().inDatabase { db in
      let load = try TextLoad(for: db, batchSize: 300)
      try load.database.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1") }
      // More than the pages that are there can hold: they are written when all are taken in.
      for row in 0..<2000 { try load.add(words[row % words.count], row: Int64(row)) }
      load.end()
      let error = #expect(throws: DatabaseError.self) { try load.copy(to: db) }
      #expect(error?.resultCode == .SQLITE_FULL)
    }
  }
}
