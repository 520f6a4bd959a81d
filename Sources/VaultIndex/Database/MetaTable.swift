import GRDB

/// Numbers that the index keeps of itself, each under a name.
enum MetaTable {
  enum Key: String {
    /// What it follows from beside the notes: see `VaultIndex.synchronize`.
    case basis
    /// Of its files: see `ListingSummary`.
    case listing, files
    /// See `NodeNumbers`.
    case nextTextRow = "next_text_row"
  }

  // Kept ready: a change reads nine of them, and to prepare a statement takes longer than to run it.

  static func number(_ key: Key, _ db: Database) throws -> Int64? {
    let query = try db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?")
    return try Int64.fetchOne(query, arguments: [key.rawValue])
  }

  static func setNumber(_ key: Key, _ value: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)")
    try statement.execute(arguments: [key.rawValue, value])
  }
}
