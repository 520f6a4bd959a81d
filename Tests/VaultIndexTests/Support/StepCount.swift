import GRDB
import GRDBSQLite

@testable import VaultIndex

extension VaultIndex {
  /// How many hundreds of steps SQLite's machine takes in `body`: what takes time, without a clock.
  func stepCount(_ body: () throws -> Void) throws -> Int {
    final class Count { var hundreds = 0 }
    let count = Count()
    database.inDatabase { db in
      sqlite3_progress_handler(
        db.sqliteConnection, 100,
        { pointer in
          if let pointer {
            Unmanaged<Count>.fromOpaque(pointer).takeUnretainedValue().hundreds += 1
          }
          return 0
        }, Unmanaged.passUnretained(count).toOpaque())
    }
    defer {
      database.inDatabase { sqlite3_progress_handler($0.sqliteConnection, 0, nil, nil) }
    }
    try body()
    return withExtendedLifetime(count) { count.hundreds }
  }
}
