package import NoteSyntax

/// What a statement of a user gives.
package struct SQLAnswer: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    /// About how much room it takes.
    var size: Int {
      switch self {
      case .null, .integer, .real: 40
      case .text(let text): 40 + text.utf8.count
      case .bytes(let bytes): 40 + bytes.count
      }
    }
  }

  /// As SQLite names them; not always different.
  package let columns: [String]
  package internal(set) var rows: [[Value]] = []

  init(columns: [String]) { self.columns = columns }
}

extension IndexReader {
  /// Runs one SELECT over the views of `SQLView.all`, which can read nothing else and change
  /// nothing.
  ///
  /// - Parameters:
  ///   - today: the day that the views are for.
  ///   - rowLimit: more rows than these are not asked for.
  ///   - seconds: after so long it is stopped.
  /// - Throws: `SQLError` for what is wrong with the statement.
  package func select(
    _ sql: String, on today: CivilDate, rowLimit: Int? = nil, seconds: Int = 10
  ) throws -> SQLAnswer {
    let views = SQLView.all(on: today)
    let connection = try SQLConnection(beside: db, views: views, on: today)
    return try SQLRun.answer(within: seconds) {
      try SQLConnection(outlining: views).check(sql)
      return try connection.select(sql, rowLimit: rowLimit, seconds: seconds)
    }
  }
}
