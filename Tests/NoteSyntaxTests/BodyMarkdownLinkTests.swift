import NoteSyntax
import Testing

@Suite struct BodyMarkdownLinkTests {
  @Test(
    arguments: [
      ("[t](a.md)", "a.md", nil, "a.md"),
      ("[t](a%20b.md)", "a b.md", nil, "a%20b.md"),
      ("[t](../o/A.MD#The%20end \"title\")", "../o/A.MD", "The end", "../o/A.MD"),
      ("[t](<a b.md#x>)", "a b.md", "x", "a b.md"),
      ("[t](a.md 'it')", "a.md", nil, "a.md"),
      ("[t]( a(b).md )", "a(b).md", nil, "a(b).md"),
      ("[t](a\\(b.md)", "a(b.md", nil, "a\\(b.md"),
      ("[a [b] c](x.md)", "x.md", nil, "x.md"),
      ("[t](%C3%A9.md)", "é.md", nil, "%C3%A9.md"),
      ("[t](%ff.md)", "%ff.md", nil, "%ff.md"),
    ] as [(String, String, String?, String)])
  func reads(_ written: String, target: String, anchor: String?, inFile: String) throws {
    let reading = BodyReading("See \(written), too")
    let link = try #require(reading.body.links.first)
    #expect(link.style == .markdown)
    #expect(link.target == target)
    #expect(link.anchor == anchor)
    #expect(reading.text(link.span) == written)
    #expect(reading.text(link.targetSpan) == inFile)
  }

  @Test(arguments: [
    "[t](https://x.y/a.md)", "[t](mailto:a@b.md)", "[t](a.png)", "[t](#here)", "[t](a b.md)",
    "[t] (a.md)", "`[t](a.md)`", "[t](//x/a.md)", "\\[t](a.md)", "[t](<a.md)", "[t][none]",
    "[t](a.md", "[t](.md)",
  ])
  func leavesAlone(_ text: String) {
    #expect(BodyReading(text).targets.isEmpty)
  }

  @Test func readsReferences() throws {
    let text = """
      [one][A  ref], [a REF][], [A Ref], ![pic][a ref], [other], [web]

      > [a ref]: <some dir/n.md#top> "T"

      [other]:
      b.md
      [web]: https://x.y/z.md
      [other]: c.md
      """
    let reading = BodyReading(text)
    #expect(
      reading.targets == [
        "some dir/n.md", "some dir/n.md", "some dir/n.md", "some dir/n.md", "b.md",
      ])
    #expect(reading.body.links.map(\.isEmbed) == [false, false, false, true, false])
    #expect(
      reading.body.links.map { reading.source.text($0.span) } == [
        "[one][A  ref]", "[a REF][]", "[A Ref]", "![pic][a ref]", "[other]",
      ])
    #expect(reading.text(reading.body.links[0].targetSpan) == "some dir/n.md")
    #expect(reading.body.links[0].anchor == "top")
  }

  @Test func holdsNoLinkWithinALink() {
    #expect(BodyReading("[a [b](b.md) c](c.md)").targets == ["b.md"])
    #expect(BodyReading("[![a](a.md) c](c.md)").targets == ["c.md", "a.md"])
    #expect(BodyReading("[see [[Ana]]](c.md)").targets == ["c.md", "Ana"])
  }

  @Test func takesDefinitionsForNoText() {
    let reading = BodyReading("- [a]: a.md\n\n[b]: b.md\ntext [a]")
    #expect(reading.targets == ["a.md"])
    #expect(!BodyReading("[b]: b.md").body.hasProse)
  }
}
