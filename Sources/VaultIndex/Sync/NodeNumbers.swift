import GRDB
import Network
import NoteSyntax
import VaultFiles

/// Hands out numbers for nodes, and for versions of text; none is given twice at one time.
///
/// Notes are numbered in the order of their paths, with room between them for notes to come, and
/// stubs by their names. So wherever equals are told apart by their numbers, as rules do, the
/// outcome follows from the notes and never from the order in which they were read.
final class NodeNumbers {
  /// A note's place lies between two that leave no number free. Numbering all anew helps.
  struct NoRoom: Error {}

  /// Numbers left free behind each note of a first load. Small numbers make small rows: those of
  /// 16,000 notes take three bytes, those of millions four, and they stand in nearly every row.
  private static let spacing: Int64 = 1 << 9
  /// At most this much of the room is used up at once: notes that are added one behind the other,
  /// as diaries are, then find room for a long time.
  private static let step: Int64 = 1 << 2
  /// Below are the notes' numbers, above the stubs'.
  private static let firstStub: Int64 = 1 << 61

  private let before: DeferredStatement
  private let after: DeferredStatement
  private let taken: DeferredStatement
  private var last: Int64 = 0
  private var nextRow: Int64

  init(_ db: Database) throws {
    before = DeferredStatement(
      db, "SELECT node FROM file WHERE path < ? ORDER BY path DESC LIMIT 1")
    after = DeferredStatement(
      db, "SELECT node FROM file WHERE path > ? ORDER BY path LIMIT 1")
    taken = DeferredStatement(db, "SELECT 1 FROM node WHERE id = ?")
    // Kept apart from the rows there are, since former versions' rows stay behind.
    nextRow = try Self.nextRow(db)
  }

  /// For the notes of a first load, which come in the order of their paths.
  func following() -> NodeID {
    last += Self.spacing
    return NodeID(last)
  }

  /// For a note that comes to those in the table of files.
  func between(neighborsOf path: VaultPath) throws -> NodeID {
    let low = try first(before, path.text) ?? 0
    let high = try first(after, path.text) ?? min(low + 2 * Self.spacing, Self.firstStub)
    guard high - low > 1 else { throw NoRoom() }
    return NodeID(low + min((high - low) / 2, Self.step))
  }

  /// Whether it is, or was, a stub's.
  static func isStub(_ node: NodeID) -> Bool { node.value >= firstStub }

  /// For a stub: from its name, so that it is the same in every index.
  func stub(_ key: NameKey) throws -> NodeID {
    let hash = ContentHash(Array(key.text.utf8)).value >> 4
    var number = Self.firstStub + Int64(hash)
    while try first(taken, number) != nil { number += 1 }
    return NodeID(number)
  }

  func nextTextRow() -> Int64 {
    defer { nextRow += 1 }
    return nextRow
  }

  func save(_ db: Database) throws {
    try MetaTable.setNumber(.nextTextRow, nextRow, db)
  }

  /// The first number for a version of text that none has had.
  static func nextRow(_ db: Database) throws -> Int64 {
    try MetaTable.number(.nextTextRow, db) ?? 1
  }

  private func first(_ statement: DeferredStatement, _ path: String) throws -> Int64? {
    let query = try statement.get()
    var number: Int64?
    query.bind(path)
    try query.forEachRow { number = $0.integer(0) }
    return number
  }

  private func first(_ statement: DeferredStatement, _ id: Int64) throws -> Int64? {
    let query = try statement.get()
    var number: Int64?
    query.bind(id)
    try query.forEachRow { number = $0.integer(0) }
    return number
  }
}
