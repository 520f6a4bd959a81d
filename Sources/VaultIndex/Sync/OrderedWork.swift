import Dispatch
import Synchronization

/// Does the same to each of many things on all cores, and hands the results to one consumer in the
/// things' order, never more than `window` ahead of it, so that memory does not grow with them.
enum OrderedWork {
  /// Calls `consume` with each item's result, in order, on the calling thread. An item is dropped when
  /// its work is done, if nobody else holds it.
  static func each<Item: Sendable, Result: Sendable>(
    _ items: consuming [Item], window: Int, _ work: @escaping @Sendable (Item) -> Result,
    consume: (Result) throws -> Void
  ) throws {
    // One item is not worth a thread.
    guard items.count > 1 else {
      for item in items { try consume(work(item)) }
      return
    }
    let workers = ProcessorCount.active
    let count = items.count
    let line = Line<Item, Result>(items, window: window, workers: workers)
    let group = DispatchGroup()
    for worker in 0..<workers {
      // A queue of one's own is sure of a thread; a shared one may have none left while its
      // threads wait for these.
      let queue = DispatchQueue(label: "kith.worker.\(worker)", qos: WorkerPriority.qos)
      queue.async(group: group) {
        while let (number, item) = line.next(for: worker) {
          line.deliver(number, work(item), by: worker)
        }
      }
    }
    // Whatever happens here, no worker outlives the call.
    defer {
      line.stop()
      group.wait()
    }
    for _ in 0..<count {
      let (result, worker) = line.take()
      try consume(result)
      line.giveBack(result, to: worker)
    }
  }

  /// The items on their way: taken by workers in order, handed to the consumer in order, and given
  /// back to be freed by who made them, while that one is at work. Memory that one thread allocates and
  /// another frees is paid for with waiting, on both sides.
  private final class Line<Item: Sendable, Result: Sendable>: Sendable {
    private struct State {
      var items: [Item?]
      var next = 0
      var consumed = 0
      var done: [Int: (result: Result, worker: Int)] = [:]
      /// What each worker made and is consumed.
      var spent: [[Result]]
      var isStopped = false
    }

    private let state: Mutex<State>
    /// One permit for each item that a worker may begin.
    private let room = DispatchSemaphore(value: 0)
    /// One signal for each result delivered.
    private let delivered = DispatchSemaphore(value: 0)

    init(_ items: consuming [Item], window: Int, workers: Int) {
      state = Mutex(State(items: items, spent: Array(repeating: [], count: workers)))
      // Given one by one: a semaphore that ends below the value it began with is taken for a bug of
      // its user, and items that nobody takes after an error do leave this one lower.
      for _ in 0..<window { room.signal() }
    }

    func next(for worker: Int) -> (Int, Item)? {
      free(worker)
      room.wait()
      let taken = state.withLock { state -> (Int, Item)? in
        guard !state.isStopped, state.next < state.items.count, let item = state.items[state.next]
        else { return nil }
        state.items[state.next] = nil
        state.next += 1
        return (state.next - 1, item)
      }
      if taken == nil { room.signal() }
      return taken
    }

    /// Frees what the worker made and is consumed: here, behind the lock.
    private func free(_ worker: Int) {
      let spent = state.withLock { state in
        defer { state.spent[worker] = [] }
        return state.spent[worker]
      }
      _ = consume spent
    }

    func deliver(_ number: Int, _ result: Result, by worker: Int) {
      state.withLock { $0.done[number] = (result, worker) }
      delivered.signal()
    }

    /// The next result in order, and who made it; waits for it.
    func take() -> (result: Result, worker: Int) {
      while true {
        let done = state.withLock { state -> (result: Result, worker: Int)? in
          guard let done = state.done.removeValue(forKey: state.consumed) else { return nil }
          state.consumed += 1
          return done
        }
        if let done {
          room.signal()
          return done
        }
        delivered.wait()
      }
    }

    func giveBack(_ result: Result, to worker: Int) {
      state.withLock { $0.spent[worker].append(result) }
    }

    func stop() {
      state.withLock { $0.isStopped = true }
      room.signal()
    }
  }
}
