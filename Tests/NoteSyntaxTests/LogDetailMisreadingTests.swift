import NoteSyntax
import Testing

/// Days, times, names and leave in people's own words, that were once read as what they do not say.
@Suite struct LogDetailMisreadingTests {
  @Test(
    arguments: [
      ("3:30 p.m.", "15:30"), ("3 p.m.", "15:00"), ("3p.m.", "15:00"), ("9 A.M. at hers", "09:00"),
      ("1:00 pm to 2:00 pm", "13:00"), ("11:00-1:00pm", "11:00"), ("10:00-11:30 am", "10:00"),
      ("12:00-1:00 pm", "12:00"), ("3:00-4:00 pm", nil),
      ("from 3:00 to 4:00 pm", nil), ("15:00-16:00", "15:00"), ("3:30 in the afternoon", nil),
      ("9:30 in the morning", "09:30"), ("15:00 UTC", nil), ("9:00 EST", nil),
      ("9:00 her time", nil),
    ] as [(String, String?)])
  func readsNoTimeThatIsUncertain(_ words: String, time: String?) throws {
    let reading = BodyReading.log("2026-04-02 booked 2026-04-20 \(words)")
    #expect(try #require(reading.entry?.appointment).time == time.flatMap { ClockTime($0) })
    #expect(reading.codes == (time == nil ? [.logNoTime] : []))
  }

  @Test func anInstantInUTCHasNoTimeHere() throws {
    let reading = BodyReading.log("2026-04-02 booked 2026-04-20T15:00Z")
    #expect(try #require(reading.entry?.appointment).time == nil)
    #expect(reading.codes == [.logNoTime])
  }

  @Test(
    arguments: [
      ("not by phone but in person", MeetingMode.inPerson), ("at her office, no video", nil),
      ("by phone, not on the third floor", .phone), ("not 16:00, phone", .phone),
    ] as [(String, MeetingMode?)])
  func aModeThatIsDeniedIsNone(_ words: String, mode: MeetingMode?) throws {
    let reading = BodyReading.log("2026-04-02 booked 2026-04-20 15:00 \(words)")
    #expect(try #require(reading.entry?.appointment).mode == mode)
  }

  @Test(arguments: [
    "booked solid until 2026-05-01", "booked out till 2026-05-01", "booked by 2026-04-20",
    "moved: she is away until 2026-05-01", "moved because she is away till 2026-05-01",
  ])
  func aLimitIsNoDayOfAMeeting(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(try #require(reading.entry).appointment == nil)
    #expect(reading.codes == [.logIncomplete])
  }

  @Test(arguments: [
    "booked 2026-04-22 10:00 instead of 2026-04-20", "booked 2026-04-22 (instead of 2026-04-20)",
    "booked 2026-04-22, not 2026-04-20",
  ])
  func aBookingInPlaceOfAnotherSaysWhich(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .booked)
    #expect(entry.appointment?.date == CivilDate("2026-04-22"))
    #expect(entry.appointment?.movedFrom == CivilDate("2026-04-20"))
    #expect(reading.codes.isEmpty)
  }

  @Test(
    arguments: [
      ("(ask before you use my name)", nil, 1), ("(maybe use my name)", nil, 1),
      ("(use my name only after May)", nil, 1), ("(dont use my name)", false, 0),
      ("(keep my name out)", false, 0), ("- not my name", false, 0),
      ("– please not my name", false, 0),
      ("(use my name)", true, 0), ("(use my name only)", true, 0),
      ("(reach out to him and use my name)", true, 0), ("- she runs the lab", nil, 0),
    ] as [(String, Bool?, Int)])
  func uncertainLeaveIsNone(_ remark: String, useName: Bool?, codes: Int) throws {
    for name in ["Bo Chen", "[[Bo Chen]]"] {
      let reading = BodyReading.log("2026-04-02 named \(name) \(remark)")
      let person = try #require(reading.entry?.persons.first)
      #expect(person.useName == useName, "\(name) \(remark)")
      #expect(reading.codes.count == codes)
    }
  }

  @Test(arguments: [
    "will introduce before 2026-04-24", "will introduce after the holidays",
    "will introduce me herself", "will introduce once she is back",
  ])
  func aPromiseWithoutADayIsOne(_ remark: String) throws {
    let reading = BodyReading.log("2026-04-02 named [[Bo Chen]] (\(remark))")
    #expect(try #require(reading.entry?.persons.first).introduction != nil)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "cannot introduce", "can't introduce", "I should introduce myself", "will introduce himself",
  ])
  func aRefusedIntroductionIsNoPromise(_ remark: String) throws {
    let reading = BodyReading.log("2026-04-02 named [[Bo Chen]] (\(remark))")
    #expect(try #require(reading.entry?.persons.first).introduction == nil)
  }

  @Test(arguments: [
    ("Bo Chen / Kim Lee", ["Bo Chen", "Kim Lee"]),
    ("Bo Chen, PhD, and Kim Lee", ["Bo Chen", "Kim Lee"]),
    ("Bo Chen, Jr., Kim Lee, Director at Acme", ["Bo Chen", "Kim Lee"]), ("Bo at Acme", ["Bo"]),
    ("Bo Chen, She", ["Bo Chen"]), ("Zoom", []), ("Bo Chen, Ma", ["Bo Chen", "Ma"]),
    ("He Jiankui", ["He Jiankui"]), ("– Bo Chen", ["Bo Chen"]),
  ])
  func titlesAndThingsAreNoPeople(_ words: String, names: [String]) throws {
    let reading = BodyReading.log("2026-04-02 named \(words)")
    #expect(try #require(reading.entry).persons.map(\.link.target) == names)
  }

  @Test(
    arguments: [
      ("asked via Bo Chen: thirty minutes", nil), ("asked not by phone but by email", "email"),
      ("booked 2026-04-20 not by phone", nil), ("asked via Handshake", "handshake"),
      ("asked via Xing Premium", "xing"),
    ] as [(String, String?)])
  func aPersonIsNoChannel(_ words: String, channel: String?) throws {
    #expect(try #require(BodyReading.log("2026-04-02 \(words)").entry).channel == channel)
  }

  @Test(
    arguments: [
      ("put off until 2026-06-15", "2026-06-15", ""),
      ("put off to Monday, 2026-06-15: the audit", "2026-06-15", "the audit"),
      (
        "put off by her boss until [[2026-06-15]]", "2026-06-15", "by her boss until [[2026-06-15]]"
      ),
      ("put off: until 2026-06-15 there is no time", nil, "until 2026-06-15 there is no time"),
      ("put off, as on 2026-03-01", nil, "as on 2026-03-01"),
      ("put off until 2026-06-15.", "2026-06-15", ""),
      ("put off until **2026-06-15**", "2026-06-15", ""),
      (
        "put off our talk set for 2026-04-20 until 2026-06-15", "2026-06-15",
        "our talk set for 2026-04-20 until 2026-06-15"
      ),
      ("put off for 2026-04-20", nil, "for 2026-04-20"), ("put off to May", nil, "to May"),
    ] as [(String, String?, String)])
  func readsUntilWhenTheyPutYouOff(_ words: String, day: String?, text: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .putOff)
    #expect(entry.appointment?.date == day.flatMap { CivilDate($0) })
    #expect(entry.text == text)
    #expect(reading.codes == (words.hasSuffix("May") ? [.logNoDay] : []))
  }

  @Test(arguments: ["put off until 2026-06-31", "put off until 15.06.2026"])
  func untilNoDayIsReported(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(try #require(reading.entry).appointment == nil)
    #expect(reading.codes == [.logBadDate])
  }

  @Test(
    arguments: [
      ("confirmed 2026-04-20", "2026-04-20", ""),
      ("confirmed for 2026-04-20: gladly", "2026-04-20", "gladly"),
      ("confirmed our meeting on Monday, 2026-04-20", "2026-04-20", ""),
      ("confirmed that she is there on 2026-04-20", nil, "that she is there on 2026-04-20"),
    ] as [(String, String?, String)])
  func readsWhichMeetingIsConfirmed(_ words: String, day: String?, text: String) throws {
    let entry = try #require(BodyReading.log("2026-04-02 \(words)").entry)
    #expect(entry.appointment?.date == day.flatMap { CivilDate($0) })
    #expect(entry.text == text)
  }

  /// The time to read a line grows with its length alone.
}
