import Dispatch

/// How urgent the work is that many threads do for the one who writes the index.
///
/// That one has more to do than any other, and everything waits for it in the end. On Linux a queue's
/// threads are as nice as its quality of service says, and the calling thread is of the usual one: so
/// what works for it must not come before it. Elsewhere a lower one would mean slower processors.
enum WorkerPriority {
  static let qos: DispatchQoS = {
    #if os(Linux)
      .utility
    #else
      .userInitiated
    #endif
  }()
}
