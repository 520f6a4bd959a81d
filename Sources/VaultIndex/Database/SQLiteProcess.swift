import CSQLite
import GRDB

/// Settings of SQLite that GRDB has no way to make.
enum SQLiteProcess {
  /// Has SQLite count no memory, for all connections of the process, and check pages. To count it takes a lock that they
  /// share, at each of some million allocations; two that write at once hindered each other there more
  /// than anywhere.
  ///
  /// Asked for before a connection is opened. Where SQLite is in use by then it comes too late, and
  /// changes nothing.
  static let isSetUp: Bool = {
    _ = sqlite3_config_memstatus(0)
    return CheckedPages.isSetUp
  }()

  /// Has SQLite no longer tell GRDB of each column that a statement is to read, so that changes could be
  /// observed: nobody observes any here, and that took more than half of the time in which statements
  /// are prepared.
  static func observeNothing(in db: Database) {
    if let handle = db.sqliteConnection { sqlite3_set_authorizer(handle, nil, nil) }
  }

  /// Allows to go without a journal, and to write to the tables in which full text keeps what it has.
  /// Apple's SQLite refuses both unless told otherwise:
  /// https://www.sqlite.org/c3ref/c_dbconfig_defensive.html
  static func allowAll(in db: Database) {
    if let handle = db.sqliteConnection { _ = sqlite3_db_config_defensive(handle, 0) }
  }
}
