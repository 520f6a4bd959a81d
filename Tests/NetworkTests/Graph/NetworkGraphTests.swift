import Network
import NoteSyntax
import Testing

@Suite struct NetworkGraphTests {
  private func source(_ note: Int64, _ line: Int) -> Source {
    Source(note: NodeID(note), position: SourcePosition(line: line, column: 1))
  }

  private func tie(
    _ from: Int64, _ to: Int64, _ kind: Tie.Kind, day: Int? = nil, line: Int = 1
  ) -> Tie {
    Tie(
      .node(NodeID(from)), .node(NodeID(to)), kind, date: day.map { CivilDate(dayNumber: $0) },
      sources: [source(from, line)])
  }

  private func node(_ number: Int64) -> Vertex { .node(NodeID(number)) }

  @Test func `Ties of one kind between the same two are one, with all sources`() {
    let graph = NetworkGraph([
      tie(1, 2, .named, day: 9, line: 4), tie(1, 2, .named, day: 5, line: 2),
      tie(1, 2, .named, line: 4), tie(2, 1, .named),
    ])
    #expect(graph.ties.count == 2)
    #expect(graph.ties[0].date == CivilDate(dayNumber: 5))
    #expect(graph.ties[0].sources == [source(1, 2), source(1, 4)])
    #expect(graph.ties[1].from == node(2))
  }

  @Test func `What holds both ways is told once, whoever says it`() {
    let graph = NetworkGraph([tie(2, 1, .knows), tie(1, 2, .knows), tie(3, 1, .metWith)])
    #expect(graph.ties.map(\.from) == [node(1), node(1)])
    #expect(graph.ties.map(\.kind) == [.knows, .metWith])
    #expect(graph.ties[0].sources == [source(1, 1), source(2, 1)])
  }

  @Test func `A link is told only where nothing stronger connects, and never with itself`() {
    let graph = NetworkGraph([
      tie(1, 2, .links), tie(2, 1, .worksAt), tie(2, 3, .links), tie(3, 3, .links),
    ])
    #expect(graph.ties.map(\.kind) == [.worksAt, .links])
  }

  @Test func `Distance counts ties either way`() {
    // 1 → 2 ← 3 → 4, and 5 → 6 apart.
    let graph = NetworkGraph([
      tie(1, 2, .named), tie(3, 2, .named), tie(3, 4, .worksAt), tie(5, 6, .knows),
    ])
    #expect(graph.vertices(around: node(1), depth: 0) == [node(1)])
    #expect(graph.vertices(around: node(1), depth: 2) == [node(1), node(2), node(3)])
    #expect(graph.vertices(around: node(1), depth: 99) == [1, 2, 3, 4].map(node))
    #expect(graph.vertices(around: node(7), depth: 1) == [node(7)])
    #expect(graph.among([node(1), node(2), node(4)]).ties.count == 1)
  }

  /// Were the sources sorted anew for each, this would take hours.
  @Test(.timeLimit(.minutes(1)))
  func `A note may link to another as often as it likes`() {
    let graph = NetworkGraph((0..<100_000).map { tie(1, 2, .links, line: $0 / 2) })
    #expect(graph.ties.count == 1)
    #expect(graph.ties.first?.sources.count == 50_000)
  }

  @Test func `It does not depend on the order of the ties`() {
    var generator = SeededGenerator(3)
    let ties = (0..<60).map { number in
      tie(
        Int64.random(in: 1...6, using: &generator), Int64.random(in: 1...6, using: &generator),
        Tie.Kind.allCases.randomElement(using: &generator) ?? .links,
        day: number % 3 == 0 ? number : nil, line: number)
    }
    let graph = NetworkGraph(ties)
    for _ in 0..<5 { #expect(NetworkGraph(ties.shuffled(using: &generator)) == graph) }
  }
}
