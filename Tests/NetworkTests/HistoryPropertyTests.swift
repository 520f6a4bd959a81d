import Network
import NoteSyntax
import Testing

/// What holds for any history whatever. A failure prints the seed of the history.
@Suite struct HistoryPropertyTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func obligationsDoNotDependOnTheOrderOfFiles(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let history = RandomHistory(&random)
    let files = history.files() + history.interviews
    let expected = try TestVault(files, settings: history.settings).everything
    for _ in 0..<3 {
      let shuffled = try TestVault(
        files.shuffled(using: &random), settings: history.settings
      ).everything
      #expect(shuffled == expected, "seed \(seed)")
    }
  }

  /// The whole history, asked for a day, shows what the history up to that day shows: whatever was
  /// written later has later dates. Interview notes are left out, since parts of them have none.
  @Test(arguments: 0..<24 as Range<UInt64>)
  func eachDayShowsWhatWasOwedThen(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let history = RandomHistory(&random)
    let whole = try TestVault(history.files(), settings: history.settings)
    let obligations = whole.obligations
    for offset in stride(from: -1, to: RandomHistory.length + 40, by: 7) {
      let day = RandomHistory.start + offset
      let then = try TestVault(history.files(until: day), settings: history.settings)
      for within in [0, 10] {
        let shown = obligations.filter { $0.isShown(on: day, within: within) }
          .map { "\($0.rule.rawValue) \(whole.names[$0.person ?? NodeID(0)] ?? "?") \($0.due)" }
          .sorted()
        let expected = then.obligations.filter { $0.isShown(on: day, within: within) }
          .map { "\($0.rule.rawValue) \(then.names[$0.person ?? NodeID(0)] ?? "?") \($0.due)" }
          .sorted()
        #expect(shown == expected, "seed \(seed), \(day), within \(within)")
        if shown != expected { return }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func mergedFactsDoNotDependOnTheOrderAndMergeToThemselves(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let history = RandomHistory(&random)
    let facts = try TestVault(history.files() + history.interviews).facts
    let merged = facts.merged()
    #expect(facts.shuffled(using: &random).merged() == merged, "seed \(seed)")
    #expect((facts + facts).merged() == merged, "seed \(seed)")
    #expect(merged.merged() == merged, "seed \(seed)")
    #expect(merged.shuffled(using: &random).merged() == merged, "seed \(seed)")
    #expect(Set(merged.flatMap(\.sources)) == Set(facts.flatMap(\.sources)), "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func everyObligationIsWellFormed(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let history = RandomHistory(&random)
    let obligations = try TestVault(
      history.files() + history.interviews, settings: history.settings
    ).obligations
    for obligation in obligations {
      #expect(!obligation.sources.isEmpty && !obligation.reason.isEmpty, "seed \(seed)")
      #expect(!obligation.clears.isEmpty, "seed \(seed)")
      #expect(obligation.end ?? .latest > obligation.trigger ?? .earliest, "seed \(seed)")
      #expect(obligation.urgentFrom > obligation.due, "seed \(seed)")
    }
    // One thing is owed once at a time.
    for (index, one) in obligations.enumerated() {
      for other in obligations.dropFirst(index + 1)
      where one.person == other.person && one.rule == other.rule && one.due == other.due
        && one.about == other.about && one.aboutText == other.aboutText
        && one.meeting == other.meeting
      {
        let overlaps =
          one.trigger ?? .earliest < other.end ?? .latest
          && other.trigger ?? .earliest < one.end ?? .latest
        #expect(!overlaps, "seed \(seed): \(one.rule) due \(one.due)")
      }
    }
  }
}
