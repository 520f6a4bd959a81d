import Network
import NoteSyntax
import Testing

@Suite struct NextStepRuleTests {
  private static let agreed = "2026-04-09 asked\n2026-04-13 replied: gladly"

  private func owed(_ log: String, _ yaml: String = "", _ more: [TestFile] = []) throws -> [String]
  {
    try TestVault([.contact("Ana", yaml, log: log)] + more).owed(.nextStep, to: "Ana")
  }

  @Test func anAnswerIsTakenUpWithinTwoBusinessDays() throws {
    #expect(try owed(Self.agreed) == ["2026-04-15 [2026-04-13, open)"])
    #expect(
      try owed("2026-04-09 asked\n2026-04-10 heard: gladly") == ["2026-04-14 [2026-04-10, open)"])
  }

  @Test(arguments: ["named [[Bo]]: ask him first", "introduced [[Bo]]"])
  func aNameForAnAnswerIsTakenUp(_ said: String) throws {
    #expect(
      try owed("2026-04-09 asked\n2026-04-13 \(said)") == ["2026-04-15 [2026-04-13, open)"])
    #expect(
      try owed("2026-04-09 asked\n2026-04-13 \(said)\n2026-04-14 thanked")
        == ["2026-04-15 [2026-04-13, 2026-04-14)"])
  }

  @Test(arguments: [
    "booked 2026-04-20", "asked: Tuesday at three?", "contacted", "declined", "put off", "met",
    "moved 2026-04-21",
  ])
  func isEndedByAStepOfYoursOrARefusal(_ said: String) throws {
    #expect(
      try owed(Self.agreed + "\n2026-04-14 \(said)") == ["2026-04-15 [2026-04-13, 2026-04-14)"])
  }

  @Test(arguments: ["heard: which day?", "named [[Bo]]", "note she is tall"])
  func theirNextWordLeavesItToYou(_ said: String) throws {
    #expect(try owed(Self.agreed + "\n2026-04-14 \(said)") == ["2026-04-15 [2026-04-13, open)"])
  }

  @Test func anAnswerToNothingAskedIsNone() throws {
    #expect(
      try owed("2026-04-09 met\n2026-04-10 thanked\n2026-04-13 replied: you are welcome") == [])
    #expect(try owed("2026-04-09 contacted\n2026-04-13 replied: thanks") == [])
  }

  @Test func theFirstWordOfAllAnswersWhatNobodyWroteDown() throws {
    #expect(try owed("2026-04-13 replied: gladly") == ["2026-04-15 [2026-04-13, open)"])
  }

  @Test func whatWasSetOrMetThatDayLeavesNothing() throws {
    #expect(try owed("2026-04-13 booked 2026-04-20\n" + Self.agreed) == [])
    #expect(try owed("2026-04-13 met\n" + Self.agreed) == [])
    #expect(try owed(Self.agreed + "\n2026-04-13 booked 2026-04-20") == [])
  }

  @Test func anAskingOfTheSameDayWasBeforeItsAnswer() throws {
    #expect(
      try owed("2026-04-13 asked\n2026-04-13 replied: gladly") == ["2026-04-15 [2026-04-13, open)"])
  }

  @Test func theNoteOfATalkToComeLeavesNothing() throws {
    let talk = TestFile.interview("2026-04-20 Ana", "with: \"[[Ana]]\"\ndate: 2026-04-20")
    #expect(try owed(Self.agreed, "", [talk]) == [])
  }

  @Test(arguments: ["cancelled: ill", "missed: her train"])
  func whatFellThroughIsSetAnew(_ said: String) throws {
    let log = Self.agreed + "\n2026-04-13 booked 2026-04-20\n2026-04-20 \(said)"
    #expect(try owed(log) == ["2026-04-22 [2026-04-20, open)"])
    #expect(
      try owed(log + "\n2026-04-21 booked 2026-04-28") == ["2026-04-22 [2026-04-20, 2026-04-21)"])
  }

  @Test func anotherMeetingThatStandsLeavesNothing() throws {
    let log = "2026-04-13 booked 2026-04-20\n2026-04-13 booked 2026-05-11"
    #expect(try owed(log + "\n2026-04-17 cancelled 2026-04-20") == [])
  }

  @Test func aNoteThatTakesItsMeetingBackCountsFromTheDayItWasFor() throws {
    let note = TestFile.interview(
      "2026-04-20 Ana", "with: \"[[Ana]]\"\ndate: 2026-04-20\nstatus: cancelled")
    #expect(try owed("", "", [note]) == ["2026-04-22 [2026-04-20, open)"])
    #expect(try owed("2026-04-17 asked: another day", "", [note]) == [])
  }

  @Test func whatDidNotArriveIsSentAgain() throws {
    let log = "2026-04-09 asked by email\n2026-04-10 bounced"
    #expect(try owed(log) == ["2026-04-14 [2026-04-10, open)"])
    #expect(try owed(log + "\n2026-04-10 asked by phone") == [])
    #expect(try owed(log + "\n2026-04-13 heard: hello") == ["2026-04-14 [2026-04-10, 2026-04-13)"])
  }

  @Test func aLaterDateOfYourOwnStandsForIt() throws {
    #expect(try owed(Self.agreed, "follow_up: 2026-05-04") == [])
    #expect(try owed(Self.agreed, "follow_up: 2026-04-13").count == 1)
  }

  @Test func isSkippedByItsName() throws {
    #expect(
      try owed(Self.agreed + "\n2026-04-14 skip next step: she will write")
        == ["2026-04-15 [2026-04-13, 2026-04-14)"])
  }
}
