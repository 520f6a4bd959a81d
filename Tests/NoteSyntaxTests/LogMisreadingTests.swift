import NoteSyntax
import Testing

/// Verbs that people write in their own words, and that were once read as what they do not say.
@Suite struct LogMisreadingTests {
  @Test(
    arguments: [
      ("called off: she is ill", .cancelled), ("rebooked 2026-04-22", .moved),
      ("wrote it up", .wroteUp),
    ] as [(String, LogVerb)])
  func furtherWaysToWriteAVerb(_ words: String, verb: LogVerb) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(try #require(reading.entry).verb == verb)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "said no problem", "said no such thing exists", "said no to Tuesday", "wrote back: yes, gladly",
    "emailed back", "called back, we talk on Monday", "replied to Ana's question",
    "answered all of her questions", "answered two of her questions by email", "asked for my CV",
    "requested my CV", "asked to see my CV", "talked to voicemail",
    "met with her colleague instead",
    "spoke with reception: she is out", "talked to her assistant, she is ill",
    "met not: she was ill",
    "thanked not yet", "thanked her assistant", "booked nothing yet, maybe 2026-04-20",
    "missed her call", "missed a call from her: she wants 11:00", "missed each other on the phone",
    "updated my CV as she advised", "heard him speak at a fair", "thanked her not yet",
    "met him never", "asked her nothing", "heard that she is leaving", "heard she is leaving",
    "heard of her new job", "thanked: not yet", "replied: nothing yet", "met: no", "heard: nothing",
    "declined to be named", "declined my connection request", "wrote down my questions",
    "wrote her off", "updated phone number", "booked a flight for 2026-05-04",
    "talked to Ana's colleague", "missed call from Ana", "updated the contact details",
    "heard through the grapevine she quit", "booked the train 2026-05-04",
    "cancelled my subscription", "put off my decision",
    "called it off", "called everything off", "called the whole thing off",
    "declined her invitation", "declined the job", "declined their offer",
    "spoke with the receptionist", "heard from her colleague", "heard from his boss",
    "heard via Bo Chen that she left", "missed the train, met anyway", "asked around about her",
    "put off calling her", "declined (by me)",
  ])
  func whatMeansSomethingElseIsANote(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .note)
    #expect(entry.text == words)
    #expect(reading.codes == [.logReversed])
  }

  @Test(
    arguments: [
      ("said no", .declined), ("said no: too busy", .declined), ("said no, politely", .declined),
      ("said no to a talk", .declined), ("wrote back to her", .contacted),
      ("called her back", .contacted), ("replied not before May", .replied),
      ("replied to the letter", .replied), ("asked for her time", .asked),
      ("asked if I may call", .asked), ("met her", .met),
      ("met at reception", .met), ("missed", .missed), ("missed the call", .missed),
      ("missed our meeting", .missed), ("updated her: my CV is done", .updated),
      ("heard her out", .heard), ("heard from her assistant", .heard), ("thanked her", .thanked),
      ("asked for a talk about my CV", .asked), ("said no – too busy", .declined),
      ("said no 😞", .declined), ("said no yesterday", .declined),
      ("reached out about my application", .asked), ("asked for my usual half an hour", .asked),
      ("asked my friend to introduce us", .asked), ("met her colleague [[Kim Lee]]", .met),
      ("talked to the receptionist [[Di Fox]]", .met), ("met her colleagues at the fair", .met),
      ("replied to yesterday's email", .replied), ("replied to everybody's surprise", .replied),
      ("wrote back to Ana", .contacted), ("emailed back and forth", .contacted),
      ("thanked not only for the talk", .thanked),
      ("contacted not by email but by phone", .contacted),
      ("met nobody else", .met), ("confirmed nothing has changed", .confirmed),
      ("updated my contact there on the outcome", .updated),
      ("missed their call 2026-04-01", .missed), ("asked her not to tell", .asked),
      ("cancelled my call with her", .cancelled), ("updated her", .updated),
      ("talked to Ana's colleague [[Kim Lee]]", .met), ("missed call", .missed),
      ("thanked her", .thanked), ("met him, never again so early", .met),
      ("thanked: not yet for the book", .thanked), ("declined to meet", .declined),
      ("wrote her a letter", .contacted), ("called her off the record", .contacted),
      ("declined (by email)", .declined), ("heard from the secretary", .heard),
      ("heard via LinkedIn", .heard), ("heard via Bo Chen", .heard), ("missed the talk", .missed),
      ("asked about her work", .asked), ("put off until 2026-06-15", .putOff),
      ("put off everything until 2026-06-15", .putOff), ("met the boss", .met),
      ("declined my request", .declined),
    ] as [(String, LogVerb)])
  func whatIsMeantStands(_ words: String, verb: LogVerb) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(try #require(reading.entry).verb == verb)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("replied: yes, booked 2026-04-20 15:00", "booked"), ("replied, booked 2026-04-20", "booked"),
    ("declined, suggested Bo Chen", "suggested"), ("declined; referred me to [[Bo]]", "referred"),
    ("declined but named [[Bo]]", "named"), ("met; she named Bo Chen (use my name)", "named"),
    ("met and named [[Bo Chen]]", "named"), ("met, thanked", "thanked"),
    ("met & thanked", "thanked"), ("met – thanked", "thanked"),
    ("nudged; she replied yes", "replied"),
    ("asked by email (bounced)", "bounced"), ("called, and we talked for 20 min", "talked"),
    ("called me, we spoke about storage", "spoke"), ("called her, talked 20 min", "talked"),
    ("emailed, asked for 20 minutes", "asked"),
    ("confirmed, but moved to 2026-04-22", "moved"),
    ("cancelled and rebooked for 2026-04-22 10:00", "rebooked"),
    ("met - 2026-05-05 thanked", "2026-05-05 thanked"),
    ("asked, 2026-05-06 replied", "2026-05-06 replied"), ("asked; nudged 2026-05-11", "nudged"),
    ("asked; 2026-05-06 booked 2026-05-11", "2026-05-06 booked"),
    ("asked by email: half an hour; 2026-05-06 replied", "2026-05-06 replied"),
    ("met<br>- 2026-05-05 thanked", "2026-05-05 thanked"), ("met<br>thanked", "thanked"),
    ("met / thanked", "thanked"), ("met\nthanked by email", "thanked"),
    ("met: a nice talk\n  thanked by email", "thanked"), ("asked\nnudged", "nudged"),
  ])
  func aFurtherVerbIsReported(_ words: String, second: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(reading.codes.contains(.logTwoVerbs))
    #expect(
      reading.text(reading.diagnostics.last { $0.code == .logTwoVerbs }?.span) == second)
  }

  @Test func aSecondFactKeepsItsDay() {
    let remedy = BodyReading.log("2026-04-02 asked, 2026-05-06 Replied").diagnostics.first?.remedy
    #expect(remedy == "write that on a line of its own: \"- 2026-05-06 replied …\"")
  }

  @Test(arguments: [
    "met: she named three firms, and I thanked her", "met: Bo was asked and declined",
    "met, talked about storage", "asked whether she booked the room", "replied: named nobody yet",
    "met: they booked a hall, suggested Tuesday", "named [[Bo]], who replied", "met her and Bo",
    "contacted: thanked in advance", "replied and thanked me for the article",
    "replied: booked solid until 2026-05-01", "replied: suggested [[2026-04-21]]",
    "replied, suggested Tuesday April 21", "replied: suggested Café Central",
    "met: suggested [[Designing Your Life]]", "met: a long talk. Suggested Northwind Storage",
    "met and bounced ideas off each other", "heard: moved house on 2026-04-01",
    "replied, moved to Berlin 2026-04-01", "nudged: booked train for 2026-04-20",
    "skip thank, thanked at once", "told her and cancelled my other applications",
    "called and asked about her holiday", "contacted, answered her questions",
    "named Bo Chen and Kim Lee, met at a fair", "booked 2026-05-11, 2026-05-12 is full",
    "named Bo Chen, met 2026-03-01 at a fair", "heard: 2026-03-01 met Bo at a fair",
    "replied: yes\n  met her sister there once",
    "asked her, in a letter of two pages about tanks, whether\n  met",
    "put off until 2026-06-15: asked for it, and/or later",
  ])
  func otherVerbsInASentenceAreNot(_ words: String) {
    #expect(!BodyReading.log("2026-04-02 \(words)").codes.contains(.logTwoVerbs))
  }

  @Test(
    arguments: [
      ("set 2026-04-20", "booked"), ("passed me on to Bo Chen", nil), ("said not now", "put off"),
      ("email bounced", "\"bounced\""),
    ]
      as [(String, String?)])
  func suggestsNoOtherVerb(_ words: String, verb: String?) throws {
    let problem = try #require(BodyReading.log("2026-04-02 \(words)").diagnostics.first)
    #expect(problem.code == .unknownVerb)
    #expect(
      !problem.remedy.contains("called me") && !problem.remedy.contains("\"met\""))
    if let verb { #expect(problem.remedy.contains(verb)) }
  }

  @Test func aLineOfManyVerbsIsReadAtOnce() {
    let line = "2026-04-02 replied " + String(repeating: "and named x ", count: 20_000)
    #expect(BodyReading.log(line).entry?.verb == .replied)
  }
}
