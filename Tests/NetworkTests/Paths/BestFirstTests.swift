import Testing

@testable import Network

@Suite struct BestFirstTests {
  @Test(arguments: 0..<50 as Range<UInt64>) func givesTheBestOfWhatIsInIt(seed: UInt64) {
    var random = SeededGenerator(seed)
    var (queue, plain) = (BestFirst<Int>(by: <), [Int]())
    for _ in 0..<400 {
      if random.chance(60) {
        let number = Int.random(in: 0..<30, using: &random)
        queue.add(number)
        plain.append(number)
      } else {
        plain.sort(by: >)
        #expect(queue.take() == plain.popLast(), "seed \(seed)")
      }
    }
  }

  /// In a line each one that is added would be moved behind all others, or before them.
  @Test func comparesEachWithFew() {
    for order in [Array(0..<10_000), (0..<10_000).reversed()] {
      var count = 0
      var queue = BestFirst<Int> { left, right in
        count += 1
        return left < right
      }
      for number in order { queue.add(number) }
      for number in 0..<10_000 { #expect(queue.take() == number) }
      #expect(count < 10_000 * 60)
    }
  }
}
