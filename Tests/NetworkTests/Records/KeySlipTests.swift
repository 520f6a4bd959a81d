import Network
import NoteSyntax
import Testing

/// Keys and values that are nearly what was meant, or meant in a note of another kind.
@Suite struct KeySlipTests {
  private func diagnostics(_ file: TestFile) throws -> [Diagnostic] {
    try file.record().diagnostics
  }

  @Test(arguments: ["[]", "\"\"", "[\"\"]", "none", "me", "no", "\"-\"", "[none]"])
  func whoWasThereMustBeSomebody(_ value: String) throws {
    let found = try diagnostics(.interview("t", "with: \(value)\ndate: 2026-05-20"))
    #expect(found.contains { $0.code == .missingKey })
  }

  @Test func whoCannotBeReadIsToldOfOnce() throws {
    #expect(
      try diagnostics(.interview("t", "with: \"[[card.pdf]]\"\ndate: 2026-05-20")).map(\.code)
        == [.badLink])
  }

  @Test(arguments: [
    ("\"[[Bo Chen]], Jo Anders\"", "[\"[[Bo Chen]]\", \"Jo Anders\"]"),
    ("\"[[Lena Fuchs]], her producer Jo Anders\"", "[\"[[Lena Fuchs]]\", \"Jo Anders\"]"),
    ("\"[[Bo Chen]] and Jo\"", "[\"[[Bo Chen]]\", \"Jo\"]"),
    ("\"[[Bo Chen]] & Di Fox, Jo Anders\"", "[\"[[Bo Chen]]\", \"Di Fox\", \"Jo Anders\"]"),
  ])
  func aNameBesideALinkIsTold(_ value: String, list: String) throws {
    let found = try diagnostics(.interview("t", "with: \(value)\ndate: 2026-05-20"))
    #expect(found.map(\.code) == [.severalNames])
    #expect(found.first?.remedy.contains(list) == true)
  }

  @Test(arguments: [
    "\"[[Bo Chen]], Acme\"", "\"[[Bo Chen]] (Head of Grid)\"", "\"[[Bo]] of Acme\"",
  ])
  func otherWordsBesideALinkAreNone(_ value: String) throws {
    let found = try diagnostics(.interview("t", "with: \(value)\ndate: 2026-05-20"))
    #expect(found.map(\.code) == [.unknownRemark])
  }

  @Test(arguments: [
    ("contact", "with: \"[[Ada Poe]]\"\ndate: 2026-05-20\nthanked: 2026-05-21", "kind: interview"),
    ("contact", "thanked: 2026-05-21", "thanked"),
    ("contact", "confirmed: 2026-05-21", "confirmed"),
    ("contact", "referrals: Bo Chen", "named [[Bo Chen]]"),
    ("contact", "named: Bo Chen", "named [[Bo Chen]]"),
    ("interview", "with: Bo\ndate: 2026-05-20\nreferred_by: Ana", "the note of who"),
    ("interview", "with: Bo\ndate: 2026-05-20\ncancelled: yes", "status: cancelled"),
    ("interview", "with: Bo\ndate: 2026-05-20\nmissed: yes", "status: missed"),
    ("interview", "with: Bo\ndate: 2026-05-20\nmet: yes", "status: met"),
    ("interview", "with: Bo\ndate: 2026-05-20\nmoved: yes", "date: "),
    ("interview", "with: Bo\ndate: 2026-05-20\nnamed: Kim", "referrals"),
    ("interview", "with: Bo\ndate: 2026-05-20\nreferred: Kim", "referrals"),
    ("interview", "with: Bo\ndate: 2026-05-20\ntime: 15:00", "date: 2026-05-20 15:00"),
    ("contact", "org: Acme", "organization"), ("contact", "position: Lead", "title"),
    ("contact", "tel: 1", "phone"), ("contact", "via: Ana", "referred_by"),
  ])
  func aKeyThatMeansAnother(_ kind: String, _ yaml: String, remedy: String) throws {
    let file = kind == "contact" ? TestFile.contact("a", yaml) : .interview("a", yaml)
    let found = try diagnostics(file)
    #expect(found.map(\.code) == [.unknownKey])
    #expect(found.first?.remedy.contains(remedy) == true)
  }

  @Test(arguments: [
    ("contact", "date: 2026-05-20\nrating: 3\ngoal: x"),
    ("interview", "with: Bo\ndate: 2026-05-20 10:00\ntime: 15:00"),
    ("interview", "with: Bo\ndate: 2026-05-20\ntime: evening"),
    ("interview", "with: Bo\ndate: 2026-05-20\nstatus: cancelled\ncancelled: yes"),
    ("interview", "with: Bo\ndate: 2026-05-20\nemail: x\nrole: y"),
  ])
  func aKeyOfOnesOwn(_ kind: String, _ yaml: String) throws {
    let file = kind == "contact" ? TestFile.contact("a", yaml) : .interview("a", yaml)
    #expect(try diagnostics(file).isEmpty)
  }

  @Test(arguments: ["no", "none", "\"-\"", "\"?\""])
  func nobodyIsNamed(_ value: String) throws {
    let record = try TestFile.interview("t", "with: Bo\ndate: 2026-05-20\nreferrals: \(value)")
      .record()
    #expect(record.statements.allSatisfy { $0.verb != .named })
    #expect(record.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("2026-05-06 - 2026-05-07", "write one of them"), ("2026-05-06?", "write 2026-05-06 alone"),
    ("2026-05-06 by card", "write 2026-05-06 alone"), ("2026-05-06, 2026-05-08", "one of them"),
  ])
  func moreThanADay(_ value: String, remedy: String) throws {
    let found = try diagnostics(.contact("a", "follow_up: \(value)"))
    #expect(found.map(\.code) == [.badDate])
    #expect(found.first?.remedy.contains(remedy) == true)
  }

  @Test(arguments: [
    ("Lena Fuchs, Leni", true), ("Leni, Lena, Lina", true), ("Fuchs, Lena", false),
    ("[Lena Fuchs, Leni]", false), ("Lena Fuchs", false),
  ])
  func aliasesInOneText(_ value: String, isTold: Bool) throws {
    let codes = try diagnostics(.contact("a", "aliases: \(value)")).map(\.code)
    #expect(codes == (isTold ? [.severalNames] : []))
  }

  @Test(arguments: [("2026-01-12", true), ("2027-01-12", false), ("2026-12-29", false)])
  func theNextDateIsAfterTheTalk(_ day: String, isTold: Bool) throws {
    let yaml = "with: Bo\ndate: 2026-12-29\nfollow_up: \(day)"
    #expect(try diagnostics(.interview("t", yaml)).map(\.code) == (isTold ? [.earlyDay] : []))
  }

  @Test(arguments: ["“Aunt Mim”", "„Aunt Mim“", "«Aunt Mim»", "‘Aunt Mim’"])
  func typographicQuotesAreNoPartOfAName(_ value: String) throws {
    let record = try TestFile.contact("a", "referred_by: \(value)").record()
    #expect(record.mentions.map(\.link.target) == ["Aunt Mim"])
  }

  @Test func thePromiseInAReferralNeedsADay() throws {
    let yaml = "with: Bo\ndate: 2026-05-20\nreferrals: Kim Orr (will introduce by Friday)"
    #expect(try diagnostics(.interview("t", yaml)).map(\.code) == [.logNoDay])
  }

  @Test func aKeyBehindATabIsOne() throws {
    let found = try diagnostics(.contact("a", "\ttitle: Planner"))
    #expect(found.contains { $0.remedy.contains("at the line's start") })
  }

  @Test func daysOffInOneText() {
    let (settings, found) = Settings.read(
      SourceText("away: 2026-05-01 - 2026-05-08\nholidays: 2026-05-01, 2026-05-14\n"))
    #expect(settings.calendar.away.count == 1)
    #expect(found.map(\.code) == [.badSetting])
    #expect(found.first?.remedy.contains("[2026-05-01, 2026-05-14]") == true)
  }
}
