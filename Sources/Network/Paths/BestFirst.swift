/// A queue that gives the best of what is in it: a binary heap.
///
/// Eighty thousand people may be the first step of a way, and none of them need be put in order before
/// it is taken.
struct BestFirst<Element> {
  private let isBetter: (Element, Element) -> Bool
  /// Each is at least as good as the two at twice its place and one and two further.
  private var heap: [Element] = []

  /// - Parameter isBetter: whether the first is taken before the second.
  init(by isBetter: @escaping (Element, Element) -> Bool) { self.isBetter = isBetter }

  mutating func add(_ element: Element) {
    heap.append(element)
    var place = heap.count - 1
    while place > 0, isBetter(heap[place], heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes out the best.
  mutating func take() -> Element? {
    guard heap.count > 1 else { return heap.popLast() }
    heap.swapAt(0, heap.count - 1)
    let best = heap.popLast()
    var place = 0
    while true {
      let below = (2 * place + 1..<2 * place + 3).prefix { $0 < heap.count }
      guard let better = below.min(by: { isBetter(heap[$0], heap[$1]) }),
        isBetter(heap[better], heap[place])
      else { return best }
      heap.swapAt(place, better)
      place = better
    }
  }
}
