import GRDB

/// The full-text table: words only, since the notes themselves hold the text. A row whose number no
/// note has is a former version's: see `StaleText`.
struct TextTable: WordsTaking {
  private let insertion: PreparedStatement

  init(_ db: Database) throws {
    insertion = try PreparedStatement(
      db, "INSERT INTO text (rowid, body, property, heading, name) VALUES (?, ?, ?, ?, ?)")
  }

  /// Row by row: full text writes out what it has gathered where a statement takes in several.
  func add(_ words: NoteWords, row: Int64) throws {
    insertion.bind(row)
    words.body.withUnsafeBufferPointer { insertion.bind($0) }
    insertion.bind(words.property)
    insertion.bind(words.heading)
    insertion.bind(words.name)
    try insertion.run()
  }

  /// Without how long each note is (`columnsize`): see `WordRank`. Marks are part of words, too: in Hindi
  /// or Thai they are vowels. Those of Latin letters are none by then (`ComposedText`).
  ///
  /// The columns stand in the order of how many words they have: each place of a word in any column
  /// but the first costs two bytes more.
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE text USING fts5 (
          body, property, heading, name,
          content='', columnsize=0, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
        );
        """)
  }

  /// Sets a new table up for many notes: gathers more bytes of words before they are written, so that
  /// few segments are made, and merges those when all is over, not again and again on the way. The words
  /// of 10,000 notes are one segment, so that nothing is to be merged.
  static func gather(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO text (text, rank)
          VALUES ('hashsize', 8388608), ('automerge', 0), ('crisismerge', 1999);
        """)
  }

  /// Makes one segment of what was gathered, and has those of later changes merged as they come: left
  /// as they were, one of the first changes would merge them all.
  static func merge(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO text (text) VALUES ('optimize');
        INSERT INTO text (text, rank) VALUES ('automerge', 4), ('crisismerge', 16);
        """)
  }

  /// The ordinary tables in which full text keeps all that it has, with their columns:
  /// https://www.sqlite.org/fts5.html#fts5_data_structures
  private static let parts = [
    ("text_data", ["id", "block"]), ("text_idx", ["segid", "term", "pgno"]),
    ("text_config", ["k", "v"]),
  ]

  /// Makes the table in `db` as it is in `other`.
  ///
  /// Nobody may have used it in `db` before: full text would go on with what it remembers.
  static func copy(from other: Database, to db: Database) throws {
    SQLiteProcess.allowAll(in: db)
    try create(db)
    for (table, columns) in parts {
      try db.execute(sql: "DELETE FROM \(table)")
      let list = columns.joined(separator: ", ")
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      let insertion = try PreparedStatement(db, "INSERT INTO \(table) (\(list)) VALUES (\(marks))")
      try PreparedStatement(other, "SELECT \(list) FROM \(table)").forEachRow { row in
        for column in columns.indices { insertion.bind(row, Int32(column)) }
        try insertion.run()
      }
    }
  }
}

/// Where the words of notes go.
protocol WordsTaking {
  /// - Parameter row: a number that no version of any note has had.
  func add(_ words: NoteWords, row: Int64) throws
}
