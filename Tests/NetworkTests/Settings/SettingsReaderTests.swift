import Network
import NoteSyntax
import Testing

@Suite struct SettingsReaderTests {
  /// `code <text under the span> remedy`, one for each thing wrong.
  private func findings(_ yaml: String) -> [String] {
    let source = SourceText(yaml)
    return Settings.read(source).1.map { diagnostic in
      "\(diagnostic.code.rawValue) <\(source.text(diagnostic.span))> \(diagnostic.remedy)"
    }
  }

  private func codes(_ yaml: String) -> [DiagnosticCode] {
    Settings.read(SourceText(yaml)).1.map(\.code)
  }

  @Test func anEmptyFileDecidesNothing() {
    for yaml in ["", "\n", "# only a comment\n", "me:\nweekend:\ndue:\nholidays:\nfolders:\n"] {
      #expect(Settings.test(yaml) == Settings())
    }
  }

  @Test func everyKeyIsRead() {
    let settings = Settings.test(
      """
      me: Sam Field
      folders: {contacts: [Friends, areas/people/], field: /areas/work}
      keys: {company: organization, Art: kind, Role: none}
      ignore: [drafts, "*.tmp.md"]
      phase: apply
      phase_since: 2026-04-01
      profile: senior
      weekly: {asks: 3, meetings: 2}
      duration: 20m
      resume: never
      weekend: [Fri, saturday]
      holidays: [2026-12-25, 2026-12-28..2026-12-31]
      away: 2026-02-23..2026-02-27
      due: {thank: 2d, Keep Touch: off}
      queries: {warm: "tie:friend"}
      """)
    #expect(settings.me == "Sam Field")
    #expect(settings.folders["friends"] == .contact)
    #expect(settings.folders["areas/people"] == .contact)
    #expect(settings.folders["areas/work"] == .field)
    #expect(settings.folders["meetings"] == .interview)
    #expect(settings.keys == ["company": "organization", "art": "kind", "role": "own.role"])
    #expect(settings.ignore.map(\.text) == ["drafts", "*.tmp.md"])
    #expect(settings.phase == .apply)
    #expect(settings.phaseSince == "2026-04-01")
    #expect(settings.profile == .senior)
    #expect(settings.weeklyAsks == 3 && settings.weeklyMeetings == 2)
    #expect(settings.duration == Term(20, .minutes))
    #expect(settings.resume == .never)
    #expect(settings.calendar.weekend == [5, 6])
    #expect(!settings.calendar.isBusinessDay("2026-12-25"))
    #expect(!settings.calendar.isBusinessDay("2026-12-30"))
    #expect(!settings.calendar.isBusinessDay("2026-02-25"))
    #expect(settings.calendar.isBusinessDay("2027-01-03"))
    #expect(settings.due == [.thank: .every(Term(2, .days)), .keepTouch: .off])
    #expect(settings.queries.mapValues(\.text) == ["warm": "tie:friend"])
  }

  /// Whoever applies since a day was exploring before it.
  @Test(arguments: [
    ("phase: apply\nphase_since: 2026-04-09", Settings.Phase.explore, Settings.Phase.apply),
    ("phase: apply", .apply, .apply), ("phase_since: 2026-04-09", .explore, .explore),
  ])
  func thePhaseBeginsOnItsDay(yaml: String, before: Settings.Phase, since: Settings.Phase) {
    let settings = Settings.test(yaml)
    #expect(settings.phase(on: "2026-04-08") == before)
    #expect(settings.phase(on: "2026-04-09") == since)
  }

  @Test func aPhaseToApplyInWantsItsDay() {
    #expect(codes("phase: apply") == [.noDay])
    #expect(codes("phase: apply\nphase_since: 2026-04-09") == [])
    #expect(codes("phase: explore") == [])
  }

  @Test func unknownKeysAreSuggestedTheirNearest() {
    #expect(findings("wekend: [sun]") == ["unknown-setting <wekend> did you mean \"weekend\"?"])
    #expect(codes("zzz: 1") == [.unknownSetting])
    #expect(
      findings("weekly: {ask: 3}") == ["unknown-setting <ask> did you mean \"asks\"?"])
    #expect(
      findings("folders: {contat: people}")
        == ["bad-setting <contat> did you mean \"contact\"?"])
    #expect(findings("due: {thnk: 2d}") == ["unknown-rule <thnk> did you mean \"thank\"?"])
    #expect(
      findings("keys: {firma: organisation}")
        == ["bad-setting <organisation> did you mean \"organization\"?"])
  }

  @Test(arguments: [
    ("me: [Sam, Kim]", DiagnosticCode.badText), ("folders: people", .badSetting),
    ("keys: [a, b]", .badSetting), ("ignore: {a: b}", .badText), ("phase: search", .badChoice),
    ("phase_since: soon", .badDate), ("profile: boss", .badChoice), ("weekly: 3", .badSetting),
    ("weekly: {asks: many}", .badNumber), ("duration: long", .badTerm),
    ("resume: maybe", .badChoice), ("weekend: [funday]", .badSetting),
    ("weekend: [money]", .badSetting), ("holidays: easter", .badDate),
    ("away: 2026-02-27..2026-02-23", .badSetting), ("away: 2026-02-30..2026-03-01", .badSetting),
    ("due: 3d", .badText), ("due: {thank: soon}", .badTerm), ("queries: [a]", .badSetting),
    ("me: [", .yamlSyntax),
  ])
  func wrongTypesAreReportedAndTheDefaultHolds(_ yaml: String, _ code: DiagnosticCode) {
    #expect(codes(yaml).first == code)
    #expect(Settings.read(SourceText(yaml)).settings == Settings())
  }

  @Test func whatIsRightBesideWhatIsWrongHolds() {
    let (settings, diagnostics) = Settings.read(SourceText("phase: x\nme: Sam\nnope: 1\n"))
    #expect(settings.me == "Sam")
    #expect(diagnostics.map(\.code) == [.badChoice, .unknownSetting])
  }

  @Test func aWeekendMayBeNone() {
    #expect(Settings.test("weekend: []").calendar.weekend == [])
  }

  @Test(arguments: ["2026-02-23..2026-02-25", "2026-02-23 to 2026-02-25", "2026-02-23/2026-02-25"])
  func rangesAreWrittenInSeveralWays(_ range: String) {
    let first: CivilDate = "2026-02-23"
    #expect(Settings.test("away: \(range)").calendar.away == [first...(first + 2)])
  }
}
