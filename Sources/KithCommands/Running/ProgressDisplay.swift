import Presentation
import Synchronization

/// Shows how far reading has come, on a terminal and only when it takes long enough to wonder.
final class ProgressDisplay: Sendable {
  private let environment: Environment
  private let start = ContinuousClock.now
  private let isShown = Mutex(false)

  /// Below this nobody wonders.
  private static let patience = Duration.milliseconds(500)

  init(_ environment: Environment) { self.environment = environment }

  func show(done: Int, total: Int) {
    guard let width = environment.errorTerminalWidth,
      ContinuousClock.now - start > Self.patience
    else { return }
    isShown.withLock { $0 = true }
    let line = ProgressBar.line("Reading notes", done: done, total: total, width: width - 1)
    environment.writeError("\r" + line.rendered(color: false))
  }

  /// Takes the bar away.
  func finish() {
    guard let width = environment.errorTerminalWidth, isShown.withLock({ $0 }) else { return }
    environment.writeError("\r" + String(repeating: " ", count: width - 1) + "\r")
  }
}
