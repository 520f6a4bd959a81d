import Network
import Testing

@Suite struct QuotableTests {
  @Test(arguments: [
    "They pay 85,000.", "80k", "About €70 an hour", "70 000 € at the start", "The salary is fair.",
    "She hates the place (in confidence!)", "Off the record: it will close.", "Between us, no.",
    "Don’t tell, but it will close.", "First:", "| a | b |", "…", "- ", "TODO", "{{learned}}",
    "See [it](https://x.y)", "So it is^[a note]", "",
  ])
  func isForYourself(_ text: String) { #expect(!Quotable.allows(text)) }

  @Test(arguments: [
    "What they said.", "1,900 lines of code!", "They pay later, and are ruder.",
    "It takes nine months instead of nine minutes.", "Between the two there is a wall.",
    "A run of 12 weeks", "The customers pay attention.",
  ])
  func mayBeSaid(_ text: String) { #expect(Quotable.allows(text)) }
}
