import Network
import NoteSyntax
import Testing

@Suite struct ContactRecordTests {
  @Test func everyKeyIsRead() throws {
    let record = try TestFile.contact(
      "ana",
      """
      Name: Ana Ruiz
      aliases: Annie
      organization: "[[Northwind Energy]]"
      formerly: [Acme 2019-2023]
      title: Engineer
      role: peer
      field: "[[Grid Storage]]"
      tie: school
      source: alumni
      Referred by: "[[Bo Chen]]"
      referred_on: 2026-03-10
      use-name: no
      knows: [Di Fox]
      cadence: 6w
      follow_up: 2026-05-04
      follow_up_ok: yes
      would_work_for: yes
      status: paused
      snooze: 2026-04-01
      due: {thank: 2d}
      tags: [a, b]
      """
    ).record()
    #expect(record.findings == [])
    #expect(record.kind == .contact && record.name == "Ana Ruiz" && record.aliases == ["Annie"])
    let contact = try #require(record.contact)
    #expect(contact.tie == .school && contact.source == "alumni" && contact.status == .paused)
    #expect(contact.snooze == "2026-04-01" && contact.cadence == .every(Term(6, .weeks)))
    #expect(contact.followUpAgreed == true && contact.wouldWorkFor == true)
    #expect(contact.due == [.thank: .every(Term(2, .days))])
    #expect(contact.organizations == [NameKey("Northwind Energy")])
    let mentions = record.mentions.map { "\($0.role.rawValue) \($0.link.target)" }.sorted()
    #expect(
      mentions == [
        "field Grid Storage", "formerly Acme", "knows Di Fox", "organization Northwind Energy",
        "referred_by Bo Chen",
      ])
    let named = try #require(record.statements.first)
    #expect(record.statements.count == 1 && named.verb == .named && named.about == .thisNote)
    #expect(named.date == "2026-03-10" && named.useName == false)
    #expect(record.commitments.map(\.kind) == [.followUp])
  }

  @Test func itGoesByItsFileWhereNoNameIsWritten() throws {
    for yaml in ["", "name:", "name: \"\"", "name: \" \""] {
      #expect(try TestFile.contact("Ana Ruiz", yaml).record().name == "Ana Ruiz")
    }
  }

  @Test(arguments: [
    ("tie: cousin", "bad-choice 2:6"), ("cadence: often", "bad-term 2:10"),
    ("snooze: soon", "bad-date 2:9"), ("use_name: perhaps", "bad-choice 2:11"),
    ("refered_by: Bo", "unknown-key 2:1"), ("due: {thnk: 2d}", "unknown-rule 2:7"),
    ("due: 2d", "bad-text 2:6"), ("referred_by: \"[[Bo\"", "bad-link 2:14"),
  ])
  func whatIsWrongIsReportedInItsPlace(_ yaml: String, _ finding: String) throws {
    #expect(try TestFile.contact("Ana", yaml).record().findings == [finding])
  }

  @Test func keysOfYourOwnAreRead() throws {
    let record = try TestFile.contact("Ana", "Firma: Acme\nshoe size: 38")
      .record(.test("keys: {firma: organization}"))
    #expect(record.contact?.organizations == [NameKey("Acme")])
    #expect(record.findings == [])
  }

  /// Whatever reads the note: who looks for the key finds the first alone.
  @Test func keysThatTheSettingsMakeTheSameCountOnce() throws {
    let record = try TestFile.contact("Ana", "organization: Acme\nFirma: \"[[Other]]\"\ncity: York")
      .record(.test("keys: {firma: organization}"))
    #expect(record.contact?.organizations == [NameKey("Acme")])
    #expect(record.properties.map(\.text).filter { $0 != "contact" } == ["Acme", "York"])
    #expect(record.mentions.map(\.link.target) == ["Acme"])
    #expect(record.findings == ["duplicate-key 3:1"])
    #expect(
      record.diagnostics.first?.message
        == "the key \"Firma\" is the same as \"organization\" above; the first is used")
  }

  @Test func anotherOfTheNameIsNotTheSame() throws {
    for link in ["friends/Ana", "Ana (Acme)", "Ana Ruiz"] {
      let record = try TestFile.contact("Ana", "referred_by: \(link)").record()
      #expect(record.findings == [], "\(link)")
      #expect(record.statements.count == 1)
    }
  }

  @Test func theOwnerNamesNobodyAndIsNotNamed() throws {
    let me = Settings.test("me: Sam Field")
    let referred = try TestFile.contact("Ana", "referred_by: Sam Field").record(me)
    #expect(referred.findings == ["self-referral 2:14"])
    let named = try TestFile.contact("Ana", log: "2026-04-14 named [[Sam Field]]").record(me)
    #expect(named.diagnostics.map(\.code) == [.selfReferral])
    // It was a word from them all the same.
    #expect(named.statements.map(\.verb) == [.named])
    #expect(named.statements.map(\.about) == [nil])
  }

  @Test func namingNobodyIsStillAWord() throws {
    let record = try TestFile.contact("Ana", log: "2026-04-14 named nobody").record()
    #expect(record.diagnostics.map(\.code) == [.logIncomplete])
    #expect(record.statements.map(\.verb) == [.named])
  }
}
