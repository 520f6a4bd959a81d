import Network
import NoteSyntax
import Testing

@Suite struct StandingTests {
  /// Every day of a random history, and some before and after it.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func saysForEachDayWhatTheFactsUpToItSay(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let history = RandomHistory(&random)
    for person in try TestVault(history.files() + history.interviews).cases {
      let standing = Standing(of: person.facts, namedBy: person.namedBy)
      for offset in -30..<RandomHistory.length + 60 {
        let day = RandomHistory.start + offset
        let expected = PlainStanding(of: person.facts, namedBy: person.namedBy, on: day)
        let change = standing.on(day)
        let isSame = change.state == expected.state && change.coldSince == expected.coldSince
        #expect(isSame, "seed \(seed), \(person.person.name), \(day): \(change), \(expected)")
        if !isSame { return }
      }
    }
  }

  @Test func keepsOnlyTheDaysOnWhichSomethingChanges() throws {
    let vault = try TestVault([
      .contact(
        "Ana", "referred_by: Bo\nreferred_on: 2026-04-01",
        log: "2026-04-02 asked\n2026-04-05 note: saw her\n2026-04-10 booked 2026-04-12")
    ])
    let standing = Standing(of: vault.facts(of: NodeID(1)), namedBy: vault.namings)
    #expect(
      standing.changes == [
        .init(from: "2026-04-02", state: .asked("2026-04-02"), coldSince: nil),
        .init(from: "2026-04-10", state: .booked("2026-04-12"), coldSince: nil),
        .init(from: "2026-04-13", state: .outcomeOpen("2026-04-12"), coldSince: nil),
        .init(from: "2026-05-01", state: .outcomeOpen("2026-04-12"), coldSince: "2026-05-01"),
      ])
  }

  @Test func whomNothingIsSaidOfHasNoChanges() {
    #expect(Standing(of: [], namedBy: []).changes.isEmpty)
    #expect(Standing(of: [], namedBy: []).on("2026-04-01") == .beginning)
  }
}
