import Synchronization
import Testing

@testable import VaultIndex

/// One after the other, since they count what lives.
@Suite(.serialized) struct OrderedWorkTests {
  private final class Life: Sendable {
    static let count = Atomic(0)
    let number: Int

    init(_ number: Int) {
      self.number = number
      Self.count.add(1, ordering: .relaxed)
    }

    deinit { Self.count.subtract(1, ordering: .relaxed) }
  }

  private struct Stop: Error {}

  @Test(arguments: [1, 2, 7, 500]) func resultsComeInOrderAndAreFreed(count: Int) throws {
    let before = Life.count.load(ordering: .relaxed)
    var numbers: [Int] = []
    try OrderedWork.each((0..<count).map { $0 }, window: 3) {
      Life($0)
    } consume: { life in
      numbers.append(life.number)
    }
    #expect(numbers == Array(0..<count))
    #expect(Life.count.load(ordering: .relaxed) == before)
  }

  /// An item is not kept until all are done.
  @Test func itemsAreDroppedOnTheWay() throws {
    let before = Life.count.load(ordering: .relaxed)
    var most = 0
    var items: [Life] = (0..<400).map { Life($0) }
    func take() -> [Life] {
      defer { items = [] }
      return items
    }
    try OrderedWork.each(take(), window: 3) {
      $0.number
    } consume: { number in
      if number == 399 { most = Life.count.load(ordering: .relaxed) - before }
    }
    #expect(most < 20)
  }

  @Test func anErrorStopsTheWorkers() throws {
    let begun = Atomic(0)
    #expect(throws: Stop.self) {
      try OrderedWork.each(Array(0..<1000), window: 3) { number in
        begun.add(1, ordering: .relaxed)
        return number
      } consume: {
        if $0 == 10 { throw Stop() }
      }
    }
    #expect(begun.load(ordering: .relaxed) < 20)
  }
}
