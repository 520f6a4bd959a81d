import GRDB
import Network
import NoteSyntax

/// Writes what a note holds for search: its front matter, tasks and tags.
final class ContentWriter {
  private let insertKey: DeferredStatement
  private let properties: PartTable
  private let shown: RowInsertion
  private let task: RowInsertion
  private let tag: RowInsertion
  private let isFirstLoad: Bool
  /// Empty in a first load, where there is nothing to replace.
  private let replacements: [RowReplacement]
  /// The same, of what is shown of front matter.
  private let shownReplacements: [RowReplacement]
  /// The numbers of keys. There are a few dozen in a vault.
  private var keys: [String: Int64] = [:]

  /// - Parameter isFirstLoad: the tables are empty. Values of the front matter are then gathered,
  ///   and written by `finish`.
  init(_ db: Database, isFirstLoad: Bool) throws {
    self.isFirstLoad = isFirstLoad
    insertKey = DeferredStatement(db, "INSERT INTO property_key (id, name) VALUES (?, ?)")
    properties = PartTable(db, .property, isFirstLoad: isFirstLoad)
    shown = RowInsertion(db, into: "property_shown", ["key", "note", "ordinal", "text"])
    task = RowInsertion(
      db, into: "task",
      ["note", "ordinal", "state", "text", "due", "done_on", "is_waiting", "line", "column"])
    tag = RowInsertion(db, into: "tag", ["note", "ordinal", "name", "line", "column"])
    replacements =
      isFirstLoad
      ? []
      : [task, tag].map { RowReplacement(of: $0) }
    shownReplacements =
      isFirstLoad
      ? []
      : [RowReplacement(of: shown, where: "key IN (SELECT id FROM property_key) AND note = ?")]
    try PreparedStatement(db, "SELECT id, name FROM property_key").forEachRow {
      keys[$0.text(1)] = $0.integer(0)
    }
  }

  /// Writes what is gathered: to be called when all notes of a first load are written.
  func finish() throws { try properties.finish() }

  /// Writes what waits, but for what is gathered.
  func flush() throws {
    for insertion in [shown, task, tag] { try insertion.flush() }
  }

  func clear(_ note: NodeID) throws {
    try replacements.replace(note) {}
    try shownReplacements.replace(note) {}
    try properties.replace(note, under: keys.values, with: [])
  }

  /// - Parameter hasSameFront: the front matter that is stored of the note is the same.
  func write(_ record: NoteRecord, of note: NodeID, hasSameFront: Bool) throws {
    if !hasSameFront {
      try shownReplacements.replace(note) { try writeShown(record, of: note) }
      try writeProperties(record, of: note)
    }
    try replacements.replace(note) { try writeRows(record, of: note) }
  }

  private func writeShown(_ record: NoteRecord, of note: NodeID) throws {
    for (ordinal, entry) in record.properties.enumerated() {
      guard let text = entry.shown else { continue }
      shown.bind(try number(of: entry.key))
      shown.bind(note)
      shown.bind(ordinal)
      shown.bind(text)
      try shown.run()
    }
  }

  private func writeProperties(_ record: NoteRecord, of note: NodeID) throws {
    func put(_ entry: PropertyEntry, _ part: inout PartWriter) {
      part.put(note.value)
      part.put(entry.text)
      part.put(Int64(entry.line))
    }
    guard isFirstLoad else {
      let rows = try record.properties.map { entry in
        (head: try number(of: entry.key), put: { (part: inout PartWriter) in put(entry, &part) })
      }
      return try properties.replace(note, under: keys.values, with: rows)
    }
    for entry in record.properties {
      try properties.add(try number(of: entry.key), of: note) { put(entry, &$0) }
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
