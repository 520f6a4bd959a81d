import Presentation
import Testing

@Suite struct DocumentTests {
  private let page = Document([
    .blank, .title("Ana \("Ruiz", .name)"), .blank, .table(dueTable([])), .blank,
    .paragraph("She runs the port's data group and knows everybody in it by name."),
    .blank,
    .keyValues([("Met", "2026-04-14"), ("所属", "Harbour, a very long name of an organization")]),
    .blank, .bullets(["ask for two names", "send her the article on tides and port dues"]),
    .tree(Tree([.init("Ana", [.init("Bo")])])), .blank,
  ])

  @Test func `A page fits its terminal`() {
    #expect(
      page.render(terminal(40)) == """
        Ana Ruiz

        She runs the port's data group and knows
        everybody in it by name.

        Met   2026-04-14
        所属  Harbour, a very long name of an
              organization

        • ask for two names
        • send her the article on tides and port
          dues
        Ana
        └─ Bo

        """)
  }

  @Test func `A pipe gets whole lines`() {
    #expect(
      page.render(.pipe()) == """
        Ana Ruiz

        She runs the port's data group and knows everybody in it by name.

        Met: 2026-04-14
        所属: Harbour, a very long name of an organization

        - ask for two names
        - send her the article on tides and port dues
        Ana
        └─ Bo

        """)
  }

  @Test func `A title is a heading but for its own roles`() {
    #expect(
      Document([.title("Due \("late", .late)")]).render(.pipe(color: true))
        == "\u{1B}[1mDue \u{1B}[0m\u{1B}[31mlate\u{1B}[0m\n")
  }

  @Test func `Long keys put the values below them`() {
    let list = KeyValueList([("What they said of it", "a lot, and all of it good")])
    #expect(
      list.render(terminal(24)) == """
        What they said of it
          a lot, and all of it
          good

        """)
  }

  @Test func `Pages can be put together, and an empty one is nothing`() {
    #expect(Document([.blank, .table(dueTable([])), .blank]).render(terminal(80)).isEmpty)
    #expect(
      (Document([.title("a")]) + Document([.blank, .title("b")])).render(.pipe()) == "a\n\nb\n")
  }

  @Test(arguments: UInt64(1)...20)
  func `No line is wider than the terminal`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<20 {
      func text() -> StyledText { StyledText(tryingText(&generator, upTo: 20)) }
      let page = Document([
        .title(text()), .paragraph(text()), .bullets([text(), text()]),
        .keyValues([("key", text()), (tryingText(&generator), text())]),
      ])
      let width = Int.random(in: 20...80, using: &generator)
      let shown = page.render(.terminal(width: width, color: false))
      #expect(widest(shown) <= width)
      #expect(!holdsControls(shown))
      #expect(!holdsControls(page.render(.pipe())))
    }
  }
}
