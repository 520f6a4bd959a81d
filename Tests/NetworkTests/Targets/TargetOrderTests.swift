import Network
import NoteSyntax
import Testing

@Suite struct TargetOrderTests {
  private static let day: CivilDate = "2026-04-01"
  private var day: CivilDate { Self.day }

  private func progress(_ state: ContactState) -> Int { state.progress }

  @Test func motivationThenAcquaintanceThenOpenings() {
    let inOrder = [
      TargetOrder(motivation: 4, best: nil, posting: nil, name: "dream"),
      TargetOrder(motivation: 3, best: progress(.met(day)), posting: nil, name: "met there"),
      TargetOrder(motivation: 3, best: progress(.asked(day)), posting: 3, name: "asked there"),
      TargetOrder(
        motivation: 3, best: progress(.notAsked), posting: 1, name: "a name, and few openings"),
      TargetOrder(motivation: 3, best: progress(.notAsked), posting: nil, name: "a name"),
      TargetOrder(motivation: 3, best: progress(.declined(day)), posting: 3, name: "declined"),
      TargetOrder(motivation: 3, best: nil, posting: 3, name: "nobody"),
      TargetOrder(motivation: 0, best: progress(.met(day)), posting: 3, name: "none at all"),
      TargetOrder(motivation: nil, best: progress(.met(day)), posting: 3, name: "not written"),
      TargetOrder(
        motivation: nil, best: progress(.met(day)), posting: 3, name: "not written either"),
    ]
    for (index, target) in inOrder.enumerated() {
      for (otherIndex, other) in inOrder.enumerated() {
        #expect(
          TargetOrder.comesFirst(target, other) == (index < otherIndex), "\(target), \(other)")
      }
    }
  }

  private static let states: [ContactState] = [
    .declined(day), .notAsked, .putOff(day), .asked(day), .replied(day), .booked(day), .met(day),
  ]

  @Test func everyStepIsProgress() {
    let progress = Self.states.map(\.progress)
    #expect(progress == progress.sorted() && Set(progress).count == progress.count)
  }
}
