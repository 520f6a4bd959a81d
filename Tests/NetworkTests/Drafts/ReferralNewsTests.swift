import Network
import NoteSyntax
import Testing

/// What whoever named somebody is told of it, on 2026-04-20.
@Suite struct ReferralNewsTests {
  private func news(
    _ log: String, told: CivilDate? = nil, namedOn named: String = "2026-04-01",
    interview: String? = nil
  ) throws -> ReferralNews? {
    let talk = interview.map { TestFile.interview("talk", "with: Bo\ndate: \($0)") }
    let vault = try TestVault(
      [.contact("Ana", log: "\(named) named [[Bo]]"), .contact("Bo", log: log)]
        + [talk].compactMap { $0 })
    let naming = try #require(vault.namings.first)
    return ReferralNews(
      of: naming, in: vault.facts(of: naming.to), toldOn: told, today: "2026-04-20")
  }

  /// A later no does not undo the talk.
  @Test func whomYouMetYouMet() throws {
    #expect(try news("2026-04-10 met") == .met("2026-04-10"))
    #expect(try news("2026-04-10 met\n2026-04-15 declined") == .met("2026-04-10"))
    #expect(try news("2026-04-05 declined\n2026-04-10 met") == .met("2026-04-10"))
  }

  @Test func otherwiseItIsTheLastStep() throws {
    #expect(try news("2026-04-10 declined") == .declined)
    #expect(try news("2026-04-10 replied") == .replied)
    #expect(try news("2026-04-10 booked 2026-04-22") == .booked("2026-04-22"))
    #expect(try news("2026-04-10 asked") == nil)
    #expect(try news("") == nil)
  }

  /// The day of the word itself counts as told, as it does for the rule `report-back`.
  @Test(arguments: ["met", "declined", "replied", "booked 2026-04-22"])
  func whatWasToldIsNoNews(_ said: String) throws {
    #expect(try news("2026-04-10 \(said)", told: "2026-04-09") != nil)
    #expect(try news("2026-04-10 \(said)", told: "2026-04-10") == nil)
    #expect(try news("2026-04-10 \(said)", told: "2026-04-15") == nil)
  }

  @Test func aLaterNoOfWhomTheyKnowYouMetIsNoNews() throws {
    #expect(try news("2026-04-10 met\n2026-04-18 declined", told: "2026-04-12") == nil)
    #expect(
      try news("2026-04-10 met\n2026-04-18 met", told: "2026-04-12") == .met("2026-04-18"))
  }

  @Test func whatWasBeforeTheNamingIsNotItsFruit() throws {
    #expect(try news("2026-04-10 met", namedOn: "2026-04-11") == nil)
    #expect(try news("2026-04-10 declined", namedOn: "2026-04-11") == nil)
  }

  /// Whether the talk of today took place already only you can tell.
  @Test func aTalkOfTodayIsStillToCome() throws {
    #expect(try news("", interview: "2026-04-20") == .booked("2026-04-20"))
    #expect(try news("", interview: "2026-04-19") == .met("2026-04-19"))
    #expect(try news("2026-04-20 met") == .met("2026-04-20"))
  }

  @Test func whatIsToComeDoesNotCount() throws {
    #expect(try news("2026-04-21 met") == nil)
    #expect(try news("2026-04-21 declined") == nil)
  }
}
