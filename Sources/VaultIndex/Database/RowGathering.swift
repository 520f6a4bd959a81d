import GRDB

/// Rows that are made in another order than the one in which their table keeps them: they are gathered
/// in a table of no order, and put into their own when all are there.
///
/// Row by row, each would go to another page. A table that is larger than the memory for pages would
/// have a page read and one written for nearly every row.
struct RowGathering {
  let insertion: RowInsertion
  private let db: Database
  private let table: String
  private let columns: String
  private let order: String

  /// - Parameter order: the columns of the table's primary key.
  init(_ db: Database, into table: String, _ columns: [String], order: [String]) throws {
    self.db = db
    self.table = table
    self.columns = columns.joined(separator: ", ")
    self.order = order.joined(separator: ", ")
    // No types, so that each value stays as it is until it is in its own table.
    try db.execute(sql: "CREATE TEMP TABLE gathered_\(table) (\(self.columns))")
    insertion = RowInsertion(db, into: "temp.gathered_\(table)", columns)
  }

  /// Puts all rows where they belong. To be called once.
  func finish() throws {
    try insertion.flush()
    try db.execute(
      sql: """
        INSERT OR FAIL INTO \(table) (\(columns))
          SELECT \(columns) FROM temp.gathered_\(table) ORDER BY \(order);
        DROP TABLE temp.gathered_\(table);
        """)
  }
}
