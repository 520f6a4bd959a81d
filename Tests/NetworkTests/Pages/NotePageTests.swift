import Network
import NoteSyntax
import Testing

@Suite struct NotePageTests {
  private static func page(_ text: String, _ kind: NoteKind = .interview, _ yaml: String = "")
    -> NotePage
  {
    NotePage(SourceText(text), kind: kind, settings: .test(yaml))
  }

  private static let talk = page(
    """
    ---
    with: "[[contacts/Ana Ruiz|Ana]]"
    date: 2026-02-18 10:30
    duration: 1h
    goal: >
      Two
      lines
    signals: [probed, nonsense]
    rating: 9
    ---

    ## Questions

    - What is **hard**? #work
      Everything.
    - [x] Was it asked?
    - Who else?

      - [[Bo Chen|Bo]], she says

    - What was left?

    ## Notes

    A [tour](a%20b.md) of
    the place. <!-- not this -->

    <!-- nor this -->

    - [ ] to do
    - One thing
      - and its part

    ### Deeper

    Still notes.

    ## Log

    - 2026-02-18 met

    ## Terms

    - **C-rate**: how fast: 1C is an hour
    - *Formation* – the first charge
    - Alone
    """)

  @Test func frontMatterIsTyped() {
    #expect(Self.talk.value("with")?.text == "Ana")
    #expect(Self.talk.value("goal")?.text == "Two lines")
    #expect(Self.talk.value("signals")?.text == "probed")
    #expect(Self.talk.minutes("duration") == 60)
    #expect(Self.talk.moment("date")?.iso == "2026-02-18 10:30")
    #expect(Self.talk.value("rating") == nil)
    #expect(Self.talk.value("place") == nil)
    #expect(Self.talk.value("date")?.position.line == 3)
  }

  @Test func yourOwnKeysCount() {
    let page = Self.page("---\njob: Planner\n---\n", .contact, "keys:\n  job: title\n")
    #expect(page.value("title")?.text == "Planner")
  }

  @Test func questionsHaveTheirAnswers() {
    let questions = Self.talk.questions
    #expect(
      questions.map(\.question.text) == [
        "What is **hard**?", "Was it asked?", "Who else?", "What was left?",
      ])
    #expect(questions.map(\.isAsked) == [true, true, true, false])
    #expect(
      questions.map(\.answer) == [
        Passage("Everything.", SourcePosition(line: 15, column: 3)), nil,
        Passage("Bo, she says", SourcePosition(line: 19, column: 3)), nil,
      ])
    #expect(questions.map(\.position.line) == [14, 16, 17, 21])
  }

  @Test func sectionsAreQuotedByPieces() {
    let notes = Self.talk.passages(in: "notes")
    #expect(notes.map(\.position.line) == [25, 31, 32, 36])
    #expect(notes.dropFirst().map(\.text) == ["One thing", "and its part", "Still notes."])
    #expect(notes.first?.text.hasPrefix("A tour of the place.") == true)
    #expect(Self.talk.passages(in: "log").isEmpty)
    #expect(Self.talk.passages(in: "learned").isEmpty)
  }

  /// Only what stands behind the colon, not the other words of the line.
  @Test func aLogLineIsQuotedBehindItsColon() {
    let page = Self.page(
      """
      ## Log

      - 2026-02-18 15:00 met at the fair: pumps are
        the [[Thing]]
      - 2026-02-19 met at the fair
      - 2026-02-20 met:
      """, .contact)
    func said(_ line: Int) -> String? { page.said(at: SourcePosition(line: line, column: 3))?.text }
    #expect(said(3) == "pumps are the Thing")
    #expect(said(5) == nil)
    #expect(said(6) == "")
    #expect(said(4) == nil)
  }

  @Test func termsArePartedFromTheirMeanings() {
    #expect(Self.talk.terms.map(\.term) == ["C-rate", "Formation", "Alone"])
    #expect(
      Self.talk.terms.map(\.meaning) == ["how fast: 1C is an hour", "the first charge", ""])
  }

  @Test func aBankHasHeadingsAndTopics() {
    let bank = Self.page("- First? #a\n\n## The work\n\n- Second?\n  - not one\n", .questions).bank
    #expect(bank.map(\.question.text) == ["First?", "Second?"])
    #expect(bank.map(\.topics) == [["a"], ["the work"]])
    #expect(bank.map(\.heading) == [nil, "The work"])
  }
}
