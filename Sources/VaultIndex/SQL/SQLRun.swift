import Dispatch
import Synchronization

/// A statement that runs on a thread of its own, so that it can be given up.
///
/// SQLite looks at the clock between two steps of a statement (`SQLWatch`), and a single step can
/// take hours: `instr` in a text of some megabytes, or a format that repeats a letter.
final class SQLRun: Sendable {
  private let outcome = Mutex<Result<SQLAnswer, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Seconds that a statement has to stop by itself once its time is over.
  private static let grace = 1

  /// What `body` gives. Where it takes longer, it is left to itself: it ends with its step, or with
  /// the process, and has nothing open but a connection of its own.
  static func answer(
    within seconds: Int, _ body: @escaping @Sendable () throws -> SQLAnswer
  ) throws -> SQLAnswer {
    let run = SQLRun()
    DispatchQueue(label: "kith.sql", qos: .userInitiated).async {
      let result = Result(catching: body)
      run.outcome.withLock { $0 = result }
      run.isDone.signal()
    }
    guard run.isDone.wait(timeout: .now() + .seconds(seconds + grace)) == .success,
      let result = run.outcome.withLock({ $0 })
    else { throw SQLError.tooLong(seconds) }
    return try result.get()
  }
}
