import NoteSyntax
import Testing

/// What is written a mark away from being counted is said, not lost.
@Suite struct SlipTests {
  @Test(arguments: [
    ("- [] Send it", "- [ ] Send it"), ("- [ ]Send it", "- [ ] Send it"),
    ("- [x]Sent it", "- [x] Sent it"), ("-[ ] Send it", "- [ ] Send it"),
    ("*[x] Sent it", "* [x] Sent it"), ("- [  ] Send it", "- [ ] Send it"),
    ("– [ ] Send it", "- [ ] Send it"), ("• [ ] Send it", "- [ ] Send it"),
    ("\u{A0}- [ ] Send it", "- [ ] Send it"), ("- [x ] Sent it", "- [x] Sent it"),
    ("- [ x] Sent it", "- [x] Sent it"), ("- [ ] One\n• [ ] Two", "- [ ] One\n- [ ] Two"),
    ("- [ ] One\n-[ ] Two", "- [ ] One\n- [ ] Two"), ("Text\n\n-[] Two", "Text\n\n- [ ] Two"),
  ])
  func aBoxThatIsNone(text: String, mended: String) {
    let reading = BodyReading(text)
    #expect(reading.codes == [.taskSlip])
    #expect(reading.mended == mended)
    #expect(BodyReading(mended).codes.isEmpty)
  }

  @Test(arguments: [
    "- [x](https://example.com) is a link", "- [ ][ref] is one", "- [1] is a footnote",
    "- [[Ana Ruiz]] called", "- [abc] is text", "Take the array `[]`", "a -[ ] b", "--[ ] c",
    "a – [ ] b", "| [ ] | a cell |", "– a dash", "```\n- [ ] code\n```",
  ])
  func bracketsThatAreMeant(text: String) {
    #expect(BodyReading(text).codes.filter { $0 == .taskSlip }.isEmpty)
  }

  @Test(arguments: [
    ("2026-03-16 asked by email", "- 2026-03-16 asked by email"),
    ("-2026-03-16 asked", "- 2026-03-16 asked"), ("**2026-03-16** met", "- **2026-03-16** met"),
    ("2026-03-16: something", "- 2026-03-16: something"),
    ("- 2026-03-16 asked\n2026-03-17 replied", "- 2026-03-16 asked\n- 2026-03-17 replied"),
    ("– 2026-03-16 asked", "- 2026-03-16 asked"), ("— 2026-03-16 asked", "- 2026-03-16 asked"),
    ("− 2026-03-16 asked", "- 2026-03-16 asked"), ("•2026-03-16 asked", "- 2026-03-16 asked"),
    ("· 2026-03-16 asked", "- 2026-03-16 asked"), ("‣ 2026-03-16 asked", "- 2026-03-16 asked"),
    ("☐ 2026-03-16 asked", "- 2026-03-16 asked"), ("\u{A0}- 2026-03-16 x", "- 2026-03-16 x"),
    ("\u{200B}- 2026-03-16 x", "- 2026-03-16 x"), ("1.2026-03-16 asked", "- 2026-03-16 asked"),
    ("a) 2026-03-16 asked", "- 2026-03-16 asked"), ("| 2026-03-16 | met |", "- 2026-03-16 | met |"),
    ("- 2026-03-16 asked\n– 2026-03-17 replied", "- 2026-03-16 asked\n- 2026-03-17 replied"),
    ("- 2026-03-16 asked\n• 2026-03-17 Easter", "- 2026-03-16 asked\n- 2026-03-17 Easter"),
    ("16.3.2026 asked by email", "- 16.3.2026 asked by email"),
  ])
  func aLineOfTheLogWithoutBullet(line: String, mended: String) {
    let reading = BodyReading("## Log\n\n" + line)
    #expect(reading.codes == [.logNoBullet])
    #expect(reading.mended == "## Log\n\n" + mended)
    #expect(BodyReading("# Notes\n\n" + line).codes.filter { $0 == .logNoBullet }.isEmpty)
  }

  /// Markdown takes for code what is indented by four blanks or a tab.
  @Test(arguments: [
    "\t- 2026-03-16 met", "    - 2026-03-16 met", "    * 2026-03-16 met",
    "- 2026-03-16 asked\n\n      text\n\n          - 2026-03-17 met",
  ])
  func aLineOfTheLogThatIsCode(lines: String) {
    let reading = BodyReading("## Log\n\n" + lines)
    #expect(reading.codes == [.logNoBullet])
    #expect(BodyReading("# Notes\n\n" + lines).codes.allSatisfy { $0 == .logElsewhere })
    #expect(BodyReading("## Log\n\n```\n" + lines + "\n```").codes.isEmpty)
  }

  @Test func aTaskThatIsCode() {
    #expect(BodyReading("\t- [ ] Send it\n").codes == [.taskSlip])
  }

  /// What else holds a date under Log is none of its lines.
  @Test(arguments: [
    "Since 2026-03-16 she is away.", "(2026-03-16)", "---\n\n***", "| Day | What |\n| --- | --- |",
    "2.5 hours", "a) first", "– see above", "• she met Bo on 2026-03-16", "    let x = 2026",
    "16.3.2026 was a Monday", "2026 was better", "![[2026-03-16.png]]",
    "- 2026-03-16 met: long\n  – she is well, since 2026-01-01",
  ])
  func whatMerelyHoldsADate(text: String) {
    #expect(BodyReading("## Log\n\n" + text).codes.isEmpty)
  }

  @Test(arguments: [
    "### 2026-03-16\n\nmet, she named Bo Chen", "### [[2026-03-16]]\n\nmet", "### 2026-03-16 met",
    "2026-03-16 met\n---", "### 2026-03-16\n\nmet\n\n### Other\n\n- 2026-03-17 asked",
  ])
  func aHeadingInTheLogWithADate(text: String) {
    #expect(BodyReading("## Log\n\n" + text).codes == [.logNoBullet])
  }

  @Test(
    arguments: [
      ("### 2026-03-16\n\n- 2026-03-16 met", []), ("### 2026-03-16\n\n- met", [.logNoDate]),
      ("### March\n\n- 2026-03-16 met", []), ("## 2026-03-16\n\nmet", []),
      ("### 2026-03\n\nmet", []),
    ] as [(String, [DiagnosticCode])])
  func aHeadingInTheLogOverItsLines(text: String, codes: [DiagnosticCode]) {
    #expect(BodyReading("## Log\n\n" + text).codes == codes)
  }

  @Test(arguments: [
    "- Log\n\t- 2026-03-16 met", "- ## Log\n  - 2026-03-16 met",
    "- Ana\n  - Talks\n    - 2026-03-16 met\n    - 2026-03-17 asked",
  ])
  func anOutlinersLogIsNone(text: String) {
    let reading = BodyReading(text)
    #expect(reading.codes == [.logElsewhere])
    #expect(reading.diagnostics.first.map { reading.text($0.span) } == "2026-03-16 met")
  }

  @Test func aWrappedLineIsNoLineOfItsOwn() {
    let text = "## Log\n\n- 2026-03-16 asked whether\n  2026-04-01 would suit\n\nSome prose."
    #expect(BodyReading(text).codes.isEmpty)
  }

  @Test func logLinesElsewhereAreSaidOnceForAHeading() {
    let text = """
      - 2026-03-01 met Ana

      ## Conversation log

      - 2026-03-16 asked by email
      - 2026-03-20 14:00 replied: yes

      ## Dates

      - 2026-03-16 is a Monday
      - 2026-03-17 note: nothing
      - see 2026-03-18 asked
      """
    let reading = BodyReading(text)
    #expect(reading.codes == [.logElsewhere, .logElsewhere])
    #expect(
      reading.diagnostics.map { reading.text($0.span) } == [
        "2026-03-01 met Ana", "2026-03-16 asked by email",
      ])
  }

  @Test(arguments: [
    "- [ ] 2026-04-15 send it", "- [ ] send it 2026-04-15", "- [ ] send it (2026-04-15)",
    "- [ ] send it until 2026-04-15, please", "- [ ] send it before 2026-04-15 to Ana",
    "- [ ] by 2026-04-15 send it",
  ])
  func aDayThatIsNoDueDate(line: String) {
    let reading = BodyReading(line)
    #expect(reading.codes == [.taskOtherDate])
    #expect(reading.diagnostics.map { reading.text($0.span) } == ["2026-04-15"])
    #expect(reading.task?.due == nil)
  }

  @Test(arguments: [
    "- [ ] send it by 2026-04-15", "- [ ] send it ⏳ 2026-04-15", "- [x] send it 2026-04-15",
    "- [ ] send the 2026-04-15 report to Ana", "- [ ] read [[2026-04-15]]",
    "- [ ] 2026-04-15 send it due:2026-04-20", "- [ ] see 2026-04-15-notes", "- [ ] nothing",
    "- [ ] send it [start:: 2026-04-15]", "- [ ] call 12026-04-15",
  ])
  func aDayThatIsOrTellsOfAnother(line: String) {
    #expect(BodyReading(line).codes.isEmpty)
  }
}
