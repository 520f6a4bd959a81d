import Network
import NoteSyntax
import Testing

@Suite struct FactTests {
  private let ana = TestFile.contact(
    "Ana", log: "2026-04-01 booked 2026-04-14 15:00\n2026-04-01 asked by email")
  private let talk = TestFile.interview(
    "Talk", "with: Ana\ndate: 2026-04-14\nstatus: booked",
    log: "2026-04-01 booked 2026-04-14 30m\n2026-04-01 asked by phone: hello")

  @Test func theSameFactTwiceIsOneWithBothSourcesAndAllThatWasSaid() throws {
    let vault = try TestVault([ana, talk])
    let facts = vault.facts(of: try #require(vault.node("Ana")))
    #expect(facts.map(\.verb) == [.booked, .asked, .booked])
    #expect(facts.map(\.sources.count) == [1, 2, 2])
    #expect(facts[1].text == "hello")
    #expect(facts[2].appointment?.minutes == 30)
  }

  /// Few are compared one with another, many are looked up.
  @Test(arguments: [1, 10]) func whatIsSetForAnotherHourIsAnotherFact(_ copies: Int) throws {
    let lines = ["", " 16:00", " 15:00", " 16:00", ""].flatMap {
      Array(repeating: "2026-04-01 booked 2026-04-14" + $0, count: copies)
    }
    let facts = try TestVault([.contact("Ana", log: lines.joined(separator: "\n"))])
      .facts(of: NodeID(1))
    #expect(facts.map { $0.appointment?.time?.iso } == ["16:00", "15:00"])
    #expect(facts.map(\.sources.count) == [4 * copies, copies])
  }

  @Test func whichOfTwoStatementsCountsDoesNotDependOnTheOrderOfTheFiles() throws {
    #expect(try TestVault([ana, talk]).everything == TestVault([talk, ana]).everything)
    let first = TestFile.contact("Bo", log: "2026-04-01 booked 2026-04-14 15:00")
    let second = TestFile("diary.md", "\n## Log\n\n- 2026-04-01 booked 2026-04-14 16:00 [[Bo]]\n")
    #expect(
      try TestVault([first, second]).everything == TestVault([second, first]).everything)
  }

  @Test func onOneDayAConversationRunsInItsOrder() throws {
    let log = "2026-04-14 thanked\n2026-04-14 met\n2026-04-14 booked 2026-04-14\n2026-04-14 asked"
    let vault = try TestVault([.contact("Ana", log: log)])
    let facts = vault.facts(of: NodeID(1))
    #expect(facts.map(\.verb) == [.asked, .booked, .met, .thanked])
  }

  /// On a card the log reads as it was written, whichever way it runs.
  @Test func aCardTellsADayAsTheLogDoes() throws {
    let lines = [
      "2026-04-01 asked", "2026-04-14 replied: yes", "2026-04-14 asked: when?",
      "2026-04-14 booked 2026-04-21", "2026-04-14 note: nice",
    ]
    for log in [lines, lines.reversed()] {
      let vault = try TestVault([.contact("Ana", log: log.joined(separator: "\n"))])
      #expect(
        vault.facts(of: NodeID(1)).asWritten().map(\.verb) == [
          .asked, .replied, .asked, .booked, .note,
        ])
    }
    // Of two logs nobody knows.
    let two = try TestVault([
      .contact("Ana", log: "2026-04-14 replied"),
      TestFile("diary.md", "## Log\n\n- 2026-04-14 asked [[Ana]]\n"),
    ])
    #expect(
      two.facts(of: try #require(two.node("Ana"))).asWritten().map(\.verb) == [.asked, .replied])
  }

  @Test func severalNotesOfADayAreKept() throws {
    let vault = try TestVault([.contact("Ana", log: "2026-04-14 note: a\n2026-04-14 note: b")])
    #expect(vault.facts(of: NodeID(1)).map(\.text) == ["a", "b"])
  }

  @Test func ofLeaveTheRefusalStands() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-14 named [[Bo]] (use my name)"),
      .contact("Bo", "referred_by: Ana\nuse_name: no"),
    ])
    #expect(vault.namings.map(\.useName) == [false])
    #expect(vault.namings.map(\.date) == ["2026-04-14"])
  }

  @Test func theEarlierPromiseOfAnIntroductionHolds() {
    typealias Introduction = NamedPerson.Introduction
    let (may, june) = (Introduction.promisedBy("2026-05-01"), Introduction.promisedBy("2026-06-01"))
    for (one, other) in [(may, june), (june, may), (may, .promised), (.promised, may)] {
      #expect(Introduction.combined(one, other) == may)
    }
    #expect(Introduction.combined(nil, .promised) == .promised)
    #expect(Introduction.combined(nil, nil) == nil)
  }
}
