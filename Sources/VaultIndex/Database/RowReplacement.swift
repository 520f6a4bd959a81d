import GRDB
import Network

/// Puts the rows of a table that follow from one note, or of one person, in place of those that are
/// there, if they are others.
///
/// Most of what a changed note says it said before. What is written again as it was is a page of the
/// table and of each of its indexes, written twice; to read it costs far less.
final class RowReplacement {
  private let rows: RowInsertion
  private let stored: DeferredStatement
  private let deletion: DeferredStatement
  private var key: NodeID?
  private var start: RowInsertion.Mark

  /// - Parameters:
  ///   - rows: through which the rows are inserted.
  ///   - condition: which rows belong to a key, the statement's one parameter.
  ///   - order: the columns by which the rows are in order when they are bound. In another they would
  ///     be written again for nothing.
  init(of rows: RowInsertion, where condition: String = "note = ?", order: String = "ordinal") {
    self.rows = rows
    start = rows.mark
    stored = DeferredStatement(
      rows.db,
      "SELECT \(rows.columns.joined(separator: ", ")) FROM \(rows.table) "
        + "WHERE \(condition) ORDER BY \(order)")
    deletion = DeferredStatement(rows.db, "DELETE FROM \(rows.table) WHERE \(condition)")
  }

  /// The rows that are bound from now on are those of the key, all of them.
  fileprivate func begin(_ key: NodeID) {
    self.key = key
    start = rows.mark
    rows.isHeld = true
  }

  /// Ends them. Those that were there are deleted where they differ, and the new ones wait for `flush`.
  /// Says whether they differ.
  fileprivate func end() throws -> Bool {
    guard let key else { return false }
    self.key = nil
    rows.isHeld = false
    let query = try stored.get()
    query.bind(key)
    if try rows.equals(query, behind: start) {
      rows.drop(behind: start)
      return false
    }
    let statement = try deletion.get()
    statement.bind(key)
    try statement.run()
    return true
  }
}

extension [RowReplacement] {
  /// Puts the rows of a key that `write` binds in place of those that are there, in each of the tables.
  /// Says whether any differ.
  @discardableResult
  func replace(_ key: NodeID, with write: () throws -> Void) throws -> Bool {
    for replacement in self { replacement.begin(key) }
    try write()
    var differs = false
    for replacement in self where try replacement.end() { differs = true }
    return differs
  }
}
