import Network
import NoteSyntax
import Testing

@Suite struct WarmWaysTests {
  /// A small network, with the search over it and the plainest search there is.
  struct Graph {
    var people: [Waypoint] = []
    var acquaintances: [Acquaintance] = []

    mutating func connect(_ from: Int, _ to: Int, named useName: Bool?? = .none) {
      var acquaintance = Acquaintance(from: people[from].id, to: people[to].id)
      if let useName {
        acquaintance.naming = Naming(
          from: acquaintance.from, fromName: "", to: acquaintance.to, toName: "", date: nil,
          useName: useName, introduction: nil, introducedOn: nil, sources: [])
      }
      acquaintances.append(acquaintance)
    }

    func ways(_ count: Int = 3, to targets: Set<NodeID>) -> [[NodeID]] {
      WarmWays.find(
        count, to: targets,
        leadingTo: { wanted in acquaintances.filter { wanted.contains($0.to) } },
        waypoints: { wanted in people.filter { wanted.contains($0.id) } }
      ).map(\.people)
    }

    /// Every simple path there is, in order of its warmth.
    func allWays(to wanted: Set<NodeID>) -> [[NodeID]] {
      let targets = wanted.filter { id in people.contains { $0.id == id && $0.mayBeAsked } }
      var found: [(path: [NodeID], leave: Int)] = []
      func follow(_ path: [NodeID], _ leave: Int) {
        guard let last = path.last, path.count <= WarmWays.longest else { return }
        if targets.contains(last) { return found.append((path, leave)) }
        for next in acquaintances where next.from == last && !path.contains(next.to) {
          let isThrough = people.contains {
            $0.id == next.to && !$0.isFirstLine && $0.mayBeAsked
          }
          guard targets.contains(next.to) || isThrough else { continue }
          let rank = next.useName.map { $0 ? 0 : 2 } ?? 1
          follow(path + [next.to], max(leave, rank))
        }
      }
      for person in people where person.isFirstLine {
        if person.mayBeAsked { follow([person.id], 0) }
      }
      let ties: [ContactAttributes.Tie?] = [
        .family, .friend, .school, .work, .social, .weak, nil, .cold,
      ]
      func key(_ way: (path: [NodeID], leave: Int)) -> [Int] {
        let first = people.first { $0.id == way.path[0] }
        let isRefused = people.contains { $0.id == way.path.last && $0.hasDeclined }
        return [
          way.path.count, isRefused ? 1 : 0, ties.firstIndex(of: first?.tie) ?? 0,
          -(first?.lastWord ?? .earliest).dayNumber, way.leave,
        ] + way.path.map { Int($0.value) }
      }
      return found.sorted { key($0).lexicographicallyPrecedes(key($1)) }.map(\.path)
    }
  }

  private func random(_ random: inout SeededGenerator) -> Graph {
    var graph = Graph()
    let count = Int.random(in: 2...9, using: &random)
    for number in 1...count {
      graph.people.append(
        Waypoint(
          id: NodeID(Int64(number)), name: "P\(number)",
          tie: random.chance(30)
            ? ContactAttributes.Tie.allCases.randomElement(using: &random) : nil,
          hasAnswered: random.chance(20),
          lastWord: random.chance(50)
            ? CivilDate(dayNumber: 20_000 + Int.random(in: 0..<3, using: &random)) : nil,
          status: random.chance(10) ? (random.chance(50) ? .closed : .doNotContact) : .active,
          hasDeclined: random.chance(20)))
    }
    for from in 0..<count {
      for to in 0..<count where from != to && random.chance(35) {
        graph.connect(
          from, to,
          named: random.chance(70) ? [true, false, nil].randomElement(using: &random) : .none)
      }
    }
    return graph
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func findsWhatANaiveSearchFinds(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let graph = random(&generator)
    let targets = Set(
      graph.people.shuffled(using: &generator).prefix(Int.random(in: 1...2, using: &generator))
        .map(\.id))
    let expected = graph.allWays(to: targets)
    for count in [1, 3, 50] {
      #expect(graph.ways(count, to: targets) == Array(expected.prefix(count)), "seed \(seed)")
    }
  }

  private func graph(_ ties: ContactAttributes.Tie?...) -> Graph {
    var graph = Graph()
    for (index, tie) in ties.enumerated() {
      graph.people.append(Waypoint(id: NodeID(Int64(index)), name: "P\(index)", tie: tie))
    }
    return graph
  }

  private func ids(_ numbers: Int64...) -> [NodeID] { numbers.map { NodeID($0) } }

  @Test func fewerStepsOutrankTheStrongerTie() {
    var graph = graph(.family, nil, .weak, nil)
    graph.connect(0, 1)
    graph.connect(1, 3)
    graph.connect(2, 3)
    #expect(graph.ways(to: [NodeID(3)]) == [ids(2, 3), ids(0, 1, 3)])
  }

  @Test func aWayThroughSomebodyWhomYouKnowBeginsWithThem() {
    var graph = graph(.family, .weak, nil)
    graph.connect(0, 1)
    graph.connect(1, 2)
    #expect(graph.ways(to: [NodeID(2)]) == [ids(1, 2)])
  }

  @Test func aLongChainIsNoWayAndACircleDoesNotHold() {
    var graph = graph(.family, nil, nil, nil, nil, nil, nil)
    for index in 0..<6 { graph.connect(index, index + 1) }
    graph.connect(3, 1)
    #expect(graph.ways(to: [NodeID(5)]) == [ids(0, 1, 2, 3, 4, 5)])
    #expect(graph.ways(to: [NodeID(6)]).isEmpty)
  }

  @Test func whoIsFarFromTheTargetIsNotLookedAt() {
    var graph = graph(.family, nil, nil, .work)
    graph.connect(0, 1)
    graph.connect(3, 2)
    graph.connect(1, 0)
    var asked: [NodeID] = []
    _ = WarmWays.find(
      3, to: [NodeID(1)],
      leadingTo: { wanted in
        asked += wanted
        return graph.acquaintances.filter { wanted.contains($0.to) }
      },
      waypoints: { wanted in graph.people.filter { wanted.contains($0.id) } })
    #expect(asked == ids(1))
  }
}
