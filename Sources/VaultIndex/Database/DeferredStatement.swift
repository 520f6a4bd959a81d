import GRDB
import Network

/// A statement that is prepared when it is first needed: most changes need few of those that they
/// might, and to prepare one takes as long as to insert a hundred rows.
final class DeferredStatement {
  private let db: Database
  private let sql: String
  private var prepared: PreparedStatement?

  init(_ db: Database, _ sql: String) { (self.db, self.sql) = (db, sql) }

  func get() throws -> PreparedStatement {
    if let prepared { return prepared }
    let statement = try PreparedStatement(db, sql)
    prepared = statement
    return statement
  }

  /// The first column of each row, for a statement whose one parameter is a node.
  func nodes(of node: NodeID) throws -> [NodeID] {
    let query = try get()
    var nodes: [NodeID] = []
    query.bind(node)
    try query.forEachRow { nodes.append($0.node(0)) }
    return nodes
  }
}
