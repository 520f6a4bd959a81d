import Network
import NoteSyntax
import Testing

/// What is said behind a name under `referrals:`.
@Suite struct ReferralReadingTests {
  private func named(_ referrals: String) throws -> (StatedFact?, [String]) {
    let record = try TestFile.interview(
      "Talk", "with: Ana\ndate: 2026-04-14\nreferrals:\n  - \(referrals)"
    ).record()
    let name = record.statements.first { $0.verb == .named }
    if case .mention(let index)? = name?.about {
      #expect(record.mentions[index].link.target == "Bo Chen")
    }
    return (name, record.diagnostics.map(\.code.rawValue))
  }

  @Test(
    arguments: [
      ("Bo Chen (use my name)", true), ("\"[[Bo Chen]] (not my name)\"", false),
      ("Bo Chen - use my name", true), ("name: Bo Chen (use my name)", true),
      ("name: \"[[Bo Chen]] (use my name)\"", true), ("name: Bo Chen, use my name", true),
      ("{name: Bo Chen (use my name), use_name: no}", false), ("Bo Chen", nil),
    ] as [(String, Bool?)])
  func leaveIsRead(_ written: String, leave: Bool?) throws {
    let (name, codes) = try named(written)
    #expect(name?.useName == leave)
    #expect(name != nil && codes == [])
  }

  @Test(
    arguments: [
      ("Bo Chen (will introduce)", .promised),
      ("Bo Chen (will introduce by 2026-05-01)", .promisedBy("2026-05-01")),
      ("\"[[Bo Chen]] (use my name, will introduce)\"", .promised),
      ("name: \"[[Bo Chen]] (will introduce)\"", .promised),
      ("{name: Bo Chen (will introduce), intro_by: 2026-05-01}", .promisedBy("2026-05-01")),
    ] as [(String, NamedPerson.Introduction)])
  func promisesAreRead(_ written: String, promise: NamedPerson.Introduction) throws {
    let (name, codes) = try named(written)
    #expect(name?.introduction == promise)
    #expect(codes == [])
  }

  @Test(arguments: [
    "\"[[Bo Chen]] the plumber\"", "\"[[Bo Chen]] (use my name, a plumber)\"",
    "name: \"[[Bo Chen]] the plumber\"",
  ])
  func otherWordsAreReported(_ written: String) throws {
    let (name, codes) = try named(written)
    #expect(name?.useName == nil)
    #expect(codes == ["unknown-remark"])
  }
}
