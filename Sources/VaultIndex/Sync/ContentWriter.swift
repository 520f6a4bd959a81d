import GRDB
import Network
import NoteSyntax

/// Writes what a note holds for search: its front matter, tasks and tags.
final class ContentWriter {
  private let insertKey: DeferredStatement
  private let property: RowInsertion
  private let shown: RowInsertion
  private let task: RowInsertion
  private let tag: RowInsertion
  /// Empty in a first load, where there is nothing to replace.
  private let replacements: [RowReplacement]
  /// The same, of the front matter: looked for under each key.
  private let frontReplacements: [RowReplacement]
  /// The numbers of keys. There are a few dozen in a vault.
  private var keys: [String: Int64] = [:]
  private var gathered: PropertyGathering?

  /// - Parameter isFirstLoad: the tables are empty. Values of the front matter are then gathered,
  ///   and written by `writeGathered`.
  init(_ db: Database, isFirstLoad: Bool) throws {
    gathered = isFirstLoad ? PropertyGathering() : nil
    insertKey = DeferredStatement(db, "INSERT INTO property_key (id, name) VALUES (?, ?)")
    property = RowInsertion(
      db, into: "property", ["key", "note", "ordinal", "text", "line"])
    shown = RowInsertion(db, into: "property_shown", ["key", "note", "ordinal", "text"])
    task = RowInsertion(
      db, into: "task",
      ["note", "ordinal", "state", "text", "due", "done_on", "is_waiting", "line", "column"])
    tag = RowInsertion(db, into: "tag", ["note", "ordinal", "name", "line", "column"])
    replacements =
      isFirstLoad
      ? []
      : [task, tag].map { RowReplacement(of: $0) }
    frontReplacements =
      isFirstLoad
      ? []
      : [property, shown].map {
        RowReplacement(of: $0, where: "key IN (SELECT id FROM property_key) AND note = ?")
      }
    try PreparedStatement(db, "SELECT id, name FROM property_key").forEachRow {
      keys[$0.text(1)] = $0.integer(0)
    }
  }

  /// Writes what is gathered: at the latest to be called when all notes of a first load are written.
  func writeGathered() throws {
    func insert(_ key: Int, _ value: PropertyGathering.Value) throws {
      try self.insert(
        value.text, value.ordinal, of: value.note, key: Int64(key + 1), line: value.line)
    }
    while try gathered?.takeFirst(insert) == true {}
    try property.flush()
  }

  /// Writes what waits, but for what is gathered.
  func flush() throws {
    for insertion in [property, shown, task, tag] { try insertion.flush() }
  }

  private func insert(_ text: String, _ ordinal: Int, of note: NodeID, key: Int64, line: Int) throws
  {
    property.bind(key)
    property.bind(note)
    property.bind(ordinal)
    property.bind(text)
    property.bind(line)
    try property.run()
  }

  func clear(_ note: NodeID) throws {
    try replacements.replace(note) {}
    try frontReplacements.replace(note) {}
  }

  /// - Parameter hasSameFront: the front matter that is stored of the note is the same.
  func write(_ record: NoteRecord, of note: NodeID, hasSameFront: Bool) throws {
    if !hasSameFront {
      try frontReplacements.replace(note) { try writeProperties(record, of: note) }
    }
    if gathered?.isFull == true { try writeGathered() }
    try replacements.replace(note) { try writeRows(record, of: note) }
  }

  private func writeProperties(_ record: NoteRecord, of note: NodeID) throws {
    for (ordinal, entry) in record.properties.enumerated() {
      let key = try number(of: entry.key)
      if let text = entry.shown {
        shown.bind(key)
        shown.bind(note)
        shown.bind(ordinal)
        shown.bind(text)
        try shown.run()
      }
      if gathered == nil {
        try insert(entry.text, ordinal, of: note, key: key, line: entry.line)
      } else {
        gathered?.add(entry, ordinal, of: note, key: Int(key) - 1)
      }
    }
  }

  private func writeRows(_ record: NoteRecord, of note: NodeID) throws {
    for (ordinal, found) in record.tasks.enumerated() {
      task.bind(note)
      task.bind(ordinal)
      task.bind(found.state.rawValue)
      task.bind(found.text)
      task.bind(found.due)
      task.bind(found.doneOn)
      task.bind(found.isWaiting)
      task.bind(found.position.line)
      task.bind(found.position.column)
      try task.run()
    }
    for (ordinal, found) in record.tags.enumerated() {
      tag.bind(note)
      tag.bind(ordinal)
      tag.bind(found.name)
      tag.bind(found.position.line)
      tag.bind(found.position.column)
      try tag.run()
    }
  }

  private func number(of key: String) throws -> Int64 {
    if let number = keys[key] { return number }
    let number = Int64(keys.count + 1)
    let insertKey = try insertKey.get()
    insertKey.bind(number)
    insertKey.bind(key)
    try insertKey.run()
    keys[key] = number
    return number
  }
}
