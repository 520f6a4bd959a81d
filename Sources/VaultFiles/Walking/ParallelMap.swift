import Dispatch

/// Does the same to each of many things on all cores at once.
package enum ParallelMap {
  /// `transform` of each range of `0..<count`, in order.
  ///
  /// The ranges hold `grain` items (the last may hold fewer); whoever is free takes the next, so a
  /// range that turns out heavy holds up nobody. Up to `grain` items are done on the spot, because
  /// waking another thread costs more than a small vault's whole walk. `transform` must not depend
  /// on what another call of it does.
  package static func ranges<Result: Sendable>(
    of count: Int, grain: Int, _ transform: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard count > 0 else { return [] }
    guard count > grain else { return [transform(0..<count)] }
    let pieces = (count + grain - 1) / grain
    return [Result](unsafeUninitializedCapacity: pieces) { buffer, initialized in
      // Each iteration initializes the one slot of its own number, so no two touch the same memory.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        let start = piece * grain
        let result = transform(start..<min(start + grain, count))
        slots.initializeElement(at: piece, to: result)
      }
      initialized = pieces
    }
  }
}
