import GRDB

/// A query is nested deeper, or holds more, than SQLite reads in one statement. Nothing is wrong with
/// the index.
package struct QueryTooLarge: Error {
  /// Nil for every other error.
  init?(_ error: DatabaseError) {
    let limits = ["parser stack overflow", "Expression tree is too large", "too many"]
    let message = error.message ?? ""
    guard limits.contains(where: message.contains) else { return nil }
  }

  package var message: String { "this query asks for too much at once" }
  package var remedy: String { "nest it less deep, or ask in several queries" }
}
