/// The queries in braces of one statement, each defined before it: SQLite reads statements that are
/// nested only a few levels deep.
final class QueryParts {
  private var definitions: [QuerySQL] = []

  /// Defines what a select of numbers finds, and gives the select that stands for it.
  func add(_ nodes: QuerySQL) -> QuerySQL {
    let name = "found\(definitions.count + 1)"
    definitions.append("\(name) (id) AS MATERIALIZED (" + nodes + ")")
    return QuerySQL("SELECT id FROM \(name)")
  }

  /// What goes before the statement.
  var prefix: QuerySQL {
    definitions.isEmpty ? QuerySQL("") : "WITH " + definitions.joined(separator: ", ") + " "
  }
}
