import Synchronization
import VaultFiles

/// That the run is to end, as another thread may say.
final class EndRequest: Sendable {
  private let wakeup: Wakeup
  private let made = Mutex(false)

  init(_ wakeup: Wakeup) { self.wakeup = wakeup }

  var isMade: Bool { made.withLock { $0 } }

  func make() {
    made.withLock { $0 = true }
    wakeup.wake()
  }
}
