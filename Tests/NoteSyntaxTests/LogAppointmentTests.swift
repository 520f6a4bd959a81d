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
}
