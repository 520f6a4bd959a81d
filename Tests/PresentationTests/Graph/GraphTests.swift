import Presentation
import Testing

@Suite struct GraphTests {
  private let graph = Graph(
    [
      .init("me", "you", .you), .init("people/Ana.md", "Ana \"A\" Ruiz & Co \\N <b>"),
      .init("me", "twice"), .init("org", "1. [Port|Hafen] #5\u{1B}\n日本", .organization),
    ],
    [
      .init("me", "people/Ana.md", "2026-04-01"), .init("people/Ana.md", "Bo; Chen", "", .dashed),
      .init("people/Ana.md", "org", "works \"at\"", .bold),
    ])

  @Test func `DOT quotes every label`() {
    #expect(
      graph.dot == #"""
        digraph kith {
          rankdir=LR;
          node [fontname="sans-serif"];
          n1 [label="you", shape=doublecircle];
          n2 [label="Ana \"A\" Ruiz &amp; Co \\N <b>", shape=box, style=rounded];
          n3 [label="1. [Port|Hafen] #5␛\n日本", shape=box];
          n4 [label="Bo; Chen", shape=box, style="rounded,dashed"];
          n1 -> n2 [label="2026-04-01"];
          n2 -> n4 [style=dashed];
          n2 -> n3 [label="works \"at\"", style=bold];
        }

        """#)
  }

  @Test func `Mermaid quotes every label and encodes what it would read`() {
    #expect(
      graph.mermaid == #"""
        flowchart LR
          n1(("you"))
          n2("Ana #34;A#34; Ruiz #38; Co #92;N #60;b#62;")
          n3["1#46; #91;Port#124;Hafen#93; #35;5␛⏎日本"]
          n4(["Bo#59; Chen"])
          n1 -->|"2026-04-01"| n2
          n2 -.-> n4
          n2 ==>|"works #34;at#34;"| n3

        """#)
  }

  @Test func `What holds both ways has no arrow`() {
    let edges = [Graph.Line.solid, .dashed, .bold].map {
      Graph.Edge("a", "b", "", $0, isDirected: false)
    }
    let graph = Graph([.init("a", "A"), .init("b", "B")], edges)
    #expect(graph.dot.contains("n1 -> n2 [dir=none];\n  n1 -> n2 [style=dashed, dir=none];"))
    #expect(graph.mermaid.hasSuffix("  n1 --- n2\n  n1 -.- n2\n  n1 === n2\n"))
    #expect(graph.graphML.contains("target=\"n2\" directed=\"false\"></edge>"))
  }

  @Test(arguments: UInt64(1)...10)
  func `No label breaks out of its quotes`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<50 {
      let label = tryingText(&generator)
      let graph = Graph([.init("a", label)], [.init("a", "a", label)])
      let lines = graph.dot.unicodeScalars.split(separator: "\n").map(String.init)
      #expect(lines.count == 6)
      let quoted = /("([^"\\]|\\[n"\\])*"|[^"])*/.matchingSemantics(.unicodeScalar)
      for line in lines { #expect(line.wholeMatch(of: quoted) != nil) }
      for line in graph.mermaid.split(separator: "\n").dropFirst() {
        #expect([0, 2].contains(line.unicodeScalars.filter { $0 == "\"" }.count))
      }
      #expect(!holdsControls(graph.dot))
      #expect(!holdsControls(graph.mermaid))
    }
  }
}
