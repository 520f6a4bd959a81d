import Foundation
import Synchronization
import Testing

@testable import VaultIndex

/// The mark beside an index while pages are moved from its log, as whoever opens the index sees it.
@Suite struct LogMarkTests {
  /// Pages are moved, the mark is taken away and the log with it, and the next log is another: nobody who
  /// looks meanwhile may take the index for one that was left half moved.
  @Test func holdsWhilePagesAreMovedAgainAndAgain() throws {
    let folder = try TemporaryFolder()
    let mark = LogMark(path: folder.path("index.sqlite"))
    let log = URL(fileURLWithPath: mark.path + "-wal")
    let isDone = Mutex(false)
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      guard number == 0 else {
        while !isDone.withLock({ $0 }) {
          if !mark.holds { failures.withLock { $0 += 1 } }
        }
        return
      }
      for round in 0..<1000 {
        try? Data("log \(round)".utf8).write(to: log)
        _ = mark.set()
        mark.clear()
        try? FileManager.default.removeItem(at: log)
      }
      isDone.withLock { $0 = true }
    }
    #expect(failures.withLock { $0 } == 0)
  }

  /// Killed before the mark was taken away.
  @Test func holdsNoMoreOnceTheLogIsAnother() throws {
    let folder = try TemporaryFolder()
    let mark = LogMark(path: folder.path("index.sqlite"))
    let log = URL(fileURLWithPath: mark.path + "-wal")
    try Data("one".utf8).write(to: log)
    #expect(mark.set() && mark.holds)
    try Data("two".utf8).write(to: log)
    #expect(!mark.holds)
    try FileManager.default.removeItem(at: log)
    #expect(!mark.holds)
  }
}
