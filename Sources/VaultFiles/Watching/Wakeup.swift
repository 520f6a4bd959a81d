#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Waits for any of several descriptors, and can be woken from any thread.
package final class Wakeup: Sendable {
  private let reading: Descriptor
  private let writing: Descriptor

  package init() throws(VaultError) {
    var ends: [Int32] = [-1, -1]
    do { _ = try SystemFailure.check { pipe(&ends) } } catch { throw VaultError(error, "a pipe") }
    reading = Descriptor(taking: ends[0])
    writing = Descriptor(taking: ends[1])
    for end in ends {
      // Neither for a child to inherit, nor to wait on: one byte wakes as well as many.
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  /// Ends a waiting, or the next one.
  package func wake() {
    // It fails only where the pipe is full, and then whoever waits is woken anyway.
    try? writing.write([0])
  }

  /// Waits until one of the descriptors can be read, `wake` is called, or the time is over; nil waits
  /// for ever. A signal may end it sooner.
  func wait(for descriptors: [Int32], upTo limit: Duration?) {
    var polled = ([reading.number] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&polled, nfds_t(polled.count), limit?.milliseconds ?? -1) > 0,
      polled[0].revents != 0
    else { return }
    _ = try? reading.read(upTo: 512)
  }
}

extension Duration {
  /// Rounded up, so that nobody wakes within the last one and finds that it is not over.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    let unit: Int64 = 1_000_000_000_000_000
    return Int32(clamping: max(0, seconds * 1000 + (attoseconds + unit - 1) / unit))
  }
}
