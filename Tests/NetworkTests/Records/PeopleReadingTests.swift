import Network
import NoteSyntax
import Testing

/// What stands in the place of a name and is none.
@Suite struct PeopleReadingTests {
  private func contact(_ yaml: String) throws -> (record: NoteRecord, codes: [String]) {
    let record = try TestFile.contact("Zed", yaml).record()
    return (record, record.diagnostics.map(\.code.rawValue))
  }

  @Test(arguments: ["none", "nobody", "me", "N/A", "[]", "none yet"])
  func aWordForNobodyIsNoPerson(_ word: String) throws {
    let (record, codes) = try contact("referred_by: \(word)")
    #expect(record.mentions.isEmpty && codes.isEmpty)
  }

  @Test(arguments: [
    ("\"[[Ana Ruiz]] (not my name)\"", ["unknown-remark"]),
    ("\"[[Ana Ruiz]] on 2026-04-13\"", ["unknown-remark"]),
    ("Ana Ruiz (use my name)", ["unknown-remark"]),
    ("Ana Ruiz (use my name) on 2026-04-13", ["unknown-remark"]),
    ("Ana Ruiz - use my name", ["unknown-remark"]), ("Ana Ruiz <ana@x.org>", ["unknown-remark"]),
    ("Ana Ruiz, 2026-04-13", ["unknown-remark"]),
    ("Ana Ruiz on 2026-04-13", ["unknown-remark"]), ("Ana Ruiz", []), ("\"[[Ana Ruiz]]\"", []),
    ("\"[[Ana Ruiz]], [[Ana Ruiz]]\"", []), ("\"[[Ana Ruiz]] and [[Ana Ruiz]]\"", []),
  ])
  func wordsBesideANameAreReported(_ value: String, codes: [String]) throws {
    let (record, found) = try contact("referred_by: \(value)")
    let targets = Set(record.mentions.map(\.link.target))
    #expect(targets == ["Ana Ruiz"])
    #expect(found == codes)
  }

  /// What a key could say is not put into anybody's mouth.
  @Test(arguments: [
    ("\"[[Bo]] (not my name)\"", "\"use_name: no\" as a key"),
    ("Bo on 2026-04-13", "\"referred_on: 2026-04-13\""),
    ("\"[[Bo]] the plumber\"", "into the text of the note"),
  ])
  func theRemedySaysWhatWasSaid(_ value: String, remedy: String) throws {
    let record = try contact("referred_by: \(value)").record
    #expect(record.diagnostics.map(\.code) == [.unknownRemark])
    #expect(record.diagnostics.first?.remedy.contains(remedy) == true)
    #expect(record.mentions.map(\.link.target) == ["Bo"])
  }

  @Test(arguments: ["referred_by: \"[[card.png]]\"", "knows: [\"[[talks/Handout.PDF]]\"]"])
  func aFileIsNoPerson(_ yaml: String) throws {
    let (record, codes) = try contact(yaml)
    #expect(codes == ["bad-link"])
    #expect(record.mentions.filter { $0.wantsPerson }.isEmpty)
  }

  @Test func aNameWithAPointIsNoFile() throws {
    #expect(try contact("referred_by: \"[[kim.lee]]\"").record.mentions.count == 1)
  }

  /// What narrows a name is part of it.
  @Test func anOrganizationBehindANameStays() throws {
    let record = try contact("referred_by: Ana Ruiz (Northwind)").record
    #expect(record.mentions.map(\.link.target) == ["Ana Ruiz (Northwind)"])
  }

  @Test func keysThatPeopleWriteAreHintedAt() throws {
    #expect(try contact("company: Acme").codes == ["unknown-key"])
    #expect(try contact("cadence: 3m").codes == ["bad-term"])
    #expect(try contact("cadence: 3mo").codes.isEmpty)
    let talk = try TestFile.interview(
      "Talk",
      "with: Ana\ndate: 2026-04-14\ntime: 15:00\n"
        + "referrals:\n  - name: Bo\n    from: Kim\n    colour: red\n  - none"
    ).record()
    let codes = talk.diagnostics.map(\.code.rawValue)
    #expect(codes == ["unknown-key", "unknown-key", "unknown-key"])
    #expect(talk.statements.count { $0.verb == .named } == 1)
  }
}
