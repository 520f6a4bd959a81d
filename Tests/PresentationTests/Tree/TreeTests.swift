import Presentation
import Testing

@Suite struct TreeTests {
  private let forest = Tree([
    .init(
      "Ana Ruiz",
      [
        .init("Bo Chen  \("met", .good)", details: ["named 2026-04-01"], [.init("Cy")]),
        .init("田中 太郎", details: ["may use her name; likes long walks along the harbour"]),
      ]),
    .init("Dee", details: ["no referrals"]),
  ])

  @Test func `Guides lead to each label`() {
    #expect(
      forest.render(terminal(80)) == """
        Ana Ruiz
        ├─ Bo Chen  met
        │  │  named 2026-04-01
        │  └─ Cy
        └─ 田中 太郎
              may use her name; likes long walks along the harbour
        Dee
           no referrals

        """)
  }

  @Test func `In a narrow terminal lines wrap beside their guides`() {
    #expect(
      forest.render(terminal(30)) == """
        Ana Ruiz
        ├─ Bo Chen  met
        │  │  named 2026-04-01
        │  └─ Cy
        └─ 田中 太郎
              may use her name; likes
              long walks along the
              harbour
        Dee
           no referrals

        """)
  }

  @Test func `A pipe gets the same drawing, unwrapped`() {
    #expect(
      forest.render(.pipe()).contains(
        "      may use her name; likes long walks along the harbour\n"))
    #expect(!forest.render(.pipe()).contains("\u{1B}"))
    #expect(forest.render(.pipe(color: true)).contains("\u{1B}[32mmet\u{1B}[0m"))
  }

  @Test func `Deep down the outer guides give way`() {
    var node = Tree.Node("10")
    for level in (0..<10).reversed() { node = .init("\(level)", [node]) }
    #expect(
      Tree([node]).render(terminal(28)) == """
        0
        └─ 1
           └─ 2
              └─ 3
                 └─ 4
        ⋯        └─ 5
        ⋯        └─ 6
        ⋯        └─ 7
        ⋯        └─ 8
        ⋯        └─ 9
        ⋯        └─ 10

        """)
  }

  @Test func `A node of blanks is still a node`() {
    let tree = Tree([
      .init("a", [.init(StyledText(String(repeating: " ", count: 60))), .init("é ")])
    ])
    #expect(tree.lines(terminal(40)).count == 3)
  }

  @Test func `A long chain is no trouble`() {
    var node = Tree.Node("end")
    for _ in 0..<2000 { node = .init("link", [node]) }
    #expect(Tree([node]).lines(terminal(40)).count == 2001)
    // Nor does it take as much room as its square.
    let piped = Tree([node]).render(.pipe())
    #expect(piped.utf8.count < 2001 * 300)
    #expect(piped.hasSuffix("└─ end\n"))
  }

  @Test(arguments: UInt64(1)...20)
  func `No line is wider than the terminal`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    func node(_ depth: Int) -> Tree.Node {
      Tree.Node(
        StyledText(tryingText(&generator)), details: [StyledText(tryingText(&generator))],
        depth == 0
          ? [] : (0..<Int.random(in: 1...2, using: &generator)).map { _ in node(depth - 1) })
    }
    for _ in 0..<5 {
      let tree = Tree([node(7)])
      let width = Int.random(in: 20...80, using: &generator)
      let shown = tree.render(terminal(width))
      #expect(widest(shown) <= width)
      #expect(!holdsControls(shown))
    }
  }
}
