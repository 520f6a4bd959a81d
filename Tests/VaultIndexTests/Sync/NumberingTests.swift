import Foundation
import GRDB
import Testing

@testable import VaultIndex

/// Notes are numbered by the order of their paths, however they come.
@Suite struct NumberingTests {
  private func isInOrder(_ vault: TestVault) throws -> Bool {
    let numbers = try vault.index.database.read {
      try Int64.fetchAll($0, sql: "SELECT node FROM file ORDER BY path")
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Room in one place lasts for some notes only; then all are numbered anew, and nobody notices.
  @Test func eachNewNoteBeforeTheLast() throws {
    let vault = try TestVault(["n/000.md": "first\n", "n/999.md": "last\n"])
    try vault.sync()
    var wasRenumbered = false
    for number in stride(from: 900, to: 840, by: -1) {
      vault.source.write("n/\(number).md", "See [[999]].\n")
      let counts = try vault.sync()
      // All are read then; new is one.
      wasRenumbered = counts.filesRead > 1 || wasRenumbered
      #expect(counts.added == 1)
      #expect(try isInOrder(vault))
    }
    #expect(wasRenumbered)
    #expect(try vault.differences() == [])
  }

  @Test func eachNewNoteBehindTheLast() throws {
    let vault = try TestVault(["a.md": "first\n", "z.md": "last\n"])
    try vault.sync()
    for number in 100..<200 {
      vault.source.write("n/\(number).md", "See [[z]].\n")
      #expect(try vault.sync().added == 1)
    }
    #expect(try isInOrder(vault))
  }

  /// Words of former versions pile up until they are too many.
  @Test func staleWordsAreSwept() throws {
    let vault = try TestVault()
    var most: Int64 = 0
    var wasSwept = false
    for round in 0..<120 {
      for number in 0..<10 { vault.source.write("n/\(number).md", "round\(round)\n") }
      let counts = try vault.sync()
      wasSwept = wasSwept || (round > 0 && counts.added == 10)
      most = max(most, try vault.index.database.read { try NodeNumbers.nextRow($0) })
    }
    #expect(wasSwept)
    #expect(most <= 10 + 10 + StaleText.allowance + 10 + 1)
    #expect(try found("round119", vault) == 10)
    #expect(try found("round118", vault) == 0)
  }

  /// Notes whose present text has the word.
  private func found(_ word: String, _ vault: TestVault) throws -> Int {
    try vault.index.database.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM text JOIN text_row ON text_row.row = text.rowid "
          + "WHERE text MATCH ?", arguments: [word]) ?? 0
    }
  }
}
