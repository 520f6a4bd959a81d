import Foundation
import GRDB
import NoteSyntax
import Testing
@testable import VaultIndex

/// Whatever lies where the index should be, the answers are right.
@Suite struct DamageTests {
  @Test func intactIndexSaysNothing() throws {
    let file = try IndexFile.made()
    let index = try file.open()
    #expect(file.told == [])
    #expect(try index.counts.filesRead == 0)
    #expect(try index.read { try $0.dump() } == file.truth())
  }

  @Test(arguments: [
    Data(), Data("not a database at all, but words\n".utf8), Data(count: 100_000),
    Data("SQLite format 3\0".utf8),
  ])
  func otherFileGivesWay(content: Data) throws {
    let file = try IndexFile()
    try file.overwrite(content)
    let index = try file.open()
    #expect(try index.path == file.path)
    #expect(try index.read { try $0.dump() } == file.truth())
    // From now on it is as any other.
    #expect(try file.open().counts.filesRead == 0)
    #expect(file.told == [])
  }

  @Test func foreignDatabaseGivesWay() throws {
    let file = try IndexFile()
    let other = try DatabaseQueue(path: file.path)
    try other.write {
      try $0.execute(sql: "CREATE TABLE file (path TEXT); PRAGMA user_version = 2")
    }
    try other.close()
    let index = try file.open()
    #expect(file.told.count == 1)
    #expect(try index.read { try $0.dump() } == file.truth())
  }

  @Test(arguments: [1, 999]) func otherVersionGivesWay(version: Int) throws {
    let file = try IndexFile.made()
    let other = try DatabaseQueue(path: file.path)
    try other.write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    try other.close()
    let index = try file.open()
    #expect(file.told.count == 1)
    #expect(try index.counts.added == 100)
    #expect(try index.read { try $0.dump() } == file.truth())
  }

  @Test(arguments: ["file", "node", "mention", "fact", "obligation", "meta", "text_row"])
  func missingTableIsDamage(table: String) throws {
    let file = try IndexFile.made()
    let other = try DatabaseQueue(path: file.path)
    try other.write { try $0.execute(sql: "DROP TABLE \(table)") }
    try other.close()
    file.source.write("contacts/Person 1.md", "Changed.\n")
    let index = try file.open()
    #expect(try index.read { try $0.dump() } == file.truth())
  }

  @Test(arguments: 1...8) func truncatedFileIsDamage(eighths: Int) throws {
    let file = try IndexFile.made()
    let whole = try file.bytes()
    try file.overwrite(whole.prefix(whole.count * eighths / 8 - 100))
    let index = try file.open()
    #expect(try index.read { try $0.dump() } == file.truth())
  }

  /// Random bytes over whole pages, wherever they are: found at opening or only when asked.
  @Test(arguments: UInt64(1)...30) func randomPagesAreDamage(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let file = try IndexFile.made()
    var data = try file.bytes()
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let page = Int.random(in: 0..<data.count / 4096, using: &numbers) * 4096
      for offset in page..<page + 4096 { data[offset] = UInt8.random(in: 0...255, using: &numbers) }
    }
    try file.overwrite(data)
    if numbers.chance(0.5) { file.source.write("contacts/Person 3.md", "Changed.\n") }
    let index = try file.open()
    #expect(try index.read { try $0.dump() } == file.truth(), "seed \(seed)")
    #expect(try index.path == file.path)
  }

  /// A few bytes, which may make another word that fits as well, and a few that are as they were.
  @Test(arguments: UInt64(1)...40) func randomBytesAreDamage(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let file = try IndexFile.made()
    var data = try file.bytes()
    for _ in 0..<Int.random(in: 1...(seed % 2 == 0 ? 2 : 200), using: &numbers) {
      data[Int.random(in: 0..<data.count, using: &numbers)] = UInt8.random(
        in: 0...255, using: &numbers)
    }
    try file.overwrite(data)
    if numbers.chance(0.5) { file.source.write("contacts/Person 3.md", "Changed.\n") }
    let index = try file.open()
    #expect(try index.read { try $0.dump() } == file.truth(), "seed \(seed)")
    #expect(try index.path == file.path)
  }

  /// As long as somebody has the index open, what was changed since stands in the log.
  @Test(arguments: UInt64(1)...20) func aBitOfALogInUseIsDamage(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let file = try IndexFile.made()
    let other = try VaultIndex.open(at: file.path)
    #expect(try other.read { try !$0.dump().isEmpty })
    for change in 0..<3 {
      file.source.write("contacts/Person \(change).md", "Changed \(change).\n")
      _ = try file.open()
    }
    let log = file.path + "-wal"
    var data = try Data(contentsOf: URL(fileURLWithPath: log))
    #expect(data.count > 3 * IndexConnection.pageSize)
    data[Int.random(in: 0..<data.count, using: &numbers)] ^= 1 << numbers.pick(Array(0..<8))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try handle.write(contentsOf: data)
    try handle.close()
    #expect(try file.open().read { try $0.dump() } == file.truth(), "seed \(seed)")
    withExtendedLifetime(other) {}
    // Nor is anything wrong once it is closed, and what the log had is in the file.
    #expect(try file.open().read { try $0.dump() } == file.truth(), "seed \(seed)")
  }

  /// Whoever was killed while pages were moved from the log to the index left one of two states.
  @Test(arguments: ["kept", "deleted", "cut", "changed", "longer", "mark"])
  func aMoveThatBrokeOffNeedsItsLog(_ fate: String) throws {
    let file = try IndexFile.made()
    let before = try file.bytes()
    var other: VaultIndex? = try VaultIndex.open(at: file.path)
    #expect(try other?.read { try !$0.dump().isEmpty } == true)
    for change in 0..<20 {
      file.source.write("contacts/Person \(change).md", "Changed \(change).\n")
      _ = try file.open()
    }
    let log = URL(fileURLWithPath: file.path + "-wal")
    var logged = try Data(contentsOf: log)
    other = nil
    var mixed = try file.bytes()
    let size = IndexConnection.pageSize
    for page in stride(from: 0, to: before.count / size, by: 2) {
      let range = page * size..<(page + 1) * size
      mixed.replaceSubrange(range, with: before[range])
    }
    try file.overwrite(mixed)
    try logged.write(to: log)
    let mark = LogMark(path: file.path)
    #expect(mark.set())
    #expect(mark.holds)
    switch fate {
    case "deleted": try FileManager.default.removeItem(at: log)
    case "cut": try logged.prefix(logged.count / 2).write(to: log)
    case "changed":
      logged[300] ^= 4
      try logged.write(to: log)
    case "mark":
      // A length below zero.
      try Data(repeating: 0xFF, count: 16).write(
        to: URL(fileURLWithPath: file.path + LogMark.suffix))
    case "longer": try (logged + Data(count: 100)).write(to: log)
    default: break
    }
    #expect(try file.open().read { try $0.dump() } == file.truth())
    #expect(!FileManager.default.fileExists(atPath: file.path + LogMark.suffix))
    #expect(try file.open().counts.filesRead == 0)
  }

  /// A link that somebody has put where the mark is made leads to a note; a pipe keeps nobody waiting.
  @Test func aMarkIsWrittenThroughNoLink() throws {
    let folder = try TemporaryFolder()
    let (index, note) = (folder.path("index.sqlite"), folder.path("Ana.md"))
    try Data("note".utf8).write(to: URL(fileURLWithPath: note))
    try Data("log".utf8).write(to: URL(fileURLWithPath: index + "-wal"))
    let mark = LogMark(path: index)
    try FileManager.default.createSymbolicLink(
      atPath: index + LogMark.suffix + "~", withDestinationPath: note)
    #expect(mark.set())
    #expect(mark.holds)
    #expect(try Data(contentsOf: URL(fileURLWithPath: note)) == Data("note".utf8))
    mark.clear()
    mkfifo(index + LogMark.suffix, 0o600)
    #expect(!mark.holds)
  }

  /// As where an old page was not written over: its number is in its checksum.
  @Test func exchangedPagesAreDamage() throws {
    let file = try IndexFile.made()
    let whole = try file.bytes()
    let size = IndexConnection.pageSize
    let pages = try ["node", "property_rows"].map { try rootPage(of: $0, in: file.path) - 1 }
    var data = whole
    for (page, other) in zip(pages, pages.reversed()) {
      data.replaceSubrange(
        page * size..<(page + 1) * size, with: whole[other * size..<(other + 1) * size])
    }
    try file.overwrite(data)
    let index = try file.open()
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(file.told.count == 1)
  }

  /// A page that nothing looked at until the question.
  @Test func damageFoundByAQuestionMakesTheIndexAnew() throws {
    let file = try IndexFile.made()
    let page = try rootPage(of: "diagnostic", in: file.path)
    var data = try file.bytes()
    let size = IndexConnection.pageSize
    data.replaceSubrange((page - 1) * size..<page * size, with: Data(repeating: 0xFF, count: size))
    try file.overwrite(data)
    let index = try file.open()
    #expect(file.told == [])
    #expect(try index.counts.filesRead == 0)
    var attempts = 0
    let dump = try index.read { reader in
      attempts += 1
      return try reader.dump()
    }
    #expect(try dump == file.truth())
    #expect(attempts == 2)
    #expect(file.told == ["the index was damaged and is made anew"])
    #expect(try index.counts.added == 100)
    #expect(try file.open().counts.filesRead == 0)
  }

  /// Bytes that end in the middle, a word that was none and a text beyond the end, on pages that are whole.
  @Test(arguments: PackedTable.all.map(\.storage), ["x'FF'", "x'80'", "x'0001'", "x'007F'"])
  func rowsThatNobodyPackedAreDamage(table: String, rows: String) throws {
    let file = try IndexFile.made()
    let index = try file.open()
    try VaultIndex.open(at: file.path).database.inDatabase { db in
      try db.execute(sql: "UPDATE \(table) SET rows = \(rows)")
    }
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(file.told == ["the index was damaged and is made anew"])
  }

  /// The same, found by whoever writes a change among them.
  @Test func rowsThatNobodyPackedAreDamageToAChange() throws {
    let file = try IndexFile.made()
    try VaultIndex.open(at: file.path).database.inDatabase { db in
      try db.execute(sql: "UPDATE property_rows SET rows = x'FF'")
    }
    file.source.write("contacts/Person 3.md", "---\nrole: expert\nscore: 3\n---\n")
    let index = try file.open()
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(file.told == ["the index was damaged and is made anew"])
  }

  @Test func answersErrorsPassThrough() throws {
    struct Wrong: Error {}
    let index = try IndexFile().open()
    var attempts = 0
    #expect(throws: Wrong.self) {
      try index.read { _ in
        attempts += 1
        throw Wrong()
      }
    }
    #expect(attempts == 1)
  }

  private func rootPage(of table: String, in path: String) throws -> Int {
    let database = try DatabaseQueue(path: path)
    let page = try database.read {
      try Int.fetchOne(
        $0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table])
    }
    try database.close()
    return try #require(page)
  }
}
