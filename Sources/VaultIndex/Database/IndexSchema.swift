import GRDB

/// The tables of the index. All of it can be made again from the notes at any time.
///
/// Days are stored as `CivilDate.dayNumber` (days since 1970-01-01), instants as nanoseconds since
/// 1970, flags as 0 and 1, verbs, roles and rules as `CodedInColumns` numbers them. A column that is
/// null says that the notes do not say.
///
/// What a note says stands in the order of the notes and of its places (`ordinal`): rows are then put
/// behind the last one as notes are read, a note's are found without an index, and lie together.
enum IndexSchema {
  /// Raised with every change to the tables or to what is stored in them; an index of another
  /// version is thrown away and made anew.
  static let version = 29

  /// Marks a file as kith's own ("kith" in ASCII): a foreign database in its place is not read.
  static let applicationID = 0x6B69_7468

  /// All but the one of full text, which `TextLoad` makes.
  static func createTables(_ db: Database) throws {
    try db.execute(sql: tables)
    for table in PackedTable.all { try db.execute(sql: table.definition) }
  }

  // Indexes are made after what they are of was loaded for the first time, which is faster than
  // keeping them up to date meanwhile.

  /// For finding stubs: needed before names are resolved.
  static func createStubIndex(_ db: Database) throws {
    try db.execute(sql: "CREATE UNIQUE INDEX node_stub ON node (key) WHERE path IS NULL")
  }

  /// For all that notes say, a statement each: needed by whoever asks the index.
  static let noteIndexes = [
    "CREATE INDEX name_node ON name (node)",
    "CREATE INDEX node_kind ON node (kind)",
    "CREATE INDEX tag_name ON tag (name)",
    "CREATE INDEX asked_question ON asked (question)",
    "CREATE INDEX link_target_key ON link_target (key)",
    "CREATE INDEX link_target_base_key ON link_target (base_key) WHERE base_key IS NOT NULL",
    "CREATE INDEX mention_target ON mention (target)",
    "CREATE INDEX mention_resolved ON mention (resolved, note) WHERE resolved IS NOT NULL",
    "CREATE INDEX fact_person ON fact (person, verb, date)",
    "CREATE INDEX fact_about ON fact (about) WHERE about IS NOT NULL",
    "CREATE INDEX fact_verb ON fact (verb, date, person)",
    "CREATE INDEX commitment_person ON commitment (person)",
    "CREATE INDEX attendance_person ON attendance (person)",
  ]

  /// For all that is written when people are judged.
  static func createObligationIndexes(_ db: Database) throws {
    try db.execute(sql: obligationIndexes)
  }

  private static let tables = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

    -- The files as last read. In order of their paths' bytes, as a walk of the vault lists them.
    CREATE TABLE file (
      path TEXT PRIMARY KEY, node INTEGER NOT NULL, size INTEGER NOT NULL,
      mtime INTEGER NOT NULL, ctime INTEGER NOT NULL, inode INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      unsure INTEGER NOT NULL -- 1: may have changed after it was read without a trace
    ) WITHOUT ROWID;
    CREATE INDEX file_unsure ON file (path) WHERE unsure;

    -- What the digest of the files is the sum of: see GroupedDigest. A group without files may
    -- have no row.
    CREATE TABLE file_group (number INTEGER PRIMARY KEY, digest INTEGER NOT NULL);

    -- The nodes of the graph: notes, and stubs (people who are mentioned and have no note).
    CREATE TABLE node (
      id INTEGER PRIMARY KEY, path TEXT, kind TEXT NOT NULL, name TEXT NOT NULL,
      key TEXT NOT NULL, date INTEGER, is_target INTEGER NOT NULL DEFAULT 0,
      words INTEGER NOT NULL DEFAULT 0, -- of its body
      front INTEGER, -- A hash of its front matter: where it is the same, so are its properties.
      text_row INTEGER -- Its row of full text: see text_row.
    );

    CREATE TABLE name (
      key TEXT NOT NULL, node INTEGER NOT NULL, rank INTEGER NOT NULL,
      PRIMARY KEY (key, node)
    ) WITHOUT ROWID;

    CREATE TABLE person (
      node INTEGER PRIMARY KEY, tie TEXT, source TEXT, status TEXT NOT NULL, snooze INTEGER,
      cadence TEXT, follow_up_agreed INTEGER, would_work_for INTEGER, due TEXT NOT NULL,
      organizations TEXT NOT NULL
    );

    -- What links are written to, each way of writing once: see LinkTargetTable.
    CREATE TABLE link_target (
      id INTEGER PRIMARY KEY, text TEXT NOT NULL, key TEXT NOT NULL, base_key TEXT
    );

    CREATE TABLE mention (
      note INTEGER NOT NULL, ordinal INTEGER NOT NULL, role INTEGER NOT NULL,
      line INTEGER NOT NULL, column INTEGER NOT NULL, target INTEGER NOT NULL,
      resolved INTEGER, rule INTEGER, is_ambiguous INTEGER NOT NULL,
      wants_person INTEGER NOT NULL,
      PRIMARY KEY (note, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE fact (
      note INTEGER NOT NULL, ordinal INTEGER NOT NULL, person INTEGER NOT NULL, date INTEGER,
      time INTEGER, verb INTEGER NOT NULL, channel TEXT, day INTEGER, day_time INTEGER,
      minutes INTEGER, mode TEXT, moved_from INTEGER, about INTEGER, use_name INTEGER, introduction INTEGER,
      rule INTEGER, text TEXT NOT NULL, is_implied INTEGER NOT NULL, line INTEGER NOT NULL,
      column INTEGER NOT NULL,
      PRIMARY KEY (note, ordinal)
    ) WITHOUT ROWID;

    -- In the order of their places, by which a task finds the commitments that it makes.
    CREATE TABLE commitment (
      note INTEGER NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL,
      ordinal INTEGER NOT NULL, person INTEGER NOT NULL, kind TEXT NOT NULL, due INTEGER,
      made_on INTEGER, is_open INTEGER NOT NULL, done_on INTEGER, text TEXT NOT NULL,
      PRIMARY KEY (note, line, column, ordinal)
    ) WITHOUT ROWID;

    -- Who was there in each interview, with what its note holds.
    CREATE TABLE attendance (
      note INTEGER NOT NULL, person INTEGER NOT NULL, day INTEGER NOT NULL,
      questions INTEGER NOT NULL, is_written_up INTEGER NOT NULL,
      PRIMARY KEY (note, person)
    ) WITHOUT ROWID;

    -- The questions that were asked in each interview, by QuestionKey.
    CREATE TABLE asked (
      note INTEGER NOT NULL, ordinal INTEGER NOT NULL, question INTEGER NOT NULL,
      PRIMARY KEY (note, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE interview (note INTEGER PRIMARY KEY, outcome TEXT);

    CREATE TABLE opportunity (note INTEGER PRIMARY KEY, channel TEXT, stage TEXT);

    -- The opportunities that were accepted: few.
    CREATE TABLE acceptance (
      note INTEGER PRIMARY KEY, day INTEGER NOT NULL, line INTEGER NOT NULL,
      column INTEGER NOT NULL
    );

    -- The keys of front matter: there are few, and many values of each.
    CREATE TABLE property_key (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    -- What a reader sees of a value in place of the name that its link leads to: few have it.
    CREATE TABLE property_shown (
      key INTEGER NOT NULL, note INTEGER NOT NULL, ordinal INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (key, note, ordinal)
    ) WITHOUT ROWID;

    -- Every task, whomever it concerns; state is open, done or dropped.
    CREATE TABLE task (
      note INTEGER NOT NULL, ordinal INTEGER NOT NULL, state TEXT NOT NULL, text TEXT NOT NULL,
      due INTEGER, done_on INTEGER, is_waiting INTEGER NOT NULL, line INTEGER NOT NULL,
      column INTEGER NOT NULL,
      PRIMARY KEY (note, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE tag (
      note INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL, line INTEGER NOT NULL,
      column INTEGER NOT NULL,
      PRIMARY KEY (note, ordinal)
    ) WITHOUT ROWID;

    -- Those that are open lie together: views read them all, and none of those that have ended.
    CREATE TABLE obligation (
      end INTEGER NOT NULL, due INTEGER NOT NULL, person INTEGER NOT NULL,
      ordinal INTEGER NOT NULL, -- Among the person's.
      rule INTEGER NOT NULL, about INTEGER, about_text TEXT, meeting INTEGER, time INTEGER,
      trigger INTEGER NOT NULL, hidden_until INTEGER NOT NULL, urgent_from INTEGER NOT NULL,
      reason TEXT NOT NULL, clears TEXT NOT NULL, sources TEXT NOT NULL,
      PRIMARY KEY (end, due, person, ordinal)
    ) WITHOUT ROWID;

    -- How things stand with each person, from day to day: see StandingColumn.
    CREATE TABLE standing (
      person INTEGER PRIMARY KEY,
      last INTEGER, -- The day of the last word, be it after today.
      changes TEXT NOT NULL,
      -- Of the rows of obligation and referral that were written of the person: see Verdict.
      verdict INTEGER NOT NULL
    );

    -- The edges of the referral graph, merged out of the facts that state them.
    CREATE TABLE referral (
      named INTEGER NOT NULL, referrer INTEGER NOT NULL, date INTEGER, use_name INTEGER,
      introduction INTEGER, introduced_on INTEGER, given_on INTEGER, sources TEXT NOT NULL,
      PRIMARY KEY (named, referrer)
    ) WITHOUT ROWID;

    CREATE TABLE diagnostic (
      note INTEGER NOT NULL, ordinal INTEGER NOT NULL, code TEXT NOT NULL, start INTEGER NOT NULL,
      end INTEGER NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL, message TEXT NOT NULL,
      remedy TEXT NOT NULL,
      PRIMARY KEY (note, ordinal)
    ) WITHOUT ROWID;

    -- Which row of full text is a note's: see TextTable.
    CREATE TABLE text_row (row INTEGER PRIMARY KEY, node INTEGER NOT NULL);
    """

  private static let obligationIndexes = """
    CREATE INDEX obligation_person ON obligation (person);
    CREATE INDEX referral_referrer ON referral (referrer, date);
    CREATE INDEX standing_last ON standing (last);
    """
}
