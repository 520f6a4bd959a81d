package import NoteQuery

extension QueryReader {
  /// The values of which a query asked for one that no note has, each with those there are in its
  /// place. Meant for answers that are empty: it goes through all values of a key.
  package func unknown(_ asked: [AskedValue]) throws -> [(AskedValue, known: [String])] {
    // What is asked twice is said once.
    var met: Set<QueryCondition> = []
    return try asked.filter { try met.insert($0.condition).inserted && count($0.condition) == 0 }
      .map { ($0, try known(of: $0.condition)) }
  }

  /// All values among which the condition looks, each once and in order.
  private func known(of condition: QueryCondition) throws -> [String] {
    let ofKey = """
      SELECT text FROM property WHERE key = (SELECT id FROM property_key WHERE name = ?1)
      UNION ALL SELECT text FROM property_shown
      WHERE key = (SELECT id FROM property_key WHERE name = ?1)
      """
    let statement: QuerySQL
    switch condition {
    case .name:
      statement = QuerySQL("SELECT name FROM node UNION \(ofKey) ORDER BY 1", [.text("aliases")])
    case .path, .wholePath:
      statement = QuerySQL("SELECT path FROM node WHERE path IS NOT NULL ORDER BY 1")
    case .tag: statement = QuerySQL("SELECT DISTINCT name FROM tag ORDER BY 1")
    case .property(let key, _):
      statement = QuerySQL(
        "SELECT DISTINCT text FROM (\(ofKey)) WHERE text <> '' ORDER BY 1", [.text(key)])
    default: return []
    }
    let query = try PreparedStatement(reader.db, statement.text)
    statement.bind(to: query)
    var values: [String] = []
    try query.forEachRow { values.append($0.text(0)) }
    return values
  }
}
