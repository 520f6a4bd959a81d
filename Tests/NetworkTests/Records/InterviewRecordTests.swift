import Network
import NoteSyntax
import Testing

@Suite struct InterviewRecordTests {
  /// `DATE VERB PERSON`, with `-> NAME` of whom is named, one for each statement.
  private func said(_ record: NoteRecord) -> [String] {
    func name(_ reference: Reference) -> String {
      switch reference {
      case .thisNote: "this"
      case .mention(let index): record.mentions[index].link.target
      }
    }
    return record.statements.map { said in
      let words = [said.date?.iso ?? "undated", said.verb.rawValue, name(said.subject)]
      return (words + (said.about.map { ["->", name($0)] } ?? [])).joined(separator: " ")
    }
  }

  @Test func everyKeyIsRead() throws {
    let record = try TestFile.interview(
      "Talk",
      """
      with: ["[[Ana]]", "[[Bo]]"]
      date: 2026-04-14 15:00
      duration: 30m
      mode: in person
      place: Café
      organization: "[[Acme]]"
      goal: learn
      status: met
      confirmed: 2026-04-13
      thanked: {Bo: 2026-04-15}
      referrals:
        - "[[Cy]]"
        - name: "[[Di]]"
          use_name: yes
          intro_by: 2026-04-24
          by: "[[Bo]]"
      resume: shown
      signals: [probed, took-notes]
      outcome: information
      rating: 4
      fit: 5
      follow_up: 2026-05-04
      """
    ).record()
    #expect(record.findings == [])
    #expect(record.date == "2026-04-14")
    #expect(
      said(record) == [
        "2026-04-14 met Ana", "2026-04-14 met Bo", "2026-04-13 confirmed Ana",
        "2026-04-13 confirmed Bo", "2026-04-15 thanked Bo", "2026-04-14 named Ana -> Cy",
        "2026-04-14 named Bo -> Di",
      ])
    #expect(record.statements.last?.useName == true)
    #expect(record.statements.last?.introduction == .promisedBy("2026-04-24"))
    #expect(record.commitments.map(\.due) == ["2026-05-04", "2026-05-04"])
  }

  @Test(arguments: [
    ("", ["undated booked Ana", "2026-04-14 met Ana"]),
    ("status: booked", ["undated booked Ana"]), ("status: met", ["2026-04-14 met Ana"]),
    ("status: missed", ["2026-04-14 missed Ana"]),
    ("status: cancelled", ["undated cancelled Ana"]),
    ("status: canceled", ["undated cancelled Ana"]), ("status: No show", ["2026-04-14 missed Ana"]),
    // Perhaps it says that nothing came of it.
    ("status: postponed", ["undated booked Ana"]),
    ("status:", ["undated booked Ana", "2026-04-14 met Ana"]),
  ])
  func theStatusSaysWhatHappened(_ status: String, _ expected: [String]) throws {
    let record = try TestFile.interview("Talk", "with: Ana\ndate: 2026-04-14\n\(status)").record()
    #expect(said(record) == expected)
  }

  /// Without the organization only where one is called so; of several the names must tell.
  @Test(arguments: [
    ("[Bo (Acme), Ana]", "Bo (Acme)"), ("[Bo (Acme), Bo (Bolt)]", "Bo"),
    ("[Bo (Acme), Bo (Bolt), Bo (Core)]", "Bo"), ("[Bo (Acme), Bo]", "Bo"),
  ])
  func whoIsThankedByName(_ with: String, _ thanked: String) throws {
    let yaml = "with: \(with)\ndate: 2026-04-14\nstatus: met\nthanked: {Bo: 2026-04-15}"
    let record = try TestFile.interview("Talk", yaml).record()
    #expect(said(record).filter { $0.contains("thanked") } == ["2026-04-15 thanked \(thanked)"])
  }

  @Test(arguments: [
    ("date: 2026-04-14", ["missing-key 1:1"]), ("with: Ana", ["missing-key 1:1"]),
    ("with:\ndate: 2026-04-14", ["missing-key 2:1"]), ("with: Ana\ndate: soon", ["bad-date 3:7"]),
    ("with: Ana\ndate: 2026-04-14\nrating: 9", ["bad-number 4:9"]),
    ("with: Ana\ndate: 2026-04-14\nreferrals: [{use_name: yes}]", ["bad-text 4:13"]),
    ("with: Ana\ndate: 2026-04-14\nreferrals: [Ana]", ["self-referral 4:13"]),
    ("with: Ana\ndate: 2026-04-14T15:00Z", ["utc-instant 3:7"]),
  ])
  func whatIsWrongIsReportedInItsPlace(_ yaml: String, _ findings: [String]) throws {
    #expect(try TestFile.interview("Talk", yaml).record().findings == findings)
  }

  @Test func withoutItsDateItStillTellsTheRest() throws {
    let yaml = """
      with: Ana
      date: 2026-04-31
      thanked: 2026-05-02
      referrals: [Bo]
      follow_up: 2026-05-20
      """
    let record = try TestFile.interview("Talk", yaml).record()
    #expect(record.findings == ["bad-date 3:7"])
    #expect(said(record) == ["2026-05-02 thanked Ana", "undated named Ana -> Bo"])
    #expect(record.commitments.map(\.due) == ["2026-05-20"])
  }

  @Test func theOwnerIsNotAmongThoseMet() throws {
    let record = try TestFile.interview("Talk", "with: [Sam, Ana]\ndate: 2026-04-14\nstatus: met")
      .record(.test("me: Sam"))
    #expect(said(record) == ["2026-04-14 met Ana"])
    #expect(record.findings == [])
  }

  @Test func itsLogConcernsEverybodyButNamesAreTheFirsts() throws {
    let record = try TestFile.interview(
      "Talk", "with: [Ana, Bo]\ndate: 2026-04-14\nstatus: met",
      log: "2026-04-15 thanked\n2026-04-14 named [[Cy]]"
    ).record()
    #expect(
      said(record).suffix(3) == [
        "2026-04-15 thanked Ana", "2026-04-15 thanked Bo", "2026-04-14 named Ana -> Cy",
      ])
  }
}
