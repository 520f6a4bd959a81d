import GRDB
import Network
package import NoteQuery
package import NoteSyntax

/// Asks a query of the index, as things stand on a day.
package struct QueryReader {
  let reader: IndexReader
  let startOfDay: (CivilDate) -> Int64
  let today: CivilDate
  /// The day of an instant here, in nanoseconds since 1970.
  let day: (Int64) -> CivilDate

  /// - Parameters:
  ///   - startOfDay: when a day begins here, in nanoseconds since 1970.
  ///   - day: the day of such an instant here.
  package init(
    _ reader: IndexReader, today: CivilDate, startOfDay: @escaping (CivilDate) -> Int64,
    day: @escaping (Int64) -> CivilDate
  ) {
    self.reader = reader
    self.today = today
    self.day = day
    self.startOfDay = startOfDay
    QueryFunctions.add(to: reader.db)
    WordRank.add(to: reader.db)
  }

  /// Everything that the condition holds of: by relevance where it looks for words, else by name.
  /// Throws `QueryTooLarge`.
  package func nodes(_ condition: QueryCondition) throws -> [NodeRow] {
    let query = try prepared(statement(condition))
    let isRanked = !condition.phrases.isEmpty
    var order = NodeOrder(reserving: try versionCount())
    try query.forEachRow { row in
      let rank = isRanked ? row.optionalReal(5) : nil
      var node = IndexReader.node(row)
      node.holdsWords = rank != nil
      order.add(node, key: row.bytes(4), rank: rank ?? .infinity)
    }
    return order.sorted()
  }

  /// How many the condition holds of. Throws `QueryTooLarge`.
  package func count(_ condition: QueryCondition) throws -> Int {
    let sql = ConditionSQL(today: today, startOfDay: startOfDay)
    let holds = sql.expression(condition)
    let query = try prepared(
      sql.parts.prefix + "SELECT count(*) FROM node WHERE " + holds)
    var count = 0
    try query.forEachRow { count = Int($0.integer(0)) }
    return count
  }

  /// The statement that `nodes` runs, its values in place.
  package func shown(_ condition: QueryCondition) -> String { statement(condition).shown }

  /// How SQLite goes about it, a line a step.
  package func plan(_ condition: QueryCondition) throws -> [String] {
    let statement = statement(condition)
    let query = try prepared("EXPLAIN QUERY PLAN " + statement)
    var steps: [String] = []
    try query.forEachRow { steps.append($0.text(3)) }
    return steps
  }

  private func prepared(_ statement: QuerySQL) throws -> PreparedStatement {
    do {
      let query = try PreparedStatement(reader.db, statement.text)
      statement.bind(to: query)
      return query
    } catch let error as DatabaseError {
      throw QueryTooLarge(error) ?? error
    }
  }

  /// The nodes with their keys, by which they are put in order, and where words are looked for with
  /// their ranks.
  private func statement(_ condition: QueryCondition) -> QuerySQL {
    let sql = ConditionSQL(today: today, startOfDay: startOfDay)
    let columns = "SELECT node.id, node.name, node.path, node.kind, node.key"
    let phrases = condition.phrases
    if phrases.isEmpty {
      let holds = sql.expression(condition)
      return sql.parts.prefix + columns + " FROM node WHERE " + holds
    }
    // A word in a name says more than one in the text. The smaller the rank, the better; what was
    // found by other ways than the words has none, and comes last.
    func ranked(_ match: String) -> QuerySQL {
      QuerySQL(
        "(SELECT text_row.node, kith_rank(text) AS rank FROM text "
          + "CROSS JOIN text_row ON text_row.row = text.rowid WHERE text MATCH ?) AS ranked ",
        [.text(match)])
    }
    if let (words, others) = condition.wordsAndOthers {
      // Then what is ranked is what is found.
      let holds = sql.expression(others)
      let notes =
        columns + ", ranked.rank FROM " + ranked(TextMatch.expression(words))
        + "CROSS JOIN node ON node.id = ranked.node WHERE " + holds
      guard let stubs = sql.stubs(words) else { return sql.parts.prefix + notes }
      return sql.parts.prefix + notes + " UNION ALL " + columns
        + ", NULL FROM node WHERE node.id IN (" + stubs + ") AND " + holds
    }
    let match = phrases.map { TextMatch.expression($0.0, $0.1) }.joined(separator: " OR ")
    let holds = sql.expression(condition)
    return sql.parts.prefix + columns + ", ranked.rank FROM node LEFT JOIN " + ranked(match)
      + "ON ranked.node = node.id WHERE " + holds
  }
}

extension IndexReader {
  /// The folded keys of the vault's front matter.
  package func propertyKeys() throws -> Set<String> {
    var keys: Set<String> = []
    let query = try PreparedStatement(
      db,
      "SELECT name FROM property_key WHERE EXISTS "
        + "(SELECT 1 FROM \(PackedTable.property.storage) WHERE \(PackedPart.isOf(head: "id")))")
    try query.forEachRow { keys.insert($0.text(0)) }
    return keys
  }

  /// What notes say under one folded key, each text once, those of most notes first; at most so many.
  package func propertyValues(of key: String, limit: Int = 200) throws -> [String] {
    var values: [String] = []
    let query = try PreparedStatement(
      db,
      "SELECT text FROM property WHERE key = (SELECT id FROM property_key WHERE name = ?) "
        + "AND text <> '' GROUP BY text ORDER BY count(*) DESC, text LIMIT ?")
    query.bind(key)
    query.bind(limit)
    try query.forEachRow { values.append($0.text(0)) }
    return values
  }
}

extension QueryCondition {
  /// The words that it looks for, save those that must not be there.
  package var phrases: [(SearchPhrase, TextField?)] {
    switch self {
    case .text(let phrase, let field): [(phrase, field)]
    case .all(let parts), .any(let parts): parts.flatMap(\.phrases)
    default: []
    }
  }
}
