import Network
import NoteSyntax
import Testing

@Suite struct ContactStateTests {
  private func state(_ log: String, on day: CivilDate) throws -> ContactState {
    let vault = try TestVault([.contact("Ana", log: log)])
    return Standing(of: vault.facts(of: NodeID(1)), namedBy: []).on(day).state
  }

  @Test(arguments: [
    ("", "not asked"), ("2026-04-01 asked", "asked"), ("2026-04-01 contacted", "in touch"),
    ("2026-04-01 asked\n2026-04-02 nudged", "asked"),
    ("2026-04-01 asked\n2026-04-02 replied", "replied"),
    ("2026-04-01 asked\n2026-04-02 bounced", "bounced"),
    ("2026-04-01 asked\n2026-04-02 put off", "put off"),
    ("2026-04-01 asked\n2026-04-02 declined", "declined"),
    ("2026-04-01 booked 2026-05-01", "booked"), ("2026-04-01 booked 2026-04-05", "outcome open"),
    ("2026-04-01 booked 2026-05-01\n2026-04-03 cancelled", "replied"),
    ("2026-04-01 met\n2026-04-02 asked", "met"),
    ("2026-04-01 met\n2026-04-02 declined", "declined"),
    ("2026-04-01 note: saw them", "not asked"), ("2026-04-11 met", "not asked"),
  ])
  func isTheLastStep(_ log: String, _ word: String) throws {
    #expect(try state(log, on: "2026-04-10").word == word)
  }

  @Test func aMeetingNotYetSetIsNotKnown() throws {
    #expect(try state("2026-04-11 booked 2026-05-01", on: "2026-04-10") == .notAsked)
    #expect(
      try state("2026-04-11 booked 2026-05-01", on: "2026-04-11") == .booked("2026-05-01"))
  }

  /// A meeting's day went by: that it did not lead to anything is not known, nor that it did.
  @Test(arguments: [
    ("2026-04-01 met\n2026-04-02 booked 2026-04-05", "outcome open"),
    ("2026-04-01 booked 2026-04-05\n2026-04-04 replied", "outcome open"),
    ("2026-04-01 booked 2026-04-05\n2026-04-06 thanked", "outcome open"),
    ("2026-04-01 booked 2026-04-05\n2026-04-06 note: was it today?", "outcome open"),
    ("2026-04-01 booked 2026-04-05\n2026-04-01 booked 2026-04-10", "booked"),
    ("2026-04-01 booked 2026-04-05\n2026-04-06 booked 2026-04-09", "outcome open"),
    ("2026-04-01 booked 2026-04-05\n2026-04-05 met", "met"),
    ("2026-04-01 booked 2026-04-05\n2026-04-07 met", "met"),
    ("2026-04-01 booked 2026-04-05\n2026-04-05 missed", "replied"),
    ("2026-04-01 booked 2026-04-05\n2026-04-06 cancelled", "replied"),
    ("2026-04-01 booked 2026-04-05\n2026-04-04 moved 2026-04-12", "booked"),
    ("2026-04-01 booked 2026-04-05\n2026-04-03 declined", "declined"),
    ("2026-03-20 declined\n2026-04-01 booked 2026-04-05", "outcome open"),
    ("2026-04-01 booked 2026-04-05\n2026-04-08 asked", "asked"),
    ("2026-03-01 met\n2026-04-01 booked 2026-04-05\n2026-04-08 asked", "met"),
  ])
  func isOpenOnceAMeetingsDayWentByUntilAStepSaysOtherwise(_ log: String, _ word: String) throws {
    #expect(try state(log, on: "2026-04-10").word == word)
  }
}
