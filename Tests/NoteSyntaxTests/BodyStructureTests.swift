import NoteSyntax
import Testing

@Suite struct BodyStructureTests {
  @Test func readsHeadings() {
    let reading = BodyReading(
      "# One *x* ##\n\nTwo\nlines\n---\n\n### \n\n> #### Four\n\n#no\n\nlast\n====")
    #expect(reading.body.headings.map(\.level) == [1, 2, 3, 4, 1])
    #expect(reading.body.headings.map(\.text) == ["One *x*", "Two lines", "", "Four", "last"])
    #expect(
      reading.body.headings.map { reading.source.text($0.span) } == [
        "# One *x* ##", "Two\nlines\n---", "###", "#### Four", "last\n====",
      ])
  }

  @Test func endsASetextHeadingAtItsUnderline() {
    let reading = BodyReading("a\n===\nb\n\nc\n---\n- d")
    #expect(reading.body.headings.map { reading.source.text($0.span) } == ["a\n===", "c\n---"])
    #expect(reading.body.headings.map(\.text) == ["a", "c"])
  }

  @Test func readsParagraphs() {
    let reading = BodyReading(
      "One [[a]]\nline\n\n## Notes\n\n> Two\n\n- item\n\n  part of it\n\n<!-- no -->\n\n    code\n\nThree"
    )
    #expect(
      reading.body.paragraphs.map { reading.source.text($0.span) } == [
        "One [[a]]\nline", "Two", "Three",
      ])
    #expect(reading.body.paragraphs.map(\.heading) == [nil, 0, 0])
  }

  @Test func readsItems() {
    let text = """
      - before

      ## Questions

      1. What do you do?

         She runs storage.
         Since 2019.

         - nested *one*
           > quoted
      2. [x] Why?
      3.
      """
    let reading = BodyReading(text)
    let items = reading.body.items
    #expect(items.map(\.text) == ["before", "What do you do?", "nested *one*", "Why?", ""])
    #expect(items.map(\.depth) == [0, 0, 1, 0, 0])
    #expect(items.map(\.heading) == [nil, 0, 0, 0, 0])
    #expect(items.map(\.checkbox) == [nil, nil, nil, .done, nil])
    #expect(
      items.map(\.answer) == [
        nil, "She runs storage. Since 2019.\nnested *one*\nquoted", "quoted", nil, nil,
      ])
    #expect(
      items.map { reading.source.text($0.textSpan) } == [
        "before", "What do you do?", "nested *one*", "Why?", "",
      ])
    #expect(reading.text(items[2].span) == "- nested *one*\n     > quoted")
    #expect(reading.text(items[3].span) == "2. [x] Why?")
    #expect(reading.text(items[4].span) == "3.")
    #expect(reading.text(items[1].span)?.hasSuffix("> quoted") == true)
  }

  @Test func tellsLaterLinesOfAnItemApart() throws {
    let item = try #require(BodyReading("- What?\n  She *said*\n  so.").body.items.first)
    #expect(item.text == "What? She *said* so.")
    #expect(item.laterLines == "She *said* so.")
    #expect(item.answer == nil)
  }

  @Test func headingsInQuotesDivideNothing() {
    let reading = BodyReading("# Log\n\n> ## Other\n\n- 2026-04-14 met\n")
    #expect(reading.body.items.map(\.heading) == [0])
    #expect(reading.body.log.count == 1)
  }

  @Test(arguments: [
    ("", false), ("# Only\n\n## Headings", false), ("-\n- [ ]\n\n1.", false),
    ("<!-- nothing -->\n\n<!-- a\n\nb -->", false), ("---\n\n***", false), ("\n\n \t\n", false),
    ("word", true), ("- item", false), ("- [ ] task\n\n      code", false), ("> quote", true),
    ("    code", true), ("```\ncode\n```", true), ("```\n```", false), ("<b>html</b>", true),
    ("<!-- a --> b", true), ("[[Ana]]", true), ("# H\n\n[x]: y.md", false),
  ])
  func tellsProseFromNone(_ text: String, hasProse: Bool) {
    #expect(BodyReading(text).body.hasProse == hasProse)
  }
}
