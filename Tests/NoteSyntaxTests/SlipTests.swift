import NoteSyntax
import Testing

/// What is written a mark away from being counted is said, not lost.
@Suite struct SlipTests {
  @Test(arguments: [
    ("- [] Send it", "- [ ] Send it"), ("- [ ]Send it", "- [ ] Send it"),
    ("- [x]Sent it", "- [x] Sent it"), ("-[ ] Send it", "- [ ] Send it"),
    ("*[x] Sent it", "* [x] Sent it"), ("- [  ] Send it", "- [ ] Send it"),
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
  ])
  func bracketsThatAreMeant(text: String) {
    #expect(BodyReading(text).codes.filter { $0 == .taskSlip }.isEmpty)
  }

  @Test(arguments: [
    ("2026-03-16 asked by email", "- 2026-03-16 asked by email"),
    ("-2026-03-16 asked", "- 2026-03-16 asked"), ("**2026-03-16** met", "- **2026-03-16** met"),
    ("2026-03-16: something", "- 2026-03-16: something"),
    ("- 2026-03-16 asked\n2026-03-17 replied", "- 2026-03-16 asked\n- 2026-03-17 replied"),
  ])
  func aLineOfTheLogWithoutBullet(line: String, mended: String) {
    let reading = BodyReading("## Log\n\n" + line)
    #expect(reading.codes == [.logNoBullet])
    #expect(reading.mended == "## Log\n\n" + mended)
    #expect(BodyReading("# Notes\n\n" + line).codes.filter { $0 == .logNoBullet }.isEmpty)
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
