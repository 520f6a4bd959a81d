import Foundation
import GRDB
import Network
import Testing

@testable import VaultIndex

/// Rows that are packed, seen as a table.
@Suite struct PartTests {
  private struct Row: Hashable, Comparable {
    var key: Int64
    var note: Int64
    var text: String
    var line: Int64

    static func < (one: Row, other: Row) -> Bool {
      (one.key, one.note, one.line, one.text) < (other.key, other.note, other.line, other.text)
    }
  }

  private let database: DatabaseQueue

  init() throws {
    database = try IndexConnection.inMemory()
    try database.inDatabase { db in
      RowsInMemory.add(to: db)
      try db.execute(sql: PackedTable.property.definition)
    }
  }

  private func put(_ row: Row) -> (inout PartWriter) -> Void {
    { part in
      part.put(row.note)
      part.put(row.text)
      part.put(row.line)
    }
  }

  private func rows(_ condition: String = "1") throws -> [Row] {
    try database.inDatabase { db in
      try GRDB.Row.fetchAll(db, sql: "SELECT * FROM property WHERE \(condition)")
        .map { Row(key: $0[0], note: $0[1], text: $0[2], line: $0[3]) }
    }
  }

  /// Notes far from each other and close, words again and again, numbers of every size.
  private static func notes(_ random: inout SeededNumbers) -> [[Row]] {
    var note: Int64 = 0
    return (0..<300).map { _ in
      note += Bool.random(using: &random) ? 512 : .random(in: 1...100_000, using: &random)
      return rows(of: note, &random)
    }
  }

  private static func rows(of note: Int64, _ random: inout SeededNumbers) -> [Row] {
    let keys = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Int64.random(in: 1...9, using: &random)
    }
    return keys.sorted().enumerated().map { place, key in
      let texts = ["", "contact", "Zoë", "a\nb", String(repeating: "x", count: 300)]
      return Row(
        key: key, note: note,
        text: texts.randomElement(using: &random).map { $0 + "\(key % 3)" } ?? "",
        line: Int64(place) + ([0, 0, 200, .max / 2].randomElement(using: &random) ?? 0))
    }
  }

  /// - Parameter batchSize: mostly so small that several batches are put between each other.
  private func load(_ notes: [[Row]], batchSize: Int = 5000) throws {
    try database.inDatabase { db in
      let table = PartTable(db, .property, isFirstLoad: true, batchSize: batchSize)
      for row in notes.joined() { try table.add(row.key, of: NodeID(row.note), put(row)) }
      try table.finish()
    }
  }

  @Test(arguments: 0..<20) func whatIsLoadedIsFound(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let all = Self.notes(&random).flatMap { $0 }.sorted()
    try load(Dictionary(grouping: all, by: \.note).sorted { $0.key < $1.key }.map(\.value))
    #expect(try rows() == all)
    for key in 1...9 { #expect(try rows("key = \(key)") == all.filter { $0.key == key }) }
    for row in all.shuffled(using: &random).prefix(30) {
      let ofNote = all.filter { $0.note == row.note }
      #expect(try rows("note = \(row.note)") == ofNote)
      #expect(
        try rows("note = \(row.note) AND key = \(row.key)") == ofNote.filter { $0.key == row.key })
    }
    #expect(
      try rows("key = 3 ORDER BY note DESC").map(\.note)
        == all.filter { $0.key == 3 }.map(\.note).reversed())
    #expect(try rows("key IN (7, 2)") == all.filter { [2, 7].contains($0.key) })
    #expect(try rows("key = NULL OR note = 'x' OR key = 2.5") == [])
  }

  /// Notes that come, change and go, one after another, leave the same bytes as a load of those there are.
  @Test(arguments: 0..<20) func whatIsReplacedIsAsLoaded(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var notes = Self.notes(&random).filter { !$0.isEmpty }
    let loaded = notes
    try load(loaded)
    for index in notes.indices where Bool.random(using: &random) {
      notes[index] =
        Bool.random(using: &random) ? [] : Self.rows(of: notes[index][0].note, &random)
    }
    try database.inDatabase { db in
      let table = PartTable(db, .property, isFirstLoad: false)
      for (old, new) in zip(loaded, notes).shuffled(using: &random) where old != new {
        try table.replace(
          NodeID(old[0].note), under: 1...9, with: new.map { (head: $0.key, put: put($0)) })
      }
    }
    let other = try PartTests()
    try other.load(notes, batchSize: .max)
    #expect(try bytes() == other.bytes())
    #expect(try rows() == other.rows())
  }

  private func bytes() throws -> [GRDB.Row] {
    try database.inDatabase { try GRDB.Row.fetchAll($0, sql: "SELECT * FROM property_rows") }
  }

  /// Cut off and changed at any place: an error, or some rows; never a crash.
  @Test func anyBytesEnd() throws {
    var random = SeededNumbers(seed: 5)
    try load(Self.notes(&random).filter { !$0.isEmpty })
    let whole = try bytes()
    for _ in 0..<400 {
      let row = try #require(whole.randomElement(using: &random))
      var blob: [UInt8] = Array(row["rows"] as Data)
      for _ in 0..<3 where !blob.isEmpty {
        blob[Int.random(in: blob.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      let part = PackedPart(number: row["part"])
      blob.prefix(Int.random(in: 0...blob.count, using: &random)).withUnsafeBufferPointer { bytes in
        let reader = PartReader(of: .property)
        reader.begin(bytes, of: part)
        var count = 0
        while (try? reader.advance()) == true, count <= bytes.count { count += 1 }
        #expect(count <= bytes.count)
      }
    }
  }
}
