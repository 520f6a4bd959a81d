import Dispatch
import Synchronization

/// Does the same to each of many things on all cores, and hands the results to one consumer in the
/// things' order, never more than `window` ahead of it, so that memory does not grow with them.
enum OrderedWork {
  /// Calls `consume` with each item's result, in order, on the calling thread.
  static func each<Item: Sendable, Result: Sendable>(
    _ items: [Item], window: Int, _ work: @escaping @Sendable (Item) -> Result,
    consume: (Result) throws -> Void
  ) throws {
    // One item is not worth a thread.
    guard items.count > 1 else {
      for item in items { try consume(work(item)) }
      return
    }
    let line = Line<Item, Result>(items, window: window)
    let workers = DispatchGroup()
    for number in 0..<ProcessorCount.active {
      // A queue of one's own is sure of a thread; a shared one may have none left while its
      // threads wait for these.
      let queue = DispatchQueue(label: "kith.worker.\(number)", qos: .userInitiated)
      queue.async(group: workers) {
        while let (number, item) = line.next() { line.deliver(number, work(item)) }
      }
    }
    // Whatever happens here, no worker outlives the call.
    defer {
      line.stop()
      workers.wait()
    }
    for _ in items { try consume(line.take()) }
  }

  /// The items on their way: taken by workers in order, handed to the consumer in order.
  private final class Line<Item: Sendable, Result: Sendable>: Sendable {
    private struct State {
      var next = 0
      var consumed = 0
      var done: [Int: Result] = [:]
      var isStopped = false
    }

    private let items: [Item]
    private let state = Mutex(State())
    /// One permit for each item that a worker may begin.
    private let room = DispatchSemaphore(value: 0)
    /// One signal for each result delivered.
    private let delivered = DispatchSemaphore(value: 0)

    init(_ items: [Item], window: Int) {
      self.items = items
      // Given one by one: a semaphore that ends below the value it began with is taken for a bug of
      // its user, and items that nobody takes after an error do leave this one lower.
      for _ in 0..<window { room.signal() }
    }

    func next() -> (Int, Item)? {
      room.wait()
      let number = state.withLock { state -> Int? in
        guard !state.isStopped, state.next < items.count else { return nil }
        state.next += 1
        return state.next - 1
      }
      guard let number else {
        room.signal()
        return nil
      }
      return (number, items[number])
    }

    func deliver(_ number: Int, _ result: Result) {
      state.withLock { $0.done[number] = result }
      delivered.signal()
    }

    /// The next result in order; waits for it.
    func take() -> Result {
      while true {
        let result = state.withLock { state -> Result? in
          guard let result = state.done.removeValue(forKey: state.consumed) else { return nil }
          state.consumed += 1
          return result
        }
        if let result {
          room.signal()
          return result
        }
        delivered.wait()
      }
    }

    func stop() {
      state.withLock { $0.isStopped = true }
      room.signal()
    }
  }
}
