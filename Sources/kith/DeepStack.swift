#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A thread whose stack bears what notes may nest: a chain of referrals can be as long as there are
/// people, and whatever goes through it, frees it or writes it as JSON calls itself for each.
enum DeepStack {
  /// In bytes, of which only what is used takes memory. A level takes less than a kilobyte.
  private static let sizes = [256 << 20, 64 << 20, 16 << 20]

  /// Runs `body` there; on the stack at hand where no such thread can be had.
  static func run(_ body: @escaping @Sendable () -> Void) {
    // Where memory is limited a smaller one may be had.
    if !sizes.contains(where: { runs(body, onStackOf: $0) }) { body() }
  }

  /// False where there is no such thread, and nothing was done.
  private static func runs(_ body: @escaping @Sendable () -> Void, onStackOf size: Int) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    let box = Unmanaged.passRetained(Box(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let code =
        pthread_attr_setstacksize(&attributes, size) == 0
        ? pthread_create(&thread, &attributes, { Box.run($0) }, box.toOpaque()) : EINVAL
    #else
      var thread = pthread_t()
      let code =
        pthread_attr_setstacksize(&attributes, size) == 0
        ? pthread_create(&thread, &attributes, { $0.flatMap(Box.run) }, box.toOpaque()) : EINVAL
    #endif
    guard code == 0 else {
      box.release()
      return false
    }
    #if canImport(Darwin)
      if let thread { pthread_join(thread, nil) }
    #else
      pthread_join(thread, nil)
    #endif
    return true
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    static func run(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body()
      return nil
    }
  }
}
