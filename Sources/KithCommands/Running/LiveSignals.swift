import Foundation

/// The signals by which somebody asks a process to end.
enum LiveSignals {
  /// Calls back at each such signal, which from now on ends nothing by itself.
  static func whenAskedToEnd(_ called: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // On Linux the source takes the signal over; one ignored until then would be lost.
      #if !os(Linux)
        signal(number, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler {
        called()
        // Held by its own handler, until the process ends: one that nobody holds hears nothing.
        withExtendedLifetime(source) {}
      }
      let registered = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { registered.signal() }
      source.activate()
      registered.wait()
    }
  }
}
