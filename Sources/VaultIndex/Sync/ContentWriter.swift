import GRDB
import Network
import NoteSyntax

/// Writes what a note holds for search: its front matter, tasks and tags.
final class ContentWriter {
  private let insertKey: PreparedStatement
  private let property: PreparedStatement
  private let task: PreparedStatement
  private let tag: PreparedStatement
  private let deleteProperties: PreparedStatement
  private let deletions: [PreparedStatement]
  /// The numbers of keys. There are a few dozen in a vault.
  private var keys: [String: Int64] = [:]
  private let db: Database
  private let isFirstLoad: Bool

  /// - Parameter isFirstLoad: the tables are empty. Values then come in the order of the notes, and
  ///   are put into that of the keys all at once, by `finish`: to find the place of each in a growing
  ///   table takes three times as long.
  init(_ db: Database, isFirstLoad: Bool) throws {
    self.db = db
    self.isFirstLoad = isFirstLoad
    if isFirstLoad {
      try db.execute(sql: "CREATE TABLE property_load AS SELECT * FROM property WHERE 0")
    }
    let table = isFirstLoad ? "property_load" : "property"
    insertKey = try PreparedStatement(db, "INSERT INTO property_key (id, name) VALUES (?, ?)")
    property = try PreparedStatement(
      db, "INSERT INTO \(table) (key, note, ordinal, text, line) VALUES (?, ?, ?, ?, ?)")
    task = try PreparedStatement(
      db,
      "INSERT INTO task (note, state, text, due, done_on, is_waiting, line, column) "
        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    tag = try PreparedStatement(
      db, "INSERT INTO tag (name, note, line, column) VALUES (?, ?, ?, ?)")
    deleteProperties = try PreparedStatement(
      db, "DELETE FROM property WHERE key IN (SELECT id FROM property_key) AND note = ?")
    deletions = try ["DELETE FROM task WHERE note = ?", "DELETE FROM tag WHERE note = ?"]
      .map { try PreparedStatement(db, $0) }
    try PreparedStatement(db, "SELECT id, name FROM property_key").forEachRow {
      keys[$0.text(1)] = $0.integer(0)
    }
  }

  /// To be called when all notes of a first load are written.
  func finish() throws {
    guard isFirstLoad else { return }
    try db.execute(
      sql: """
        INSERT INTO property SELECT * FROM property_load ORDER BY key, note, ordinal;
        DROP TABLE property_load;
        """)
  }

  func clear(_ note: NodeID) throws {
    for statement in deletions + [deleteProperties] {
      statement.bind(note)
      try statement.run()
    }
  }

  func write(_ record: NoteRecord, of note: NodeID) throws {
    for (ordinal, entry) in record.properties.enumerated() {
      property.bind(try number(of: entry.key))
      property.bind(note)
      property.bind(ordinal)
      property.bind(entry.text)
      property.bind(entry.line)
      try property.run()
    }
    for found in record.tasks {
      task.bind(note)
      task.bind(found.state.column)
      task.bind(found.text)
      task.bind(found.due)
      task.bind(found.doneOn)
      task.bind(found.isWaiting)
      task.bind(found.position.line)
      task.bind(found.position.column)
      try task.run()
    }
    for found in record.tags {
      tag.bind(found.name)
      tag.bind(note)
      tag.bind(found.position.line)
      tag.bind(found.position.column)
      try tag.run()
    }
  }

  private func number(of key: String) throws -> Int64 {
    if let number = keys[key] { return number }
    let number = Int64(keys.count + 1)
    insertKey.bind(number)
    insertKey.bind(key)
    try insertKey.run()
    keys[key] = number
    return number
  }
}
