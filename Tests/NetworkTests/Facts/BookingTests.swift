import Network
import NoteSyntax
import Testing

/// Which bookings an end that names its day ends.
@Suite struct BookingTests {
  private static let two = "2026-04-01 booked 2026-04-20\n2026-04-02 booked 2026-04-27\n"

  /// Each booking's day and the day it ended.
  private func ends(_ log: String, _ more: TestFile...) throws -> [String] {
    let vault = try TestVault([.contact("Ana", log: log)] + more)
    return Booking.all(in: vault.facts(of: NodeID(1))).map {
      "\($0.day.iso) \($0.endedOn?.iso ?? "stands")"
    }
  }

  @Test(arguments: [
    ("2026-04-18 cancelled 2026-04-20: ill", "2026-04-18", "stands"),
    ("2026-04-18 cancelled [[2026-04-27 Ana]]", "stands", "2026-04-18"),
    (
      "2026-04-18 cancelled 2026-04-20\n2026-04-19 cancelled 2026-04-27", "2026-04-18", "2026-04-19"
    ),
    (
      "2026-04-18 cancelled 2026-04-20\n2026-04-18 cancelled 2026-04-27", "2026-04-18", "2026-04-18"
    ),
    ("2026-04-18 cancelled: ill", "2026-04-18", "2026-04-18"),
    ("2026-04-18 cancelled 2026-05-01: nothing is set for it", "2026-04-18", "2026-04-18"),
    ("2026-04-28 missed 2026-04-20", "2026-04-28", "stands"),
    ("2026-04-28 missed 2026-04-27", "stands", "2026-04-28"),
    ("2026-04-28 missed", "2026-04-28", "2026-04-28"),
  ])
  func endsOnlyTheDayItNames(_ line: String, first: String, second: String) throws {
    #expect(try ends(Self.two + line) == ["2026-04-20 \(first)", "2026-04-27 \(second)"])
  }

  @Test(arguments: [
    ("2026-04-18 declined: no time", "2026-04-18", "2026-04-18"),
    ("2026-04-18 put off to May", "2026-04-18", "2026-04-18"),
    ("2026-04-22 declined: no second talk", "stands", "2026-04-22"),
    ("2026-04-28 declined", "stands", "stands"),
    // She thought better of it, and set the second.
    ("2026-03-30 declined", "stands", "stands"),
  ])
  func aRefusalEndsWhatIsStillToCome(_ line: String, first: String, second: String) throws {
    #expect(try ends(Self.two + line) == ["2026-04-20 \(first)", "2026-04-27 \(second)"])
  }

  @Test(arguments: [
    ("instead of 2026-04-20", ["04-20 2026-04-18", "04-22 stands", "04-27 stands"]),
    ("not 2026-04-21 as first offered", ["04-20 stands", "04-22 stands", "04-27 stands"]),
  ])
  func aBookingInPlaceOfAnotherEndsThatOneAlone(_ words: String, ends wanted: [String]) throws {
    #expect(
      try ends(Self.two + "2026-04-18 booked 2026-04-22, " + words) == wanted.map { "2026-" + $0 })
  }

  /// Each booking's hour, and the day it ended.
  private func hours(_ log: String, _ more: TestFile...) throws -> [String] {
    let vault = try TestVault([.contact("Ana", log: log)] + more)
    return Booking.all(in: vault.facts(of: NodeID(1))).map {
      "\($0.time?.iso ?? "-") \($0.endedOn?.iso ?? "stands")"
    }
  }

  @Test(arguments: [
    (
      "2026-04-01 booked 2026-04-20 10:00\n2026-04-05 booked 2026-04-20 15:00",
      ["10:00 2026-04-05", "15:00 stands"]
    ),
    // Both before it are over, the first by the second.
    (
      "2026-04-01 booked 2026-04-20 10:00\n2026-04-03 booked 2026-04-20 15:00\n"
        + "2026-04-05 booked 2026-04-20 10:00",
      ["10:00 2026-04-03", "15:00 2026-04-05", "10:00 stands"]
    ),
    // The same hour once more, and none, say nothing new.
    (
      "2026-04-01 booked 2026-04-20 10:00\n2026-04-03 booked 2026-04-20\n"
        + "2026-04-05 booked 2026-04-20 10:00",
      ["10:00 stands", "10:00 stands", "10:00 stands"]
    ),
    // Of one day, the line below.
    (
      "2026-04-01 booked 2026-04-20 15:00\n2026-04-01 booked 2026-04-20 10:00",
      ["15:00 2026-04-01", "10:00 stands"]
    ),
    (
      "2026-04-01 booked 2026-04-20 10:00\n2026-04-03 cancelled\n"
        + "2026-04-05 booked 2026-04-20 15:00", ["10:00 2026-04-03", "15:00 stands"]
    ),
  ])
  func anotherHourOfTheDayStandsInPlaceOfTheFirst(_ log: String, _ wanted: [String]) throws {
    #expect(try hours(log) == wanted)
  }

  @Test func theNoteOfATalkAndItsLogBothHold() throws {
    let talk = TestFile.interview("Talk", "with: Ana\ndate: 2026-04-20 16:00\nstatus: booked")
    #expect(
      try hours("2026-04-01 booked 2026-04-20 10:00", talk) == ["16:00 stands", "10:00 stands"])
  }

  @Test(arguments: [
    ("2026-04-10 put off until 2026-04-20", "stands"),
    ("2026-04-10 put off until 2026-04-19", "stands"),
    ("2026-04-10 put off until 2026-04-21", "2026-04-10"), ("2026-04-10 put off", "2026-04-10"),
  ])
  func whatIsSetForTheDayThatTheyPutYouOffToStands(_ line: String, _ end: String) throws {
    let talk = TestFile.interview("Talk", "with: Ana\ndate: 2026-04-20\nstatus: booked")
    #expect(try ends(line, talk) == ["2026-04-20 \(end)"])
  }

  @Test func anOldRefusalEndsNoTalkThatWasSetSince() throws {
    let talk = TestFile.interview("Talk", "with: Ana\ndate: 2026-04-20\nstatus: booked")
    #expect(
      try ends("2026-01-10 put off\n2026-03-02 asked\n2026-03-05 replied: yes", talk)
        == ["2026-04-20 stands"])
    #expect(try ends("2026-04-10 declined", talk) == ["2026-04-20 2026-04-10"])
  }

  @Test func aBookingBelowARefusalOfTheSameDayStands() throws {
    #expect(
      try ends("2026-04-01 declined\n2026-04-01 booked 2026-04-20") == ["2026-04-20 stands"])
    #expect(
      try ends("2026-04-01 booked 2026-04-20\n2026-04-01 declined") == ["2026-04-20 2026-04-01"])
  }

  @Test(arguments: [
    ("moved from 2026-04-20 to 2026-05-04", ["04-20 2026-04-18", "04-27 stands", "05-04 stands"]),
    ("moved 2026-04-27 to 2026-04-20 17:00", ["04-20 stands", "04-20 stands", "04-27 2026-04-18"]),
    ("moved to 2026-05-04", ["04-20 2026-04-18", "04-27 2026-04-18", "05-04 stands"]),
    // Nothing is set for it.
    (
      "moved from 2026-04-21 to 2026-05-04",
      ["04-20 2026-04-18", "04-27 2026-04-18", "05-04 stands"]
    ),
    ("moved from 2026-04-20 10:00 to 11:00", ["04-20 2026-04-18", "04-20 stands", "04-27 stands"]),
  ])
  func aMoveEndsTheDayItLeaves(_ line: String, ends wanted: [String]) throws {
    #expect(try ends(Self.two + "2026-04-18 " + line) == wanted.map { "2026-" + $0 })
  }

  /// The original day is named again, or a line is corrected by the next.
  @Test(arguments: [
    (
      "2026-04-01 booked 2026-04-20\n2026-04-10 moved to 2026-04-27\n"
        + "2026-04-12 moved from 2026-04-20 to 2026-05-04",
      ["04-20 2026-04-10", "04-27 2026-04-12", "05-04 stands"]
    ),
    (
      "2026-04-01 booked 2026-04-20\n2026-04-10 moved 2026-04-20 to 2026-04-27\n"
        + "2026-04-10 moved 2026-04-20 to 2026-05-04",
      ["04-20 2026-04-10", "04-27 2026-04-10", "05-04 stands"]
    ),
    (
      "2026-04-01 booked 2026-04-10\n2026-04-10 met\n2026-04-11 booked 2026-04-25\n"
        + "2026-04-12 moved from 2026-04-10 to 2026-05-04",
      ["04-10 2026-04-10", "04-25 2026-04-12", "05-04 stands"]
    ),
  ])
  func aMoveFromADayThatIsOverEndsWhatStands(_ log: String, ends wanted: [String]) throws {
    #expect(try ends(log) == wanted.map { "2026-" + $0 })
  }

  @Test func whatIsSetAnewForThatDayStands() throws {
    let log = "2026-04-01 booked 2026-04-20\n2026-04-05 cancelled 2026-04-20\n"
    #expect(
      try ends(log + "2026-04-06 booked 2026-04-20")
        == ["2026-04-20 2026-04-05", "2026-04-20 stands"])
    // What was set for the day only later was not set for it when that was said.
    #expect(
      try ends(
        "2026-04-01 booked 2026-04-27\n2026-04-05 cancelled 2026-04-20\n"
          + "2026-04-06 booked 2026-04-20") == ["2026-04-20 stands", "2026-04-27 2026-04-05"])
  }

  @Test func endsWhatOnlyAnInterviewNoteSets() throws {
    let talk = TestFile.interview("Talk", "with: Ana\ndate: 2026-04-27\nstatus: booked")
    let log = "2026-04-01 booked 2026-04-20\n"
    #expect(
      try ends(log + "2026-04-18 cancelled 2026-04-27", talk)
        == ["2026-04-20 stands", "2026-04-27 2026-04-18"])
    #expect(
      try ends(log + "2026-04-18 cancelled 2026-04-20", talk)
        == ["2026-04-20 2026-04-18", "2026-04-27 stands"])
  }

  @Test func leavesTheOtherMeetingOwed() throws {
    let vault = try TestVault([
      .contact("Ana", log: Self.two + "2026-04-18 cancelled 2026-04-20: ill")
    ])
    #expect(
      vault.owed(.meeting, to: "Ana") == [
        "2026-04-20 [2026-04-01, 2026-04-18)", "2026-04-27 [2026-04-02, 2026-04-28)",
      ])
  }
}
