import NoteSyntax
import Testing

/// Lines that say more than their verb, or of whom nobody knows.
@Suite struct LogMeaningTests {
  @Test(arguments: [
    "emailed: asked for 20 minutes", "wrote to ask for half an hour", "called to ask for a chat",
    "wrote a thank-you note", "emailed thanks", "wrote her a short thank you",
    "told her how it went with Bo", "emailed her how it went", "wrote [[Ana]] thanks",
    "emailed to request a meeting", "wrote asking whether she has time", "wrote to ask to meet",
    "called to propose a coffee", "messaged: would you have 20 minutes for me?",
    "emailed me to cancel our call", "called me to cancel", "called to reschedule",
    "heard: declined", "emailed me: said no", "replied: no", "replied no, too busy",
    "replied: sorry, no", "replied: not interested", "followed up with a thank you note",
    "emailed to say thanks", "emailed to say I accepted the offer at Acme", "wrote a reminder",
    "called to confirm the meeting", "emailed to confirm",
    "emailed me to cancel: ill", "emailed me to cancel, ill", "called to cancel: ill",
    "called and told her how it went", "called, told her how it went", "emailed, updated her",
    "emailed an update", "called to tell her how it went", "told her about the talk with Ivo",
    "told her I met Ivo", "called and nudged her", "emailed to ask for 20min",
    "wrote to ask about a chat", "emailed request", "emailed a request: half an hour",
  ])
  func wordsThatMeanAnotherVerbAreReported(_ words: String) {
    #expect(BodyReading.log("2026-04-02 \(words)").codes == [.logTwoVerbs])
  }

  @Test(arguments: [
    "emailed: my CV is on its way", "called to ask how she is", "told her: I have accepted",
    "wrote, no answer needed", "called. Thanks will follow",
    "emailed her the paper on how pumps fail",
    "wrote to ask for her address", "emailed: thanks to Bo I got the address",
    "wrote: how it works at Acme", "emailed to ask if the meeting is still on",
    "heard: she cancelled her trip", "emailed to cancel my other applications",
    "emailed to confirm that I received it", "replied: no problem", "replied: no hurry, Tuesday",
    "called: could not talk for long",
    "called to request her address", "told her about the job", "told them of the offer",
    "called, reminded me of the fair", "called and updated me", "called, told me how it went",
    "emailed to update my address", "called to tell her about Acme", "emailed a request for papers",
    "wrote to ask about the room", "emailed to ask for 20 copies", "told her that I start in May",
  ])
  func otherWordsAreNot(_ words: String) {
    #expect(BodyReading.log("2026-04-02 \(words)").codes == [])
  }

  @Test(arguments: [
    "until April", "until 14 April", "until after Easter", "to May", "for six weeks",
    "till she is back",
    "until 14.4.", "until", "until 2026-03-01",
  ])
  func aPutOffWithoutADayIsHintedAt(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 put off \(words)")
    #expect(try #require(reading.entry).appointment == nil)
    #expect(reading.codes == [.logNoDay])
  }

  @Test(
    arguments: [
      ("by 15.5.2026", .logBadDate), ("by Friday", .logNoDay), ("next week", .logNoDay),
      ("by 2026-05-15", nil), ("soon", nil),
    ] as [(String, DiagnosticCode?)])
  func theDayOfAPromiseInAnotherFormIsTold(_ words: String, code: DiagnosticCode?) throws {
    let reading = BodyReading.log("2026-04-02 named Kim Orr (will introduce \(words))")
    #expect(reading.codes == code.map { [$0] } ?? [])
    let person = try #require(reading.entry?.persons.first)
    #expect((person.introduction == .promised) == (words != "by 2026-05-15"))
  }

  @Test func whatIsSaidOfBothIsSaidOfEach() throws {
    let entry = try #require(
      BodyReading.log("2026-04-02 named Bo Chen, Di Fox (both: use my name)").entry)
    #expect(entry.persons.map(\.useName) == [true, true])
  }

  @Test(arguments: ["“Zed Orr”", "„Zed Orr“", "«Zed Orr»"])
  func quotesAreNoPartOfAName(_ name: String) throws {
    let reading = BodyReading.log("2026-04-02 named \(name)")
    #expect(try #require(reading.entry).persons.map(\.link.target) == ["Zed Orr"])
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [("2026-05-12 or 13", true), ("2026-05-12 at 3 or 4", false)])
  func aSecondDayIsNoTime(_ words: String, isDay: Bool) throws {
    let found = try #require(BodyReading.log("2026-05-04 booked \(words)").diagnostics.first)
    #expect(found.code == .logNoTime)
    #expect(found.remedy.contains("the other behind a colon") == isDay)
  }

  @Test(
    arguments: [
      ("booked 2026-01-07 10:00", true), ("moved 2026-01-08", true), ("booked 2027-01-07", false),
      ("booked 2026-12-28 17:00", false), ("cancelled 2026-01-07", false),
    ])
  func aMeetingBeforeItsLineIsTold(_ words: String, isTold: Bool) throws {
    let codes = BodyReading.log("2026-12-28 \(words)").codes
    #expect(codes == (isTold ? [.earlyDay] : []))
  }

  @Test(arguments: ["[[Pat Ash]] replied: yes", "[[Pat Ash]] named [[Kim Orr]]"])
  func aVerbBehindANameIsNone(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(reading.codes == [.unknownVerb])
    let verb = words.split(separator: " ")[2]
    #expect(reading.text(reading.diagnostics.first?.span) == verb.filter(\.isLetter))
  }

  @Test func aLaterDayOfATermCounts() throws {
    let reading = BodyReading.log("2026-04-02 put off until next month, 2026-05-14")
    #expect(try #require(reading.entry).appointment?.date.iso == "2026-05-14")
    #expect(reading.codes == [])
  }

  /// `R&D` and `AT&T` name no D and no T.
  @Test(arguments: ["Bo Chen – head of R&D – and Di Fox", "Di Fox from AT&T"])
  func aThingWithAnAmpersandIsOneThing(_ words: String) throws {
    let persons = try #require(BodyReading.log("2026-04-02 named \(words)").entry).persons
    #expect(persons.allSatisfy { $0.link.target.count > 1 })
    let two = BodyReading.log("2026-04-02 named Bo Chen & Di Fox")
    #expect(try #require(two.entry).persons.map(\.link.target) == ["Bo Chen", "Di Fox"])
  }

  @Test(arguments: [
    "put off", "put off: no time for now", "put off by email", "put off until 2026-05-01",
  ])
  func anotherPutOffIsNot(_ line: String) {
    #expect(BodyReading.log("2026-04-02 \(line)").codes == [])
  }

  /// Leave that is given for a name which is not read is nobody's.
  @Test(arguments: [
    "named [[Bo Chen]] and her former boss Kim Lee (use my name)",
    "named [[Bo Chen]] and her former boss Kim Lee, use my name",
  ])
  func aRemarkBehindANameThatIsNotReadIsOfNobody(_ line: String) throws {
    let reading = BodyReading.log("2026-04-02 \(line)")
    let persons = try #require(reading.entry).persons
    #expect(persons.map(\.link.target) == ["Bo Chen"])
    #expect(persons.map(\.useName) == [nil])
    #expect(reading.codes.contains(.unknownRemark))
  }

  @Test(arguments: [
    "named [[Bo Chen]] from Acme (use my name)", "named [[Bo Chen]], use my name",
    "named her boss Kim Lee, [[Bo Chen]] (use my name)",
  ])
  func aRemarkIsOfTheNameBeforeIt(_ line: String) throws {
    let persons = try #require(BodyReading.log("2026-04-02 \(line)").entry).persons
    #expect(persons.last?.useName == true)
  }

  @Test(arguments: [
    "called her assistant: out until Monday", "met her boss at the fair", "met with his manager",
  ])
  func whoStandsInForThemIsNotThey(_ line: String) throws {
    let reading = BodyReading.log("2026-04-02 \(line)")
    #expect(try #require(reading.entry).verb == .note)
    #expect(reading.codes == [.logReversed])
  }

  @Test(arguments: [
    "by Friday", "by 30 Jan", "by March 10", "by 14.4.", "by next week", "by tomorrow",
    "by 1st May", "by Friday #waiting", "signed by Bo by Friday", "by Fri", "by the 10th",
    "by the end of the week", "by Monday morning",
  ])
  func aTasksDayInWordsIsHintedAt(_ words: String) {
    let reading = BodyReading("- [ ] Lea sends her old job description \(words)\n")
    #expect(reading.codes == [.taskOtherDate])
  }

  @Test(arguments: [
    "Read the book by May Sarton", "Have it checked by two people", "Stand by",
    "Pass by 10 Downing St",
    "Walk by the river", "Send it by 2026-04-17", "Read what was said by friday people",
    "Send slides rated by 7/10", "Walk by 4.5",
  ])
  func whatIsNoDayIsNot(_ words: String) {
    #expect(BodyReading("- [ ] \(words)\n").codes == [])
  }
}
