import Foundation

/// The signals by which somebody asks a process to end.
enum LiveSignals {
  /// Calls back at each such signal, which then ends nothing by itself.
  static func whenAskedToEnd(_ called: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler {
        called()
        // Held by its own handler, until the process ends: one that nobody holds hears nothing.
        withExtendedLifetime(source) {}
      }
      source.activate()
    }
  }
}
