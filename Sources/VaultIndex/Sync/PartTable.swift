import GRDB
import Network

/// Writes the parts of a `PackedTable`.
final class PartTable {
  private let table: PackedTable
  private let stored: DeferredStatement
  private let replacement: DeferredStatement
  private let deletion: DeferredStatement
  /// Of a first load.
  private let insertion: RowInsertion?
  /// Parts that wait: they are full block by block, and their table has them by head.
  private var waiting: [(part: PackedPart, rows: Range<Int>)] = []
  private var bytes: [UInt8] = []
  private let batchSize: Int
  /// By heads, which are small numbers.
  private var writers: [PartWriter] = []
  /// The heads of the block at hand that have rows.
  private var used: [Int] = []
  private var block: Int64 = 0

  /// - Parameters:
  ///   - isFirstLoad: the table is empty, and filled by `add` and `finish`.
  ///   - batchSize: bytes that may wait: those of some 30,000 notes.
  init(_ db: Database, _ table: PackedTable, isFirstLoad: Bool, batchSize: Int = 1 << 22) {
    (self.table, self.batchSize) = (table, batchSize)
    let storage = table.storage
    stored = DeferredStatement(db, "SELECT rows FROM \(storage) WHERE part = ?")
    replacement = DeferredStatement(
      db, "INSERT OR REPLACE INTO \(storage) (part, rows) VALUES (?, ?)")
    deletion = DeferredStatement(db, "DELETE FROM \(storage) WHERE part = ?")
    insertion = isFirstLoad ? RowInsertion(db, into: storage, ["part", "rows"]) : nil
  }

  /// Adds a row of a note, whose number `put` puts first. For a first load, in the order of notes.
  func add(_ head: Int64, of note: NodeID, _ put: (inout PartWriter) -> Void) throws {
    let (part, head) = (PackedPart(head: head, note: note.value), Int(head))
    if part.block != block {
      try closeBlock()
      block = part.block
    }
    while writers.count <= head { writers.append(PartWriter(of: table)) }
    if writers[head].bytes.isEmpty {
      writers[head].begin(part)
      used.append(head)
    }
    put(&writers[head])
  }

  /// Writes what is left of a first load. To be called once.
  func finish() throws {
    try closeBlock()
    try insertWaiting()
  }

  /// Lets the parts of the block at hand wait, and empties them.
  private func closeBlock() throws {
    for head in used {
      let part = PackedPart(head: Int64(head), block: block)
      let start = bytes.count
      bytes += writers[head].bytes
      waiting.append((part, start..<bytes.count))
      writers[head].begin(part)
    }
    used.removeAll(keepingCapacity: true)
    if bytes.count >= batchSize { try insertWaiting() }
  }

  private func insertWaiting() throws {
    waiting.sort { $0.part < $1.part }
    try bytes.withUnsafeBufferPointer { bytes in
      for (part, rows) in waiting {
        insertion?.bind(part.number)
        insertion?.bind(blob: UnsafeBufferPointer(rebasing: bytes[rows]))
        try insertion?.run()
      }
    }
    try insertion?.flush()
    (waiting, bytes) = ([], [])
  }

  /// Puts the rows of a note in place of those that it has, at once.
  ///
  /// - Parameter heads: every one under which it may have any.
  func replace(
    _ note: NodeID, under heads: some Sequence<Int64>,
    with rows: [(head: Int64, put: (inout PartWriter) -> Void)]
  ) throws {
    let rows = Dictionary(grouping: rows, by: \.head)
    for head in Set(heads).union(rows.keys).sorted() {
      try replace(note, in: PackedPart(head: head, note: note.value), with: rows[head] ?? [])
    }
  }

  private func replace(
    _ note: NodeID, in part: PackedPart,
    with rows: [(head: Int64, put: (inout PartWriter) -> Void)]
  ) throws {
    let former = try stored.get().blob(part.number)
    var writer = PartWriter(of: table)
    writer.begin(part)
    var isPut = rows.isEmpty
    func putRows() {
      if !isPut { for row in rows { row.put(&writer) } }
      isPut = true
    }
    do {
      try former.withUnsafeBufferPointer { bytes in
        let reader = PartReader(of: table)
        reader.begin(bytes, of: part)
        while try reader.advance() {
          if reader.note > note.value { putRows() }
          if reader.note != note.value { writer.copy(reader) }
        }
      }
    } catch {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    putRows()
    guard writer.bytes != former else { return }
    let statement = try (writer.bytes.isEmpty ? deletion : replacement).get()
    statement.bind(part.number)
    if !writer.bytes.isEmpty { writer.bytes.withUnsafeBufferPointer { statement.bind(blob: $0) } }
    try statement.run()
  }
}
