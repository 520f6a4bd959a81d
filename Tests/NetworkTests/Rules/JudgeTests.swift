import Network
import NoteSyntax
import Testing

/// What holds for every rule alike: terms, skips, silence, snoozing, urgency.
@Suite struct JudgeTests {
  private static let met = "2026-04-14 met"

  @Test func theVaultChangesATerm() throws {
    let vault = try TestVault([.contact("Ana", log: Self.met)], settings: "due: {thank: 3d}")
    #expect(vault.owed(.thank, to: "Ana") == ["2026-04-17 [2026-04-14, open)"])
  }

  @Test func aPersonsTermOutranksTheVaults() throws {
    let vault = try TestVault(
      [.contact("Ana", "due: {thank: 2w}", log: Self.met), .contact("Bo", log: Self.met)],
      settings: "due: {thank: 3d}")
    #expect(vault.owed(.thank, to: "Ana") == ["2026-04-28 [2026-04-14, open)"])
    #expect(vault.owed(.thank, to: "Bo") == ["2026-04-17 [2026-04-14, open)"])
  }

  @Test func aRuleIsTurnedOffForTheVaultOrForAPerson() throws {
    let files = [
      TestFile.contact("Ana", "due: {thank: 2d}", log: Self.met),
      .contact("Bo", "due: {thank: off}", log: Self.met), .contact("Cy", log: Self.met),
    ]
    let off = try TestVault(files, settings: "due: {thank: off}")
    #expect(off.owed(.thank, to: "Ana") == ["2026-04-16 [2026-04-14, open)"])
    #expect(off.owed(.thank, to: "Cy") == [])
    let on = try TestVault(files)
    #expect(on.owed(.thank, to: "Bo") == [])
    #expect(on.owed(.thank, to: "Cy").count == 1)
  }

  @Test(arguments: RuleName.allCases)
  func everyRuleCanBeTurnedOff(_ rule: RuleName) throws {
    let vault = try TestVault(
      RuleSample.files, settings: RuleSample.settings + "due: {\(rule.rawValue): off}")
    #expect(!vault.obligations.contains { $0.rule == rule })
  }

  @Test func theSampleOwesByEveryRule() throws {
    let vault = try TestVault(RuleSample.files, settings: RuleSample.settings)
    #expect(Set(vault.obligations.map(\.rule)) == Set(Rules.ofPeople.map(\.name)))
  }

  @Test(arguments: RuleName.allCases.filter { $0 != .pace })
  func everyRuleCanBeSkipped(_ rule: RuleName) throws {
    let skipped = RuleSample.files.map { file in
      let days = stride(from: 0, through: 200, by: 1).map {
        "- \(CivilDate("2026-01-05") + $0) skip \(rule.rawValue)\n"
      }
      let isContact = file.path.hasPrefix("people/")
      let log = (file.text.contains("## Log") ? "" : "\n## Log\n\n") + days.joined()
      return TestFile(file.path, isContact ? file.text + log : file.text)
    }
    let vault = try TestVault(skipped, settings: RuleSample.settings)
    let open = vault.obligations.filter { $0.rule == rule && $0.end == nil }
    // A stub has no log of its own.
    #expect(open.filter { vault.names[$0.person ?? NodeID(0)] != "Di" } == [])
  }

  @Test func aSkipEndsWhatItNamesFromItsDayOn() throws {
    let log = """
      2026-04-13 skip thank: before it
      2026-04-14 met
      2026-04-16 skip thank: a quick word at the door
      2026-05-04 met
      """
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(
      vault.owed(.thank, to: "Ana") == [
        "2026-04-15 [2026-04-14, 2026-04-16)", "2026-05-05 [2026-05-04, open)",
      ])
  }

  @Test func aSkipOnTheSameDayCountsAndOneOfAnotherRuleDoesNot() throws {
    let same = try TestVault([.contact("Ana", log: Self.met + "\n2026-04-14 skip thank")])
    #expect(same.owed(.thank, to: "Ana") == [])
    let other = try TestVault([.contact("Ana", log: Self.met + "\n2026-04-14 skip nudge")])
    #expect(other.owed(.thank, to: "Ana").count == 1)
  }

  @Test func aSkipOfTwoRulesDropsBoth() throws {
    let log = Self.met + "\n2026-04-14 skip thank, write-up: both"
    let vault = try TestVault([.contact("Ana", log: log)])
    #expect(vault.owed(.thank, to: "Ana") == [])
    #expect(vault.owed(.writeUp, to: "Ana") == [])
    let one = try TestVault([.contact("Ana", log: Self.met + "\n2026-04-14 skip thank: one")])
    #expect(one.owed(.writeUp, to: "Ana").count == 1)
  }

  @Test func aSkipOfNoKnownRuleIsReportedAndSkipsNothing() throws {
    let file = TestFile.contact("Ana", log: Self.met + "\n2026-04-14 skip thnk")
    #expect(try file.record().diagnostics.map(\.code) == [.unknownRule])
    #expect(try TestVault([file]).owed(.thank, to: "Ana").count == 1)
  }

  @Test(arguments: ["do-not-contact", "closed"])
  func silencedPeopleAreOwedNothing(_ status: String) throws {
    let vault = try TestVault([
      .contact("Ana", "status: \(status)\nfollow_up: 2026-05-04", log: RuleSample.log)
    ])
    #expect(vault.obligations.filter { $0.person == vault.node("Ana") } == [])
  }

  @Test func ofPausedPeopleOnlyMeetingsAreShown() throws {
    let vault = try TestVault([
      .contact("Ana", "status: paused\nfollow_up: 2026-05-04", log: RuleSample.log)
    ])
    let rules = vault.obligations.filter { $0.person == vault.node("Ana") }.map(\.rule)
    #expect(Set(rules) == [.meeting, .confirm, .prepare, .outcome])
  }

  @Test func aSnoozeHidesUntilItsDate() throws {
    let vault = try TestVault([.contact("Ana", "snooze: 2026-05-01", log: Self.met)])
    #expect(vault.shown(on: "2026-04-30") == [])
    #expect(vault.shown(on: "2026-05-01", by: .thank) == ["thank Ana"])
  }

  /// Who forgot that a day was set before is not to miss it.
  @Test func aSnoozeHidesNoMeetingThatIsSet() throws {
    let vault = try TestVault([
      .contact("Ana", "snooze: 2026-05-01", log: "2026-04-10 asked\n2026-04-13 booked 2026-04-20")
    ])
    #expect(vault.shown(on: "2026-04-17") == ["confirm Ana", "prepare Ana"])
    #expect(vault.shown(on: "2026-04-20", by: .meeting) == ["meeting Ana"])
    #expect(vault.shown(on: "2026-04-30") == [])
    #expect(vault.shown(on: "2026-05-01", by: .outcome) == ["outcome Ana"])
  }

  @Test func itIsUrgentWhenLateByMoreThanThreeBusinessDays() throws {
    // Due on Wednesday 2026-04-15; three business days later is Monday the 20th.
    let vault = try TestVault([.contact("Ana", log: Self.met)])
    #expect(vault.obligations.first?.urgentFrom == "2026-04-21")
    // Due on a Tuesday; on Saturday it is three business days late, and no more.
    let tuesday = try TestVault([.contact("Ana", log: "2026-05-11 met")])
    #expect(tuesday.obligations.first?.urgentFrom == "2026-05-18")
  }

  @Test func businessDaysPassOverHolidaysAndAbsence() throws {
    let files = [TestFile.contact("Ana", log: "2026-04-01 asked")]
    #expect(try TestVault(files).owed(.nudge, to: "Ana") == ["2026-04-10 [2026-04-01, open)"])
    let easter = try TestVault(files, settings: "holidays: [2026-04-03, 2026-04-06]")
    #expect(easter.owed(.nudge, to: "Ana") == ["2026-04-14 [2026-04-01, open)"])
    let away = try TestVault(files, settings: "away: 2026-04-06..2026-04-17")
    #expect(away.owed(.nudge, to: "Ana") == ["2026-04-24 [2026-04-01, open)"])
    let sunday = try TestVault(files, settings: "weekend: [fri]")
    #expect(sunday.owed(.nudge, to: "Ana") == ["2026-04-09 [2026-04-01, open)"])
  }
}

/// Notes that owe something by every rule there is.
enum RuleSample {
  static let settings = "phase: apply\nphase_since: 2026-05-04\n"

  /// The lines of a log that owe by every rule but those of others' notes.
  static let log = """
    2026-01-05 asked
    2026-01-07 replied
    2026-01-07 booked 2026-01-12 15:00
    2026-01-12 met
    2026-01-12 named [[Bo]], [[Cy]]
    2026-04-20 contacted
    2026-05-20 asked
    2026-05-20 booked 2026-06-04
    2026-06-20 asked
    2026-06-22 named [[Di]] (will introduce)
    2026-06-22 put off
    """

  static let files: [TestFile] = [
    .contact(
      "Ana", "follow_up: 2026-02-04\norganization: Northwind\nwould_work_for: yes", log: log,
      body: "- [ ] Send the paper by 2026-01-20\n"),
    .contact("Bo", log: "2026-01-20 declined"), .contact("Cy", log: "2026-01-25 met"),
    .contact("Ed", log: "2026-01-26 bounced"),
    .organization("Northwind"), .opportunity("Analyst", "accepted: 2026-06-01"),
  ]
}
