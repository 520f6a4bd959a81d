import NoteSyntax

/// Counts the terms of a query with those of the saved queries in it, each as often as it is used:
/// saved queries that use each other twice would else multiply without end.
final class QueryTally {
  /// More than anybody writes, and few enough for every question to be answered in time.
  static let maximum = 256

  private var terms = 0

  /// False where this term is one too many.
  func add() -> Bool {
    terms += 1
    return terms <= Self.maximum
  }
}
