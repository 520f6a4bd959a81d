import CSQLite

/// What is set once for all connections of the process, before the first is opened.
enum SQLiteProcess {
  /// Has SQLite count no memory. To count it takes a lock that all connections share, at each of some
  /// million allocations; two that write at once hindered each other there more than anywhere.
  ///
  /// Once SQLite is in use this comes too late, and changes nothing but the speed.
  static let isSetUp: Bool = sqlite3_config_memstatus(0) == SQLITE_OK
}
