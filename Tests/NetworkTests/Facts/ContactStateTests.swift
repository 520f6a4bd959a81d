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
    ("2026-04-01 booked 2026-05-01", "booked"), ("2026-04-01 booked 2026-04-05", "replied"),
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
}
