import NoteSyntax
import Testing

@Suite struct BodyWikiLinkTests {
  @Test(
    arguments: [
      ("[[Ana Ruiz]]", "Ana Ruiz", nil, nil, false),
      ("[[ Ana Ruiz ]]", "Ana Ruiz", nil, nil, false),
      ("[[people/Ana#Terms]]", "people/Ana", "Terms", nil, false),
      ("[[Ana#^b1]]", "Ana", "^b1", nil, false),
      ("[[Ana|her]]", "Ana", nil, "her", false),
      ("[[Ana#Terms|her terms]]", "Ana", "Terms", "her terms", false),
      ("[[Ana\\|her]]", "Ana", nil, "her", false),
      ("[[#Terms]]", "", "Terms", nil, false),
      ("![[pic.png]]", "pic.png", nil, nil, true),
      ("[[Ana|a | b]]", "Ana", nil, "a | b", false),
      ("[[Zoë Ångström]]", "Zoë Ångström", nil, nil, false),
    ] as [(String, String, String?, String?, Bool)])
  func reads(_ written: String, target: String, anchor: String?, shown: String?, isEmbed: Bool)
    throws
  {
    let reading = BodyReading("See \(written) there.")
    let link = try #require(reading.body.links.first)
    #expect(reading.body.links.count == 1)
    #expect(link.style == .wiki)
    #expect(link.target == target)
    #expect(link.anchor == anchor)
    #expect(link.shown == shown)
    #expect(link.isEmbed == isEmbed)
    #expect(reading.text(link.span) == written)
    #expect(reading.text(link.targetSpan) == target)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "`[[no]]`", "``a ` [[no]]``", "<!-- [[no]] -->", "<a title=\"[[no]]\">", "\\[[no]]",
    "    [[no]]", "```\n[[no]]\n```", "<div>\n[[no]]\n</div>", "%% [[no]] %%", "[[]]", "[[ ]]",
    "[[|no]]", "[[a\n\nb]]", "text <!-- a\n[[no]] --> end", "<https://x.y/[[no]]>", "[[a]b]]",
  ])
  func leavesAlone(_ text: String) {
    #expect(BodyReading(text).targets.isEmpty)
  }

  @Test func readsBesideWhatOnlyLooksLikeCode() {
    #expect(BodyReading("a ` b [[yes]]").targets == ["yes"])
    #expect(BodyReading("a `` b ` [[yes]]").targets == ["yes"])
    #expect(BodyReading("1 < 2 [[yes]] > 0").targets == ["yes"])
    #expect(BodyReading("<!-- [[no]] --> [[after]]\n\n[[yes]]").targets == ["yes"])
    #expect(BodyReading("50% [[yes]]").targets == ["yes"])
    #expect(BodyReading("[[[yes]]]").targets == ["yes"])
    #expect(BodyReading("\\![[yes]]").body.links.map(\.isEmbed) == [false])
  }

  @Test func readsInEveryPlace() {
    let text = """
      # [[heading]]

      [[setext]]
      ==========

      > quote [[a]]
      lazy [[b]]

      1. item [[c]]
         - nested [[d]]

      | x | y |
      |---|---|
      | [[e\\|E]] | z |
      """
    #expect(BodyReading(text).targets == ["heading", "setext", "a", "b", "c", "d", "e"])
  }

  @Test func crossesLinesButNotQuoteMarks() throws {
    let reading = BodyReading("> a [[Ana\n> Ruiz]] b")
    let link = try #require(reading.body.links.first)
    #expect(link.target == "Ana Ruiz")
    #expect(reading.text(link.span) == "[[Ana\n> Ruiz]]")
  }

  @Test func countsFromTheFilesStart() throws {
    let text = "---\nname: x\n---\n\u{1F600} [[Ana]]"
    let reading = BodyReading(text, from: 16)
    #expect(reading.text(reading.body.links.first?.span) == "[[Ana]]")
    let marked = BodyReading("\u{FEFF}[[Ana]] [[Bo]]\r\n\r\n- [[Di]]\r\n")
    #expect(
      marked.body.links.map { marked.source.text($0.span) } == ["[[Ana]]", "[[Bo]]", "[[Di]]"])
    let old = BodyReading("a [[Ana]]\rb [[Bo]]\r\r- [[Di]]")
    #expect(old.body.links.map { old.source.text($0.span) } == ["[[Ana]]", "[[Bo]]", "[[Di]]"])
  }

  @Test(
    arguments: [
      ("with [[Bo Chen] today", "[[Bo Chen]", "with [[Bo Chen]] today"),
      ("with [[Bo Chen today", "[[Bo Chen today", nil),
      ("[[Bo and [[Di]]", "[[Bo and ", nil),
    ] as [(String, String, String?)])
  func hintsAtMissingBrackets(_ text: String, place: String, mended: String?) {
    let reading = BodyReading(text)
    #expect(reading.codes == [.unclosedLink])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(reading.mended == mended)
  }

  @Test(arguments: [
    "[[1, 2], [3, 4]]", "if [[ -f x", "[[a] b](https://x.y)", "`[[a`", "array[[0]", "[[",
  ])
  func hintsAtNothingElse(_ text: String) {
    #expect(BodyReading(text).codes.isEmpty)
  }
}
