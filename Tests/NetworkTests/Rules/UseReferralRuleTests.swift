import Network
import NoteSyntax
import Testing

@Suite struct UseReferralRuleTests {
  @Test func isDueTwoBusinessDaysAfterTheNamingAndLapsesAfterFourteenDays() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-17 named [[Bo]]")])
    #expect(vault.owed(.useReferral, to: "Bo") == ["2026-04-21 [2026-04-17, 2026-05-02) about Ana"])
    #expect(vault.shown(on: "2026-04-20", by: .useReferral) == [])
    #expect(vault.shown(on: "2026-04-21", by: .useReferral) == ["use-referral Bo"])
    #expect(vault.shown(on: "2026-05-01", by: .useReferral) == ["use-referral Bo"])
    #expect(vault.shown(on: "2026-05-02", by: .useReferral) == [])
  }

  @Test(arguments: ["asked", "contacted by phone", "heard", "met", "replied", "declined"])
  func anyWordEndsIt(_ said: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-17 named [[Bo]]"), .contact("Bo", log: "2026-04-22 \(said)"),
    ])
    #expect(vault.owed(.useReferral, to: "Bo") == ["2026-04-21 [2026-04-17, 2026-04-22) about Ana"])
  }

  @Test(arguments: ["note: looked them up", "bounced", "missed"])
  func whatIsNoWordDoesNotEndIt(_ said: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-17 named [[Bo]]"), .contact("Bo", log: "2026-04-22 \(said)"),
    ])
    #expect(vault.owed(.useReferral, to: "Bo") == ["2026-04-21 [2026-04-17, 2026-05-02) about Ana"])
  }

  @Test(arguments: ["2026-04-16", "2026-04-17"])
  func whoWasSpokenToAlreadyIsNoReferral(_ day: String) throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-17 named [[Bo]]"), .contact("Bo", log: "\(day) contacted"),
    ])
    #expect(vault.owed(.useReferral, to: "Bo") == [])
  }

  @Test func aPromisedIntroductionIsWaitedFor() throws {
    let promised = "2026-04-10 named [[Bo]] (will introduce by 2026-04-24)"
    let waiting = try TestVault([.contact("Ana", log: promised)])
    #expect(waiting.owed(.useReferral, to: "Bo") == [])
    let made = try TestVault([.contact("Ana", log: promised + "\n2026-04-20 introduced [[Bo]]")])
    #expect(made.owed(.useReferral, to: "Bo") == ["2026-04-22 [2026-04-20, 2026-05-05) about Ana"])
    let reasons = made.obligations.filter { $0.rule == .useReferral }.map(\.reason)
    #expect(reasons == ["introduced by Ana on 2026-04-20"])
  }

  /// The contact's own note tells the same naming once more, a few days later.
  @Test(arguments: ["2026-04-10", "2026-04-13"])
  func aPromisedIntroductionIsWaitedForWhateverIsSaidLater(_ day: String) throws {
    let promised = "2026-04-10 named [[Bo]] (will introduce by 2026-04-24)"
    let told = try TestVault([
      .contact("Ana", log: promised), .contact("Bo", "referred_by: Ana\nreferred_on: \(day)"),
    ])
    #expect(told.owed(.useReferral, to: "Bo") == [])
    #expect(told.owed(.waiting, to: "Ana") == ["2026-04-24 [2026-04-10, open) about Bo"])
  }

  @Test func aNameGivenBeforeThePromiseIsYours() throws {
    let log = "2026-04-10 named [[Bo]]\n2026-04-14 named [[Bo]] (will introduce)"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.useReferral, to: "Bo") == ["2026-04-14 [2026-04-10, 2026-04-25) about Ana"])
  }

  @Test func theEarliestNamingCounts() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-20 named [[Di]]"),
      .contact("Bo", log: "2026-04-13 named [[Di]]"),
      .contact("Cy", log: "2026-04-10 named [[Di]] (will introduce)"),
    ])
    #expect(vault.owed(.useReferral, to: "Di") == ["2026-04-15 [2026-04-13, 2026-04-28) about Bo"])
  }

  @Test func anUndatedNamingSetsNothingInMotion() throws {
    let vault = try TestVault([.contact("Bo", "referred_by: Ana")])
    #expect(vault.owed(.useReferral, to: "Bo") == [])
    let dated = try TestVault([.contact("Bo", "referred_by: Ana\nreferred_on: 2026-04-13")])
    #expect(dated.owed(.useReferral, to: "Bo") == ["2026-04-15 [2026-04-13, 2026-04-28) about Ana"])
  }

  @Test func anInterviewsReferralsAreNamedByTheFirstOrByWhomItSays() throws {
    let vault = try TestVault([
      .interview(
        "Talk",
        """
        with: [Ana, Bo]
        date: 2026-04-13
        referrals:
          - Cy
          - name: Di
            by: Bo
        """)
    ])
    #expect(vault.owed(.useReferral, to: "Cy") == ["2026-04-15 [2026-04-13, 2026-04-28) about Ana"])
    #expect(vault.owed(.useReferral, to: "Di") == ["2026-04-15 [2026-04-13, 2026-04-28) about Bo"])
  }

  @Test func anIntroductionIsANaming() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-20 introduced [[Bo]]"), .contact("Bo", log: "2026-05-04 met"),
    ])
    #expect(vault.owed(.useReferral, to: "Bo") == ["2026-04-22 [2026-04-20, 2026-05-04) about Ana"])
    #expect(vault.owed(.reportBack, to: "Ana") == ["2026-05-05 [2026-05-04, open) about Bo"])
  }

  @Test func aNameOnceGivenStaysGivenWhenAnIntroductionIsPromisedLater() throws {
    let log = "2026-04-13 named [[Bo]]\n2026-04-20 named [[Bo]] (will introduce by 2026-05-04)"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.useReferral, to: "Bo") == ["2026-04-15 [2026-04-13, 2026-04-28) about Ana"])
  }
}
