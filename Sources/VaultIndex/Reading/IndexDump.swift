import GRDB
import Network
import NoteSyntax

/// All that an index says, as lines that do not depend on the numbers it gave to nodes, in parts: a
/// table each, and the words of the notes. Two indexes say the same exactly if each part has the same
/// lines, in whatever order.
enum IndexDump {
  /// Gives a line's bytes in UTF-8, which are there only as long as they are looked at.
  typealias Line = (UnsafeBufferPointer<UInt8>) throws -> Void
  /// Goes through all lines of one part.
  typealias Part = @Sendable (Database, Line) throws -> Void

  /// All parts but the words, which a reader cannot list: see `IndexedWords`.
  static let tables: [Part] =
    queries.map { query -> Part in { try plain(query, $0, $1) } }
    + queriesWithSources.map { query -> Part in { try withSources(query, $0, $1) } }
    + [{ try verdicts($0, $1) }]

  private static func plain(_ query: String, _ db: Database, _ line: Line) throws {
    try PreparedStatement(db, query).forEachRow { try line($0.bytes(0)) }
  }

  /// Sources in a column name nodes by their numbers.
  private static func withSources(_ query: String, _ db: Database, _ line: Line) throws {
    let nodes = try nodeNames(db)
    try PreparedStatement(db, query).forEachRow { row in
      let sources = SourcesColumn.read(row.bytes(1)).map {
        "\(nodes[$0.note] ?? "?"):\($0.position.line):\($0.position.column)"
      }
      try give(row.text(0) + "|" + sources.joined(separator: " "), line)
    }
  }

  /// A verdict's digest is made of such numbers, too.
  private static func verdicts(_ db: Database, _ line: Line) throws {
    let (nodes, verdicts) = try (nodeNames(db), StoredVerdicts(db))
    try PreparedStatement(db, "SELECT person, verdict FROM standing").forEachRow { row in
      let person = row.node(0)
      let isRight = try Int64(verdicts.digest(of: person)) == row.integer(1)
      try give(
        "verdict|\(nodes[person] ?? "?")|\(isRight ? "of its rows" : "of others")", line)
    }
  }

  static func give(_ text: String, _ line: Line) throws {
    var text = text
    try text.withUTF8 { try line($0) }
  }

  private static func nodeNames(_ db: Database) throws -> [NodeID: String] {
    var names: [NodeID: String] = [:]
    try PreparedStatement(db, "SELECT id, coalesce(path, 'stub ' || key) FROM node")
      .forEachRow { names[$0.node(0)] = $0.text(1) }
    return names
  }

  private static func named(_ column: String) -> String {
    "(SELECT coalesce(path, 'stub ' || key) FROM node WHERE id = \(column))"
  }

  private static func joined(_ columns: [String]) -> String {
    columns.map { "coalesce(\($0), '-')" }.joined(separator: " || '|' || ")
  }

  private static let queries: [String] = [
    "SELECT 'file|' || \(joined(["path", "size", "hash"])) FROM file",
    "SELECT 'node|' || "
      + joined(["path", "kind", "name", "key", "date", "is_target", "words", "front"])
      + " FROM node",
    "SELECT 'name|' || \(joined(["key", named("node"), "rank"])) FROM name",
    "SELECT 'person|' || "
      + joined([
        named("node"), "tie", "source", "status", "snooze", "cadence", "follow_up_agreed",
        "would_work_for", "due", "organizations",
      ]) + " FROM person",
    "SELECT 'mention|' || "
      + joined([
        named("note"), "ordinal", Mention.Role.words(of: "role"), "line", "column", "text", "key",
        "base_key", named("resolved"), "rule", "is_ambiguous", "wants_person",
      ]) + " FROM mention JOIN link_target ON link_target.id = mention.target",
    "SELECT 'fact|' || "
      + joined([
        named("note"), "ordinal", named("person"), "date", "time", LogVerb.words(of: "verb"),
        "channel", "day", "day_time", "minutes", "mode", "moved_from", named("about"), "use_name",
        "introduction", RuleName.words(of: "rule"), "text", "is_implied", "line", "column",
      ]) + " FROM fact",
    "SELECT 'commitment|' || "
      + joined([
        named("note"), "line", "column", "ordinal", named("person"), "kind", "due", "made_on",
        "is_open", "done_on", "text",
      ]) + " FROM commitment",
    "SELECT 'attendance|' || "
      + joined([named("person"), "day", "questions", "is_written_up", named("note")])
      + " FROM attendance",
    "SELECT 'asked|' || \(joined([named("note"), "ordinal", "question"])) FROM asked",
    "SELECT 'interview|' || \(joined([named("note"), "outcome"])) FROM interview",
    "SELECT 'opportunity|' || \(joined([named("note"), "channel", "stage"])) FROM opportunity",
    "SELECT 'acceptance|' || \(joined([named("note"), "day", "line", "column"])) "
      + "FROM acceptance",
    // A note's values under a key in one line, since their order tells.
    "SELECT 'property|' || "
      + joined([
        named("note"), "(SELECT name FROM property_key WHERE id = property.key)",
        "group_concat(line || ' ' || text, '|')",
      ]) + " FROM property GROUP BY key, note",
    "SELECT 'property_shown|' || "
      + joined([
        named("note"), "(SELECT name FROM property_key WHERE id = property_shown.key)", "ordinal",
        "text",
      ]) + " FROM property_shown",
    "SELECT 'task|' || "
      + joined([
        named("note"), "ordinal", "state", "text", "due", "done_on", "is_waiting", "line",
        "column",
      ]) + " FROM task",
    "SELECT 'tag|' || \(joined([named("note"), "ordinal", "name", "line", "column"])) FROM tag",
    "SELECT 'diagnostic|' || "
      + joined([
        named("note"), "ordinal", "code", "start", "end", "line", "column", "message", "remedy",
      ])
      + " FROM diagnostic",
    "SELECT 'standing|' || " + joined([named("person"), "last", "changes"]) + " FROM standing",
  ]

  private static let queriesWithSources: [String] = [
    "SELECT 'obligation|' || "
      + joined([
        named("person"), RuleName.words(of: "rule"), named("about"), "about_text", "meeting",
        "time", "trigger", "due", "end", "hidden_until", "urgent_from", "reason", "clears",
      ]) + ", sources FROM obligation",
    "SELECT 'referral|' || "
      + joined([
        named("referrer"), named("named"), "date", "use_name", "introduction", "introduced_on",
        "given_on",
      ]) + ", sources FROM referral",
  ]
}
