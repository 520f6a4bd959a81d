import GRDB
import VaultFiles

/// The words of the full-text table as they stand in it, which is all there is of them: it keeps no
/// text.
enum IndexedWords {
  /// A line for each note that has any: how many there are, and a number that follows from each
  /// word and its place.
  static func lines(_ db: Database, _ line: IndexDump.Line) throws {
    // No index made anew has this: nothing was loaded into it.
    guard try db.tableExists("text") else { return }
    try db.execute(
      sql: "CREATE VIRTUAL TABLE temp.word_place USING fts5vocab(main, 'text', 'instance')")
    defer { try? db.execute(sql: "DROP TABLE temp.word_place") }
    let sums = try sums(db)
    try PreparedStatement(
      db,
      "SELECT text_row.row, node.path FROM text_row JOIN node ON node.id = text_row.node "
        // Either says whose row it is.
        + "AND node.text_row = text_row.row"
    ).forEachRow { row in
      let sum = sums[row.integer(0)] ?? Sum()
      try IndexDump.give(
        "words|\(row.text(1))|\(sum.count)|\(String(sum.places, radix: 16))", line)
    }
  }

  private struct Sum {
    var count = 0
    var places: UInt64 = 0

    mutating func add(_ place: ContentHash) {
      count += 1
      places &+= place.value
    }
  }

  /// By the rows of the full-text table.
  private static func sums(_ db: Database) throws -> [Int64: Sum] {
    var sums: [Int64: Sum] = [:]
    try PreparedStatement(
      db, "SELECT doc, term || '|' || col || '|' || offset FROM temp.word_place"
    ).forEachRow { row in
      // Summed, since words come in their own order, not in that of their places.
      sums[row.integer(0), default: Sum()].add(ContentHash(row.bytes(1)))
    }
    return sums
  }
}
