import Network
import NoteSyntax
import Testing

@Suite struct ReferralForestTests {
  private func edge(_ from: Int64, _ to: Int64, _ date: CivilDate? = nil) -> Naming {
    Naming(
      from: NodeID(from), fromName: "P\(from)", to: NodeID(to), toName: "P\(to)", date: date,
      useName: nil, introduction: nil, introducedOn: nil, sources: [])
  }

  /// `1(2(3) 4)`, what a branch holds; `>5` for a reference.
  private func text(_ branch: ReferralForest.Branch) -> String {
    let inner =
      branch.children.map(text) + branch.references.map { ">\($0.to.value)" }
    return "\(branch.person.value)" + (inner.isEmpty ? "" : "(\(inner.joined(separator: " ")))")
  }

  private func forest(_ people: ClosedRange<Int64>, _ edges: [Naming]) -> [String] {
    ReferralForest(people: people.map { NodeID($0) }, namings: edges).roots.map(text)
  }

  @Test func hangsEverybodyBelowWhoNamedThem() {
    #expect(forest(1...4, [edge(1, 2), edge(2, 3), edge(1, 4)]) == ["1(2(3) 4)"])
  }

  @Test func whoeverNamedFirstIsTheParentAndOthersReferToIt() {
    let edges = [edge(1, 3, "2026-04-20"), edge(2, 3, "2026-04-13")]
    #expect(forest(1...3, edges) == ["1(>3)", "2(3)"])
    let forest = ReferralForest(people: [NodeID(1), NodeID(2)], namings: edges)
    #expect(forest.roots[1].children[0].alsoNamedBy.map(\.from) == [NodeID(1)])
  }

  @Test func anUndatedNamingComesAfterDatedOnes() {
    #expect(forest(1...3, [edge(1, 3), edge(2, 3, "2026-04-13")]) == ["1(>3)", "2(3)"])
  }

  @Test func ofTwoOnOneDayTheFirstByNameCountsWhateverTheNumbers() {
    var late = edge(1, 3, "2026-04-13")
    late.fromName = "Zoe"
    var early = edge(2, 3, "2026-04-13")
    early.fromName = "Ana"
    #expect(forest(1...3, [late, early]) == ["1(>3)", "2(3)"])
  }

  @Test func aCircleIsEnteredAtOneOfThem() {
    #expect(forest(1...3, [edge(1, 2), edge(2, 3), edge(3, 1)]) == ["1(2(3(>1)))"])
  }

  @Test func whatHangsBelowACircleIsKept() {
    #expect(forest(1...3, [edge(2, 3), edge(3, 2), edge(2, 1)]) == ["2(1 3(>2))"])
  }

  @Test func theStepsUpEndAtWhomNobodyNamedOrInACircle() {
    let edges = [edge(1, 2), edge(2, 3), edge(3, 4), edge(4, 3, "2026-04-13")]
    #expect(
      ReferralForest.steps(up: NodeID(2), namings: edges).map(\.from) == [NodeID(1)])
    #expect(
      ReferralForest.steps(up: NodeID(3), namings: edges).map(\.from) == [NodeID(4)])
  }

  @Test func aTreeHoldsEverybodyBelowOnce() {
    let edges = [edge(1, 2), edge(1, 3), edge(2, 4), edge(3, 4), edge(4, 1)]
    #expect(text(ReferralForest.tree(of: NodeID(1), namings: edges)) == "1(2(4(>1)) 3(>4))")
  }

  @Test func keepingLeavesTheWaysToWhomItKeeps() {
    let tree = ReferralForest.tree(of: NodeID(1), namings: [edge(1, 2), edge(2, 3), edge(1, 4)])
    #expect(tree.keeping { $0 == NodeID(3) }.map(text) == "1(2(3))")
    #expect(tree.keeping { _ in false } == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func everybodyStandsExactlyOnceAndEveryEdgeIsShown(seed: UInt64) {
    var random = SeededGenerator(seed)
    let count = Int64.random(in: 1...12, using: &random)
    var pairs: Set<[Int64]> = []
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let pair = [
        Int64.random(in: 1...count, using: &random), Int64.random(in: 1...count, using: &random),
      ]
      if pair[0] != pair[1] { pairs.insert(pair) }
    }
    let edges = pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      edge(pair[0], pair[1], random.chance(60) ? "2026-04-01" + Int(pair[0] * 7 % 5) : nil)
    }
    let people = (1...count).map { NodeID($0) }
    let forest = ReferralForest(people: people.shuffled(using: &random), namings: edges)
    #expect(forest.roots.flatMap(\.people).sorted() == people, "seed \(seed)")
    #expect(forest.roots.map(shown).reduce(0, +) == edges.count, "seed \(seed)")
  }

  /// How many edges a branch shows, as children and as references.
  private func shown(_ branch: ReferralForest.Branch) -> Int {
    branch.references.count + branch.children.count + branch.children.map(shown).reduce(0, +)
  }
}
