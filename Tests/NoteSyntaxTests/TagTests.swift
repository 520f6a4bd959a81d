import NoteSyntax
import Testing

@Suite struct TagTests {
  private func tags(_ text: String) -> [String] { BodyReading(text).body.tags.map(\.name) }

  @Test(arguments: [
    ("#grid", ["grid"]), ("A #Grid, and (#lab).", ["grid", "lab"]),
    ("#area/grid-scale!", ["area/grid-scale"]),
    ("#zoë #東京 #a_b", ["zoë", "東京", "a_b"]), ("- an item #one\n  - deeper #two", ["one", "two"]),
    ("- [ ] a task #waiting", ["waiting"]), ("> quoted #q", ["q"]), ("## Title #t", ["t"]),
    ("first\n#second line", ["second"]), ("#x/ #y- z", ["x", "y"]),
  ])
  func isATag(_ text: String, _ names: [String]) { #expect(tags(text) == names) }

  @Test(arguments: [
    "# Title", "#", "a#b", "#1 and #2026", "`#code`", "```\n#code\n```", "    #code",
    "[[Note#heading]]",
    "[x](note.md#heading)", "<!-- #no -->", "%% #no %%", "https://x.example/#part", "\\#no",
    "##two",
  ])
  func isNone(_ text: String) { #expect(tags(text).isEmpty, "\(tags(text))") }

  @Test func placesAreThoseOfTheFile() {
    let reading = BodyReading("Zoë and\n  #grid\n")
    #expect(reading.body.tags == [BodyTag(name: "grid", span: SourceSpan(11, 16))])
  }
}
