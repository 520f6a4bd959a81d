import NoteSyntax
import Testing

/// What of a body is read as if it were blank: block comments, and the markers of a conflict.
@Suite struct HiddenLineTests {
  private func log(_ lines: String) -> [String] {
    BodyReading("## Log\n\n" + lines).body.log.map { "\($0.verb)" }
  }

  @Test func aBlockCommentSaysNothing() {
    #expect(
      log("- 2026-02-11 asked\n\n%%\n- 2026-02-12 declined\n%%\n\n- 2026-02-13 thanked")
        == ["asked", "thanked"])
    #expect(
      log("- 2026-02-11 asked\n%% \n- 2026-02-12 declined\n- 2026-02-13 met %%\n") == ["asked"])
    #expect(log("%% why\n- 2026-02-12 declined %%\n- 2026-02-13 met") == ["met"])
    #expect(log("%%\n- 2026-02-12 met\n%%\n%%\n- 2026-02-13 met\n%%\n- 2026-02-14 met") == ["met"])
    let reading = BodyReading("%%\n- [ ] Call by 2026-02-10\n\n[[Bo]] #tag\n# Head\n%%\n")
    #expect(reading.body.tasks.isEmpty && reading.body.links.isEmpty && reading.body.tags.isEmpty)
    #expect(reading.body.headings.isEmpty && reading.body.paragraphs.isEmpty)
  }

  /// Rather a comment that is read than a line that is not.
  @Test(arguments: [
    "%%\n- 2026-02-12 met", "%% a\n- 2026-02-12 met\n%% b", "50 %%\n- 2026-02-12 met\n%%",
    "%% a %%\n- 2026-02-12 met\n%%", "```\n%%\n```\n- 2026-02-12 met\n```\n%%\n```",
    "~~~~\n%%\n~~~\n~~~~\n- 2026-02-12 met\n~~~\n%%\n~~~",
  ])
  func whatIsNoCommentIsRead(_ lines: String) {
    #expect(log(lines) == ["met"])
  }

  @Test func linesKeepTheirPlaces() {
    let reading = BodyReading("%%\n- x\n%%\n\n## Log\n\n%%\ny\n%%\n- 2026-02-13 met\n")
    #expect(reading.body.log.map { reading.source.position(of: $0.span.start).line } == [10])
  }

  @Test func theMarkersOfAConflictArePartOfNoLine() {
    let reading = BodyReading(
      """
      ## Log

      - 2026-02-03 put off until 2026-02-10
      <<<<<<< HEAD
      - 2026-02-04 thanked
      ||||||| former
      - 2026-02-06 met
      =======
      - 2026-02-05 nudged
      >>>>>>> other
      - [ ] Post it by 2026-02-10
      <<<<<<< HEAD
      - [ ] Post two by 2026-02-11
      =======
      - [ ] Post three by 2026-02-12
      >>>>>>> other
      """)
    #expect(
      reading.body.log.map(\.verb) == [.putOff, .thanked, .nudged])
    #expect(reading.body.tasks.map(\.text) == ["Post it", "Post two", "Post three"])
    #expect(reading.body.tasks.compactMap(\.due).count == 3)
    #expect(reading.body.headings.map(\.text) == ["Log"])
  }

  /// `=======` under a paragraph is a heading's elsewhere.
  @Test func aMarkerWithoutItsConflictIsText() {
    let reading = BodyReading("Title\n=======\n\n<<<<<<< HEAD\n")
    #expect(reading.body.headings.map(\.text) == ["Title"])
    #expect(reading.body.paragraphs.count == 1)
  }
}
