import Network
import NoteSyntax
import Testing

@Suite struct FollowUpRuleTests {
  @Test func isDueOnTheDateSet() throws {
    let vault = try TestVault([.contact("Ana", "follow_up: 2026-05-04")])
    #expect(vault.owed(.followUp, to: "Ana") == ["2026-05-04 [ever, open)"])
    #expect(vault.shown(on: "2026-05-03") == [])
    #expect(vault.shown(on: "2026-05-04") == ["follow-up Ana"])
  }

  @Test func whoPutYouOffUntilADayIsWrittenToThen() throws {
    let log = "2026-04-01 put off until 2026-06-15\n2026-04-02 thanked"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.followUp, to: "Ana") == ["2026-06-15 [2026-04-01, open)"])
  }

  @Test(arguments: ["put off until 2026-07-01", "declined", "met", "booked 2026-06-20"])
  func whatTheySayLaterEndsThatDay(_ said: String) throws {
    let log = "2026-04-01 put off until 2026-06-15\n2026-05-02 \(said)"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.followUp, to: "Ana").contains("2026-06-15 [2026-04-01, 2026-05-02)"))
  }

  @Test(arguments: ["asked", "nudged", "confirmed", "thanked", "updated", "told", "contacted"])
  func aWordToThemFromThatDayOnEndsIt(_ said: String) throws {
    let log = "2026-05-03 contacted\n2026-05-06 \(said)"
    let vault = try TestVault([.contact("Ana", "follow_up: 2026-05-04", log: log)])
    #expect(vault.owed(.followUp, to: "Ana") == ["2026-05-04 [ever, 2026-05-06)"])
  }

  @Test(arguments: ["heard", "replied", "note: thought of her", "named [[Bo]]"])
  func aWordFromThemDoesNot(_ said: String) throws {
    let vault = try TestVault([
      .contact("Ana", "follow_up: 2026-05-04", log: "2026-05-06 \(said)")
    ])
    #expect(vault.owed(.followUp, to: "Ana") == ["2026-05-04 [ever, open)"])
  }

  @Test func anInterviewsIsForEachAttendeeFromItsDayOn() throws {
    let vault = try TestVault([
      .interview("Talk", "with: [Ana, Bo]\ndate: 2026-04-14\nfollow_up: 2026-05-04"),
      .contact("Bo", log: "2026-05-04 contacted"),
    ])
    #expect(vault.owed(.followUp, to: "Ana") == ["2026-05-04 [2026-04-14, open)"])
    #expect(vault.owed(.followUp, to: "Bo") == ["2026-05-04 [2026-04-14, 2026-05-04)"])
  }

  @Test func writtenInBothNotesItIsOne() throws {
    let vault = try TestVault([
      .contact("Ana", "follow_up: 2026-05-04"),
      .interview("Talk", "with: Ana\ndate: 2026-04-14\nfollow_up: 2026-05-04"),
    ])
    #expect(vault.owed(.followUp, to: "Ana") == ["2026-05-04 [ever, open)"])
  }
}
