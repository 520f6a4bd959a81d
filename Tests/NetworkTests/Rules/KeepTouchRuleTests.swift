import Network
import NoteSyntax
import Testing

@Suite struct KeepTouchRuleTests {
  /// Words later than 60 days after a talk: until then progress is reported instead.
  private static let log = "2026-01-10 met\n2026-04-01 contacted"

  @Test func isDueNinetyDaysAfterTheLastWord() throws {
    let vault = try TestVault([.contact("Ana", log: Self.log)])
    #expect(vault.owed(.keepTouch, to: "Ana") == ["2026-06-30 [2026-04-01, open)"])
    #expect(!vault.shown(on: "2026-06-29").contains("keep-touch Ana"))
    #expect(vault.shown(on: "2026-06-30").contains("keep-touch Ana"))
  }

  @Test(arguments: ["contacted", "heard", "met"])
  func theNextWordEndsIt(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", log: Self.log + "\n2026-07-05 \(said)")])
    #expect(vault.owed(.keepTouch, to: "Ana").first == "2026-06-30 [2026-04-01, 2026-07-05)")
  }

  @Test func aWordBeforeItFallsDueEndsItEarly() throws {
    let vault = try TestVault([.contact("Ana", log: Self.log + "\n2026-06-25 heard")])
    #expect(
      vault.owed(.keepTouch, to: "Ana") == [
        "2026-06-30 [2026-04-01, 2026-06-25)", "2026-09-23 [2026-06-25, open)",
      ])
    #expect(vault.shown(on: "2026-06-24", within: 7).contains("keep-touch Ana"))
    #expect(!vault.shown(on: "2026-06-25", within: 7).contains("keep-touch Ana"))
  }

  @Test func whoWasNeverMetIsNotKeptInTouch() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-01 contacted\n2026-04-03 heard")])
    #expect(vault.owed(.keepTouch, to: "Ana") == [])
  }

  @Test func untilSixtyDaysAfterATalkProgressTakesItsPlace() throws {
    for (word, isOwed) in [("2026-03-11", false), ("2026-03-12", true)] {
      let vault = try TestVault([.contact("Ana", log: "2026-01-10 met\n\(word) contacted")])
      #expect(vault.owed(.keepTouch, to: "Ana").isEmpty == !isOwed, "\(word)")
    }
  }

  @Test func aCadenceHoldsForAnybodyAndFromTheFirstWord() throws {
    let vault = try TestVault([.contact("Ana", "cadence: 6w", log: "2026-04-01 contacted")])
    #expect(vault.owed(.keepTouch, to: "Ana") == ["2026-05-13 [2026-04-01, open)"])
  }

  @Test func aCadenceMayBeOff() throws {
    let vault = try TestVault([.contact("Ana", "cadence: off", log: Self.log)])
    #expect(vault.owed(.keepTouch, to: "Ana") == [])
  }

  @Test func aFollowUpSilencesItForWordsBefore() throws {
    let silent = try TestVault([.contact("Ana", "follow_up: 2026-05-04", log: Self.log)])
    #expect(silent.owed(.keepTouch, to: "Ana") == [])
    let after = try TestVault([
      .contact("Ana", "follow_up: 2026-05-04", log: Self.log + "\n2026-05-04 contacted")
    ])
    #expect(after.owed(.keepTouch, to: "Ana") == ["2026-08-02 [2026-05-04, open)"])
  }

  @Test func severalWordsOfADayCountOnce() throws {
    let vault = try TestVault([
      .contact("Ana", "cadence: 10d", log: "2026-04-01 contacted\n2026-04-01 heard")
    ])
    #expect(vault.owed(.keepTouch, to: "Ana") == ["2026-04-11 [2026-04-01, open)"])
  }
}
