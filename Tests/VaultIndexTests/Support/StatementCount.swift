import GRDB
import Synchronization

@testable import VaultIndex

extension IndexReader {
  /// How many statements `body` runs: what must not grow with the rows it reads.
  func statementCount(_ body: () throws -> Void) throws -> Int {
    let count = Mutex(0)
    db.trace { _ in count.withLock { $0 += 1 } }
    defer { db.trace(options: []) }
    try body()
    return count.withLock { $0 }
  }
}
