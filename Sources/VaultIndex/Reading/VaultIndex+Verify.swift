import GRDB
package import Network
import NoteSyntax
package import VaultFiles

extension VaultIndex {
  /// What the index says otherwise than one made anew from the notes, as lines; empty where they
  /// agree. At most twenty.
  ///
  /// Also what SQLite finds in the file that does not fit together: an index of a table that lacks a
  /// row answers wrongly while the table is right.
  package func differences(
    from source: any NoteSource, _ listing: Listing, settings: Settings
  ) throws -> [String] {
    let fresh = try VaultIndex.inMemory()
    _ = try fresh.synchronize(
      with: listing, from: source, settings: settings, basis: ContentHash([]))
    let lines = try misfits() + Self.differences(dump(), fresh.dump())
    return Array(lines.prefix(Self.shownDifferences))
  }

  private static let shownDifferences = 20

  /// The first of them, since after some damage all lines are others.
  private static func differences(_ ours: [String], _ theirs: [String]) -> [String] {
    func sorted(_ lines: [String]) -> ArraySlice<ExactText> {
      lines.map(ExactText.init).sorted()[...]
    }
    var (lines, left, right) = ([String](), sorted(ours), sorted(theirs))
    while lines.count < shownDifferences, let line = min(left.first, right.first) {
      switch (left.first == line, right.first == line) {
      case (true, true): break
      case (true, false): lines.append("only in the index: \(line.text)")
      default: lines.append("only in the notes: \(line.text)")
      }
      if left.first == line { left.removeFirst() }
      if right.first == line { right.removeFirst() }
    }
    return lines
  }

  private static func min(_ left: ExactText?, _ right: ExactText?) -> ExactText? {
    guard let left, let right else { return left ?? right }
    return Swift.min(left, right)
  }

  private func misfits() throws -> [String] {
    try database.read { db in
      let damaged = try String.fetchAll(
        db, sql: "PRAGMA integrity_check(\(Self.shownDifferences))"
      ).filter { $0 != "ok" }
      let reckoned = try ChangedGroups.reckoned(db)
      var digests = try reckoned.differing(from: ChangedGroups.stored(db)).map {
        "the digest of file group \($0) is not that of its files"
      }
      if try VaultIndex.summary(db).digest != reckoned.whole {
        digests.append("the digest of all files is not that of the files")
      }
      return (damaged + digests).map { "damaged: \($0)" }
    }
  }

  /// See `IndexReader.dump`; and the words of the notes, which a reader cannot list: that takes a
  /// table of its own.
  package func dump() throws -> [String] {
    try (read { try $0.dump() } + IndexedWords.lines(of: self)).sorted()
  }
}

extension IndexReader {
  /// All that the index says, as sorted lines that do not depend on the numbers it gave to nodes.
  /// Two indexes say the same exactly if their dumps are equal.
  package func dump() throws -> [String] {
    var lines: [String] = []
    for query in Self.dumpQueries {
      try PreparedStatement(db, query).forEachRow { lines.append($0.text(0)) }
    }
    // Sources in a column name nodes by their numbers.
    let nodes = try Self.nodeNames(db)
    for query in Self.dumpQueriesWithSources {
      try PreparedStatement(db, query).forEachRow { row in
        let sources = SourcesColumn.read(row.bytes(1)).map {
          "\(nodes[$0.note] ?? "?"):\($0.position.line):\($0.position.column)"
        }
        lines.append(row.text(0) + "|" + sources.joined(separator: " "))
      }
    }
    // A verdict's digest is made of such numbers, too.
    let verdicts = try StoredVerdicts(db)
    try PreparedStatement(db, "SELECT person, verdict FROM standing").forEachRow { row in
      let person = row.node(0)
      let isRight = try Int64(verdicts.digest(of: person)) == row.integer(1)
      lines.append("verdict|\(nodes[person] ?? "?")|\(isRight ? "of its rows" : "of others")")
    }
    return lines.sorted()
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

  private static let dumpQueries: [String] = [
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
    "SELECT 'property|' || "
      + joined([
        named("note"), "(SELECT name FROM property_key WHERE id = property.key)", "ordinal", "text",
        "line",
      ]) + " FROM property",
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

  private static let dumpQueriesWithSources: [String] = [
    "SELECT 'obligation|' || "
      + joined([
        named("person"), RuleName.words(of: "rule"), named("about"), "about_text", "trigger",
        "due", "end", "hidden_until", "urgent_from", "reason", "clears",
      ]) + ", sources FROM obligation",
    "SELECT 'referral|' || "
      + joined([
        named("referrer"), named("named"), "date", "use_name", "introduction", "introduced_on",
        "given_on",
      ]) + ", sources FROM referral",
  ]
}
