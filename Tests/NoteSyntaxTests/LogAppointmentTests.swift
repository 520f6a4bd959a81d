import NoteSyntax
import Testing

@Suite struct LogAppointmentTests {
  @Test(
    arguments: [
      ("booked 2026-04-14 15:00 30m video", "15:00", 30, .video, ""),
      ("booked 2026-04-14", nil, nil, nil, ""),
      ("scheduled for 15:00 on 2026-04-14, video, 30 min", "15:00", 30, .video, ""),
      ("booked 30m in person 2026-04-14 at 3pm", "15:00", 30, .inPerson, ""),
      ("booked: 2026-04-14T15:00 phone", "15:00", nil, .phone, ""),
      ("booked [[2026-04-14 Ana Ruiz]] 15:00", "15:00", nil, nil, ""),
      ("booked [[interviews/2026-04-14 Ana]]: at hers", nil, nil, nil, "at hers"),
      (
        "booked 2026-04-14 15:00-15:45 video call: bring slides", "15:00", 45, .video,
        "bring slides"
      ),
      ("booked 2026-04-14 15:00–16:00 call on zoom", "15:00", 60, .video, ""),
      ("booked 2026-04-14 by phone", nil, nil, .phone, ""),
      ("booked 2026-04-14 face to face 1h30", nil, 90, .inPerson, ""),
      ("booked 2026-04-14 google meet 1.5 hours", nil, 90, .video, ""),
      ("moved to 2026-04-14 9:30 in_person", "09:30", nil, .inPerson, ""),
      ("rescheduled 2026-04-14 at 10:00: she is ill", "10:00", nil, nil, "she is ill"),
      ("booked 2026-04-14 (15:00; 30m)", "15:00", 30, nil, ""),
      ("booked by email 2026-04-14 45m", nil, 45, nil, ""),
      ("booked 2026-04-14 15:00 at Café Wien", "15:00", nil, nil, "2026-04-14 15:00 at Café Wien"),
    ] as [(String, String?, Int?, MeetingMode?, String)])
  func reads(_ words: String, time: String?, minutes: Int?, mode: MeetingMode?, text: String)
    throws
  {
    let reading = BodyReading.log("2026-03-20 \(words)")
    let entry = try #require(reading.entry)
    let appointment = try #require(entry.appointment)
    #expect(appointment.date == CivilDate("2026-04-14"))
    #expect(appointment.time == time.flatMap { ClockTime($0) })
    #expect(appointment.minutes == minutes)
    #expect(appointment.mode == mode)
    #expect(reading.codes.isEmpty)
    #expect(entry.text == text)
  }

  @Test(arguments: [
    ("booked", DiagnosticCode.logIncomplete, "booked"),
    ("moved: she is ill", .logIncomplete, "moved"),
    ("scheduled 15:00 30m", .logIncomplete, "scheduled"),
    ("booked 2026-02-30 15:00", .logBadDate, "2026-02-30"),
    ("booked 14.04.2026", .logBadDate, "14.04.2026"),
    ("moved to 2026-4-14", .logBadDate, "2026-4-14"),
  ])
  func reportsWhatIsMissing(_ words: String, code: DiagnosticCode, place: String) throws {
    let reading = BodyReading.log("2026-03-20 \(words)")
    #expect(reading.codes == [code])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(try #require(reading.entry).appointment == nil)
    #expect(reading.diagnostics.first?.severity == .error)
  }

  @Test func reportsImpossibleTimes() throws {
    let reading = BodyReading.log("2026-03-20 booked 2026-04-14 25:00")
    #expect(reading.codes == [.logBadDate])
    #expect(reading.text(reading.diagnostics.first?.span) == "25:00")
    #expect(try #require(reading.entry?.appointment).time == nil)
  }

  @Test(
    arguments: [
      ("moved from 2026-04-20 to 2026-04-30", "2026-04-30", nil),
      ("moved 2026-04-20 to 2026-04-30 10:00", "2026-04-30", "10:00"),
      ("moved from 2026-04-20 15:00 to 2026-04-30", "2026-04-30", nil),
      ("moved from 15:00 to 2026-04-30 16:00", "2026-04-30", "16:00"),
      ("moved [[2026-04-20 Dora]] to 2026-04-30", "2026-04-30", nil),
      ("moved [[2026-04-20 Dora]] to [[2026-04-30 Dora]]", "2026-04-30", nil),
      ("moved to 2026-04-30 from 2026-04-20", "2026-04-30", nil),
      ("moved 2026-04-30 from 2026-04-20", "2026-04-30", nil),
      ("moved 2026-04-20 -> 2026-04-30", "2026-04-30", nil),
      ("moved 2026-04-20 → 2026-04-30", "2026-04-30", nil),
      ("moved 2026-04-30 instead of 2026-04-20", "2026-04-30", nil),
      ("moved from 2026-04-20 10:00 to 11:00", "2026-04-20", "11:00"),
      ("moved 2026-04-20 from 10:00 to 11:00", "2026-04-20", "11:00"),
      ("moved [[2026-04-20 Dora]] to 11:00", "2026-04-20", "11:00"),
      ("moved to Friday 2026-04-24 10:00", "2026-04-24", "10:00"),
      ("moved 2026-04-20 to next week, 2026-04-28", "2026-04-28", nil),
      ("moved 2026-04-20 from Friday to Monday, 2026-04-27", "2026-04-27", nil),
      ("booked Tuesday, 2026-04-21, 15.30", "2026-04-21", "15:30"),
      ("booked for 2026-04-20", "2026-04-20", nil),
      ("booked 2026-04-20, to be confirmed by 2026-04-18", "2026-04-20", nil),
      ("booked on 2026-04-18 for 2026-04-20", "2026-04-20", nil),
      ("booked [[2026-04-18 Dora]] 2026-04-20", "2026-04-20", nil),
      ("booked 2026-04-20 15:00, see [[2026-04-18 Dora]]", "2026-04-20", "15:00"),
      ("booked 2026-04-20, 2026-04-20 15:00", "2026-04-20", "15:00"),
      ("booked 2026-04-20 10:00 to 11:00", "2026-04-20", "10:00"),
    ] as [(String, String, String?)])
  func setsTheDayThatIsMeant(_ words: String, day: String, time: String?) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    let appointment = try #require(reading.entry?.appointment)
    #expect(appointment.date == CivilDate(day))
    #expect(appointment.time == time.flatMap { ClockTime($0) })
    #expect(reading.codes.isEmpty)
  }

  @Test(
    arguments: [
      ("moved from 2026-04-20 to 2026-04-30", "2026-04-20"),
      ("moved 2026-04-20 to 2026-04-30 10:00", "2026-04-20"),
      ("moved [[2026-04-20 Dora]] to 2026-04-30", "2026-04-20"),
      ("moved 2026-04-30 from 2026-04-20", "2026-04-20"),
      ("moved 2026-04-30 instead of 2026-04-20", "2026-04-20"),
      ("moved from 2026-04-20 10:00 to 11:00", "2026-04-20"),
      ("moved to 2026-04-30", nil), ("moved 2026-04-30, to be confirmed by 2026-04-20", nil),
      ("moved from 2026-04-20 and from 2026-04-21 to 2026-04-30", nil),
      ("moved from Monday to 2026-04-30", nil),
      ("moved to 2026-05-04 from 10:00 to 11:00", nil), ("moved to 2026-05-04 to 15:00", nil),
      ("moved to 2026-05-04, as agreed on 2026-04-17", nil),
      ("moved to 2026-05-04 because of [[2026-04-17 Dora]]", nil),
      ("booked from 2026-04-20 for 2026-04-30", nil),
    ] as [(String, String?)])
  func aMoveSaysFromWhichDay(_ words: String, day: String?) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(try #require(reading.entry?.appointment).movedFrom == day.flatMap { CivilDate($0) })
  }

  @Test func aTimeWithItsEndSaysHowLong() throws {
    let booked = try #require(BodyReading.log("2026-04-02 booked 2026-04-20 10:00 to 10:45").entry)
    #expect(booked.appointment?.minutes == 45)
    let moved = try #require(BodyReading.log("2026-04-02 moved to 2026-04-20 10:00 to 10:45").entry)
    #expect(moved.appointment?.minutes == 45)
  }

  @Test(arguments: [
    ("booked 2026-04-20 or 2026-04-27", "2026-04-27"),
    ("moved 2026-04-20, 2026-04-27 10:00", "2026-04-27"),
    ("booked from 2026-04-20 to 2026-04-22", "2026-04-22"),
    ("moved to 2026-04-20 or to 2026-04-27", "2026-04-27"),
    ("booked [[2026-04-20 Dora]] and [[2026-04-27 Dora]]", "[[2026-04-27 Dora]]"),
  ])
  func refusesTwoDays(_ words: String, place: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(try #require(reading.entry).appointment == nil)
    #expect(reading.codes == [.logTwoDates])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(reading.diagnostics.first?.severity == .error)
  }

  @Test(arguments: [
    "moved from 2026-04-20", "moved 2026-04-20 to next week", "moved [[2026-04-20 Dora]] to Friday",
    "moved from 2026-04-20 to later", "moved 2026-04-20 to the week after",
  ])
  func wantsTheNewDay(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 \(words)")
    #expect(try #require(reading.entry).appointment == nil)
    #expect(reading.codes == [.logIncomplete])
  }

  @Test(arguments: [
    ("15.30", "15:30"), ("at 15.30", "15:30"), ("at 9.05: early", "09:05"), ("3pm", "15:00"),
    ("at 3 pm", "15:00"), ("15.30–16.15", "15:30"), ("15.30 30m", "15:30"),
    ("at 15:00 sharp", "15:00"),
    ("12:00 noon", "12:00"), ("at 3.30pm", "15:30"),
  ])
  func readsTimesThatAreCertain(_ words: String, time: String) throws {
    let reading = BodyReading.log("2026-04-02 booked 2026-04-20 \(words)")
    #expect(try #require(reading.entry?.appointment).time == ClockTime(time))
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("at 3", "3"), ("noon", "noon"), ("at noon, video", "noon"), ("at Midday", "Midday"),
    ("15", "15"),
    ("1530", "1530"), ("at three", "three"), ("at half past three", "half past three"),
    ("3 o'clock", "3 o'clock"), ("at 15h30", "15h30"), ("15.30.", "15.30"),
    ("10:00 or 11:00", "11:00"), ("14h", "14h"), ("at 3-4", "3-4"),
    ("from 3 to 4pm", "3 to 4pm"), ("3-4pm", "3-4pm"), ("at 3 - 4 pm", "3 - 4 pm"),
    ("8 to 9:30 am", "8 to 9:30 am"), ("before 5pm", "5pm"), ("until 17:00", "17:00"),
  ])
  func hintsWhereNoTimeIsRead(_ words: String, place: String) throws {
    let reading = BodyReading.log("2026-04-02 booked 2026-04-20 \(words)")
    let appointment = try #require(reading.entry?.appointment)
    #expect(appointment.time == nil)
    #expect(appointment.minutes == nil)
    #expect(reading.codes == [.logNoTime])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    // What is not read is kept as it was written.
    #expect(reading.entry?.text.contains(place) == true)
    #expect(reading.diagnostics.first?.severity == .hint)
    #expect(reading.diagnostics.first?.remedy.contains("15:00") == true)
  }

  @Test(arguments: [
    "at 3 Main Street", "room 15", "at 1500 Main Street", "at the 3rd floor", "with 2 of them",
    "45m", "1.5 hours", "in the afternoon", "at Café Noon",
  ])
  func hintsAtNothingElse(_ words: String) throws {
    let reading = BodyReading.log("2026-04-02 booked 2026-04-20 \(words)")
    #expect(try #require(reading.entry?.appointment).time == nil)
    #expect(reading.codes.isEmpty)
  }

  @Test(
    arguments: [
      ("cancelled 2026-04-20: ill", "2026-04-20", "ill"),
      ("cancelled the talk of 2026-04-20", "2026-04-20", ""),
      ("cancelled our meeting on Monday 2026-04-20", "2026-04-20", ""),
      ("cancelled [[2026-04-20 Ana]]", "2026-04-20", ""), ("missed 2026-04-20", "2026-04-20", ""),
      ("cancelled: 2026-04-20 does not suit", nil, "2026-04-20 does not suit"),
      ("cancelled", nil, ""), ("missed for once", nil, "for once"),
      ("cancelled at 3", nil, "at 3"),
    ] as [(String, String?, String)])
  func readsTheDayOfWhatIsOff(_ words: String, day: String?, text: String) throws {
    let reading = BodyReading.log("2026-04-18 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.appointment?.date == day.flatMap { CivilDate($0) })
    #expect(entry.text == text)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("cancelled 2026-04-20 and 2026-04-27", DiagnosticCode.logTwoDates),
    ("cancelled 20.04.2026", .logBadDate), ("missed 2026-02-30", .logBadDate),
    ("cancelled, will propose 2026-05-04 or 2026-05-06", .logUnclearDay),
    ("cancelled Monday 20 April", .logUnclearDay), ("missed April 20", .logUnclearDay),
  ])
  func reportsTheDayOfWhatIsOff(_ words: String, code: DiagnosticCode) throws {
    let reading = BodyReading.log("2026-04-18 \(words)")
    #expect(try #require(reading.entry).appointment == nil)
    #expect(reading.codes == [code])
  }

  @Test(arguments: [
    ("cancelled the first meeting, see her on 2026-04-27", [DiagnosticCode.logUnclearDay]),
    ("cancelled today's meeting; 2026-04-27 works", [.logUnclearDay]),
    ("cancelled due to strike on 2026-04-27", []), ("cancelled Monday's talk, 2026-04-27", []),
    ("missed our talk yesterday, 2026-04-27", []),
  ])
  func theOnlyDayIsTakenForThatOfWhatIsOff(_ words: String, codes: [DiagnosticCode]) throws {
    let reading = BodyReading.log("2026-04-18 \(words)")
    #expect(try #require(reading.entry).appointment?.date == CivilDate("2026-04-27"))
    #expect(reading.codes == codes)
  }
}
