import Network
import NoteSyntax
import Testing

@Suite struct ColdTrailRuleTests {
  private static let named = "referred_by: Bo\nreferred_on: 2026-04-01"

  @Test func isDueTwoWeeksAfterANamingWithoutAWord() throws {
    let vault = try TestVault([.contact("Ana", Self.named)])
    #expect(vault.owed(.coldTrail, to: "Ana") == ["2026-04-15 [2026-04-01, open) about Bo"])
    #expect(!vault.shown(on: "2026-04-14").contains("cold-trail Ana"))
    #expect(vault.shown(on: "2026-04-15").contains("cold-trail Ana"))
  }

  @Test func isDueThreeWeeksAfterTheLastWord() throws {
    let vault = try TestVault([.contact("Ana", Self.named, log: "2026-04-03 asked")])
    #expect(
      vault.owed(.coldTrail, to: "Ana") == [
        "2026-04-15 [2026-04-01, 2026-04-03) about Bo", "2026-04-24 [2026-04-03, open) about Bo",
      ])
  }

  @Test(arguments: ["met", "declined"])
  func whatComesOfItEndsIt(_ said: String) throws {
    let vault = try TestVault([.contact("Ana", Self.named, log: "2026-05-03 \(said)")])
    #expect(vault.owed(.coldTrail, to: "Ana") == ["2026-04-15 [2026-04-01, 2026-05-03) about Bo"])
    let before = try TestVault([.contact("Ana", Self.named, log: "2026-03-03 \(said)")])
    #expect(before.owed(.coldTrail, to: "Ana") == [])
  }

  @Test func noTrailIsColdBeforeAMeetingThatIsSet() throws {
    let vault = try TestVault([
      .contact("Ana", Self.named, log: "2026-04-02 booked 2026-05-20\n2026-04-10 heard")
    ])
    #expect(
      vault.owed(.coldTrail, to: "Ana") == [
        "2026-04-15 [2026-04-01, 2026-04-02) about Bo", "2026-05-01 [2026-05-21, open) about Bo",
      ])
  }

  @Test func anUndatedNamingStartsNoClock() throws {
    let vault = try TestVault([.contact("Ana", "referred_by: Bo")])
    #expect(vault.owed(.coldTrail, to: "Ana") == [])
  }

  @Test func aTermOfOnesOwnHoldsFromTheNamingToo() throws {
    let vault = try TestVault(
      [.contact("Ana", Self.named, log: "2026-04-09 asked")], settings: "due: {cold-trail: 5w}")
    #expect(
      vault.owed(.coldTrail, to: "Ana") == [
        "2026-05-06 [2026-04-01, 2026-04-09) about Bo", "2026-05-14 [2026-04-09, open) about Bo",
      ])
  }

  /// The chain view says of a day what the rule says of all days.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func agreesWithTheChainView(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let history = RandomHistory(&random)
    let vault = try TestVault(history.files() + history.interviews)
    let cases = vault.cases.filter { [.active, .paused].contains($0.person.attributes.status) }
    let judge = Judge(settings: Settings())
    for person in cases {
      // Silence and snoozing hide what is owed; the chain view shows all that is cold.
      var shown = person.person
      shown.attributes.status = .active
      shown.attributes.snooze = nil
      let bare = PersonCase(
        person: shown, facts: person.facts.filter { $0.verb != .skip }, commitments: [],
        namedBy: person.namedBy, named: [])
      let owed = judge.obligations(in: bare).filter { $0.rule == .coldTrail }
      let standing = Standing(of: bare.facts, namedBy: bare.namedBy)
      for offset in -2..<(RandomHistory.length + 40) {
        let day = RandomHistory.start + offset
        let cold = standing.on(day).coldSince
        let due = owed.filter { $0.isShown(on: day) }.map(\.due)
        #expect(due == [cold].compactMap { $0 }, "seed \(seed), \(shown.name), \(day)")
        if due != [cold].compactMap({ $0 }) { return }
      }
    }
  }
}
