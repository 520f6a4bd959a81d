import Network
import NoteSyntax
import Testing

@Suite struct SearchFiguresTests {
  private static func figures(
    _ vault: TestVault, _ facts: [Fact], since: CivilDate?, _ today: CivilDate
  ) -> SearchFigures {
    let counted = facts.filter {
      CountedFact.verbs.contains($0.verb) && $0.date ?? .earliest <= today
    }
    .map { fact in
      CountedFact(
        person: fact.person, date: fact.date, verb: fact.verb, channel: fact.channel,
        day: fact.appointment?.date, about: fact.about, source: fact.sources[0])
    }
    return SearchFigures(
      of: counted, people: vault.names.mapValues { _ in nil }, namings: vault.namings,
      outcomes: vault.interviewOutcomes, promises: [:], since: since, weekStart: today - 49,
      today: today)
  }

  /// What each person's merged facts say, read one after the other.
  private static func outcome(_ facts: [Fact], since: CivilDate?, _ today: CivilDate)
    -> PersonTally.Outcome?
  {
    func day(_ fact: Fact) -> CivilDate? {
      fact.date ?? fact.appointment.map { min($0.date, today) }
    }
    let asked = facts.filter { $0.verb == .asked && $0.date ?? .earliest >= since ?? .earliest }
      .compactMap(\.date).min()
    guard let asked else { return nil }
    let later = facts.filter { day($0).map { $0 >= asked } ?? false }
    if later.contains(where: { $0.verb == .met }) { return .met }
    let off = facts.filter { $0.verb == .cancelled }.compactMap(day).max() ?? .earliest
    let booked = later.filter { $0.verb == .booked || $0.verb == .moved }.compactMap(day).max()
    var best: (CivilDate, PersonTally.Outcome)?
    for (verb, outcome) in [
      (LogVerb.bounced, PersonTally.Outcome.bounced), (.booked, .booked), (.putOff, .putOff),
      (.declined, .declined),
    ] {
      let date =
        verb == .booked
        ? booked.flatMap { $0 > off ? $0 : nil }
        : later.filter { $0.verb == verb }.compactMap(day).max()
      if let date, date >= best?.0 ?? .earliest { best = (date, outcome) }
    }
    if let best { return best.1 }
    return later.contains { $0.isWordFromThem } ? .replied : .noAnswer
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func agreesWithAPlainCountInWhateverOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let history = RandomHistory(&random)
    let vault = try TestVault(history.files() + history.interviews)
    for offset in stride(from: 10, through: RandomHistory.length + 20, by: 25) {
      let today = RandomHistory.start + offset
      for since in [nil, today - 30] {
        let figures = Self.figures(vault, vault.facts, since: since, today)
        var outcomes: [PersonTally.Outcome: Int] = [:]
        for person in vault.names.keys {
          let facts = vault.facts(of: person).filter { $0.date ?? .earliest <= today }
          if let outcome = Self.outcome(facts, since: since, today) {
            outcomes[outcome, default: 0] += 1
          }
        }
        for outcome in PersonTally.Outcome.allCases {
          #expect(
            figures.all.count(of: outcome) == outcomes[outcome] ?? 0, "seed \(seed), \(today)")
        }
        #expect(figures.all.asked == outcomes.values.reduce(0, +), "seed \(seed)")
        #expect(
          figures.byChannel.values.map(\.asked).reduce(0, +) == figures.all.asked, "seed \(seed)")
        #expect(
          figures.all.met <= figures.all.booked && figures.all.booked <= figures.all.asked
            && figures.all.replied <= figures.all.asked, "seed \(seed)")
        let shuffled = Self.figures(
          vault, vault.facts.shuffled(using: &random), since: since, today)
        #expect(shuffled.weeks == figures.weeks, "seed \(seed)")
        #expect(shuffled.yields == figures.yields, "seed \(seed)")
        #expect(shuffled.talks.map(\.people) == figures.talks.map(\.people), "seed \(seed)")
        #expect(shuffled.all == figures.all, "seed \(seed)")
      }
    }
  }

  @Test func aTalkWithSeveralIsOneAndItsNamesAreCountedOnce() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-14 met: in the garden\n2026-04-14 named [[Di]], [[Ed]]"),
      .contact("Bo"),
      .interview(
        "2026-04-14 Two", "with: [Ana, Bo]\ndate: 2026-04-14\nreferrals: [Di]"),
      .contact("Cy", log: "2026-04-15 met"),
    ])
    let figures = Self.figures(vault, vault.facts, since: nil, "2026-04-20")
    #expect(figures.talks.map(\.day) == ["2026-04-14", "2026-04-15"])
    #expect(figures.talks.map(\.people.count) == [2, 1])
    #expect(figures.talks.map(\.names) == [2, 0])
    #expect(figures.weeks.last?.meetings == 0)
    #expect(figures.weeks.dropLast().last?.meetings == 2)
    #expect(figures.weeks.dropLast().last?.names == 2)
    #expect(figures.weeks.count == 8)
    #expect(figures.metUnasked == 3)
    #expect(figures.yields.map(\.names) == [2])
  }

  @Test func whoIsAskedTwiceInAWeekIsOne() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-13 asked\n2026-04-15 asked"),
      .contact("Bo", log: "2026-04-15 asked\n2026-04-20 asked"),
    ])
    let figures = Self.figures(vault, vault.facts, since: nil, "2026-04-20")
    #expect(figures.weeks.suffix(2).map(\.asks) == [2, 1])
  }

  @Test func aReferrerYieldsWhomYouAskedAndMet() throws {
    let vault = try TestVault([
      .contact("Ana", log: "2026-04-01 named [[Bo]], [[Cy]], [[Di]]"),
      .contact("Bo", log: "2026-04-02 asked\n2026-04-09 met"),
      .contact("Cy", log: "2026-04-02 asked"),
      .contact("Ed", log: "2026-04-03 named [[Bo]]"),
    ])
    let figures = Self.figures(vault, vault.facts, since: nil, "2026-04-20")
    #expect(figures.yields.map(\.names) == [3, 1])
    #expect(figures.yields.map(\.asked) == [2, 1])
    #expect(figures.yields.map(\.met) == [1, 1])
    let late = Self.figures(vault, vault.facts, since: "2026-04-02", "2026-04-20")
    #expect(late.yields.map(\.names) == [1])
  }
}

extension TestVault {
  /// Every interview's note.
  fileprivate var interviewOutcomes: [NodeID: String?] {
    var outcomes: [NodeID: String?] = [:]
    for (index, record) in records.enumerated() where record.kind == .interview {
      outcomes[NodeID(Int64(index + 1))] = .some(record.interview?.outcome)
    }
    return outcomes
  }
}
