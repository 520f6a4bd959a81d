import GRDB

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
}
