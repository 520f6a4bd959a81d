import GRDB
import Network
import NoteSyntax

/// Writes and deletes the rows that follow from one note alone; what needs the names of others is
/// `MeaningWriter`'s.
struct NoteWriter {
  private let db: Database
  private let node: RowInsertion
  private let name: RowInsertion
  private let person: RowInsertion
  private let diagnostic: RowInsertion
  private let text: any WordsTaking
  private let textRow: RowInsertion
  private let kinds: KindWriter
  private let contents: ContentWriter
  /// Empty in a first load, where there is nothing to replace.
  private let replacements: [RowReplacement]
  /// The same, of what judging looks at.
  private let attributes: [RowReplacement]
  private let nodeRow: DeferredStatement
  private let oldText: DeferredStatement
  /// Of what `MeaningWriter` writes.
  private let meanings: [DeferredStatement]

  init(_ db: Database, text: any WordsTaking, isFirstLoad: Bool) throws {
    self.db = db
    self.text = text
    node = RowInsertion(
      db, into: "node",
      ["id", "path", "kind", "name", "key", "date", "is_target", "words", "front", "text_row"])
    name = RowInsertion(db, into: "name", ["key", "node", "rank"])
    person = RowInsertion(
      db, into: "person",
      [
        "node", "tie", "source", "status", "snooze", "cadence", "follow_up_agreed",
        "would_work_for", "due", "organizations",
      ])
    diagnostic = RowInsertion(
      db, into: "diagnostic",
      ["note", "ordinal", "code", "start", "end", "line", "column", "message", "remedy"])
    contents = try ContentWriter(db, isFirstLoad: isFirstLoad)
    textRow = RowInsertion(db, into: "text_row", ["row", "node"])
    kinds = KindWriter(db)
    replacements =
      isFirstLoad
      ? []
      : [
        RowReplacement(of: node, where: "id = ?", order: "id"),
        RowReplacement(of: name, where: "node = ?", order: "key"),
        RowReplacement(of: diagnostic),
      ] + kinds.replacements
    attributes =
      isFirstLoad ? [] : [RowReplacement(of: person, where: "node = ?", order: "node")]
    nodeRow = DeferredStatement(db, "SELECT name, kind, is_target, front FROM node WHERE id = ?")
    meanings = ["mention", "fact", "commitment", "attendance"].map {
      DeferredStatement(db, "DELETE FROM \($0) WHERE note = ?")
    }
    oldText = DeferredStatement(
      db, "DELETE FROM text_row WHERE row = (SELECT text_row FROM node WHERE id = ?)")
  }

  /// Deletes all that follows from the note.
  func clear(_ id: NodeID) throws {
    try replace(id) {}
    try attributes.replace(id) {}
    try contents.clear(id)
    for meaning in meanings {
      let statement = try meaning.get()
      statement.bind(id)
      try statement.run()
    }
  }

  /// Puts what `rows` writes of a note in place of what the index has of it.
  private func replace(_ id: NodeID, _ rows: () throws -> Void) throws {
    if !replacements.isEmpty {
      let statement = try oldText.get()
      statement.bind(id)
      try statement.run()
    }
    try replacements.replace(id, with: rows)
  }

  /// Writes what waits: to be called before anybody reads or clears what notes say.
  func flush() throws {
    for insertion in [node, name, person, diagnostic, textRow] { try insertion.flush() }
    try kinds.flush()
    try contents.flush()
  }

  /// To be called when all notes of a first load are written.
  func finish() throws { try contents.finish() }

  /// Writes the node, its names and what else the note says of itself. `row` is a number that no
  /// version of any note has had.
  ///
  /// Says whether the note is another to judging than it was; of a first load this is not known.
  func write(_ note: ReadNote, as id: NodeID, row: Int64) throws -> Bool {
    let stored = try stored(note, as: id)
    var isOther = !attributes.isEmpty && !stored.isSame
    if try attributes.replace(id, with: { try write(note.record.contact, of: id) }) {
      isOther = true
    }
    try replace(id) { try writeRows(note, as: id, row: row) }
    try contents.write(note.record, of: id, hasSameFront: stored.hasSameFront)
    textRow.bind(row)
    textRow.bind(id)
    try textRow.run()
    try text.add(note.words, row: row)
    return isOther
  }

  /// What of the node's row is this note's: what judging looks at, and the front matter. Neither, where
  /// there is no row.
  private func stored(
    _ note: ReadNote, as id: NodeID
  ) throws -> (isSame: Bool, hasSameFront: Bool) {
    var (isSame, hasSameFront) = (false, false)
    guard !attributes.isEmpty else { return (isSame, hasSameFront) }
    let query = try nodeRow.get()
    query.bind(id)
    try query.forEachRow { row in
      // By bytes: Swift takes two ways of writing an accent for one.
      isSame =
        row.text(0).utf8.elementsEqual(note.record.name.utf8)
        && row.text(1) == note.record.kind.rawValue && row.flag(2) == note.record.isTarget
      hasSameFront = note.front.map { Int64($0) == row.optionalInteger(3) } ?? false
    }
    return (isSame, hasSameFront)
  }

  private func writeRows(_ note: ReadNote, as id: NodeID, row: Int64) throws {
    let record = note.record
    node.bind(id)
    node.bind(record.path.text)
    node.bind(record.kind.rawValue)
    node.bind(record.name)
    node.bind(note.key.text)
    node.bind(record.date)
    node.bind(record.isTarget)
    node.bind(record.wordCount)
    node.bind(note.front.map { Int64($0) })
    node.bind(row)
    try node.run()
    // As SQLite has them in order.
    let names = note.names.sorted {
      $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8)
    }
    for (key, rank) in names {
      name.bind(key.text)
      name.bind(id)
      name.bind(rank.rawValue)
      try name.run()
    }
    try kinds.write(record, of: id)
    for (ordinal, (diagnostic, position)) in zip(record.diagnostics, record.positions).enumerated()
    {
      try write(diagnostic, ordinal, at: position, in: id)
    }
  }

  private func write(_ contact: ContactAttributes?, of id: NodeID) throws {
    guard let contact else { return }
    person.bind(id)
    person.bind(contact.tie?.rawValue)
    person.bind(contact.source)
    person.bind(contact.status.rawValue)
    person.bind(contact.snooze)
    person.bind(contact.cadence?.column)
    person.bind(contact.followUpAgreed)
    person.bind(contact.wouldWorkFor)
    person.bind(TermSettingsColumn.text(contact.due))
    person.bind(KeysColumn.text(contact.organizations))
    try person.run()
  }

  private func write(
    _ found: Diagnostic, _ ordinal: Int, at position: SourcePosition, in id: NodeID
  ) throws {
    diagnostic.bind(id)
    diagnostic.bind(ordinal)
    diagnostic.bind(found.code.rawValue)
    diagnostic.bind(found.span.start)
    diagnostic.bind(found.span.end)
    diagnostic.bind(position.line)
    diagnostic.bind(position.column)
    diagnostic.bind(found.message)
    diagnostic.bind(found.remedy)
    try diagnostic.run()
  }
}
