import NoteSyntax
import Testing

@Suite struct LogPersonsTests {
  typealias Introduction = NamedPerson.Introduction

  @Test func readsThePublishedExample() throws {
    let reading = BodyReading.log(
      "2026-04-14 named [[Bo Chen]] (use my name), [[Di Fox]] (will introduce by 2026-04-24), "
        + "and Plain Name (not my name; will introduce): both in Leeds")
    let entry = try #require(reading.entry)
    #expect(entry.persons.map(\.link.target) == ["Bo Chen", "Di Fox", "Plain Name"])
    #expect(entry.persons.map(\.useName) == [true, nil, false])
    let date = try #require(CivilDate("2026-04-24"))
    #expect(entry.persons.map(\.introduction) == [nil, .promisedBy(date), .promised])
    #expect(entry.text == "both in Leeds")
    #expect(entry.links.map(\.target) == ["Bo Chen", "Di Fox"])
    #expect(
      entry.persons.map { reading.source.text($0.link.span) } == [
        "[[Bo Chen]]", "[[Di Fox]]", "Plain Name",
      ])
    #expect(entry.persons.map(\.link.style) == [.wiki, .wiki, .plain])
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("named Bo Chen", ["Bo Chen"]),
    ("named Bo Chen, Di Fox and Kim Lee", ["Bo Chen", "Di Fox", "Kim Lee"]),
    ("named Bo Chen; Di Fox & Kim Lee: x", ["Bo Chen", "Di Fox", "Kim Lee"]),
    ("referred me to Jo van der Berg", ["Jo van der Berg"]),
    ("suggested talking to [[Di Fox]]", ["Di Fox"]),
    ("named [[Bo: Chen|Bo]] from Northwind", ["Bo: Chen"]),
    ("named [Bo](people/Bo%20Chen.md)", ["people/Bo Chen.md"]),
    ("named: [[Bo]] and [[Di]]", ["Bo", "Di"]),
    ("named Bo Chen at Northwind", ["Bo Chen"]),
    ("named J. R. O'Hara-Smith.", ["J. R. O'Hara-Smith"]),
    ("named 李小龍, Zoë Ångström", ["李小龍", "Zoë Ångström"]),
    ("named by email [[Bo]]", ["Bo"]),
    ("named [[Bo]], who runs storage", ["Bo"]),
    ("introduced [[Bo]]", ["Bo"]),
    ("connected me with Bo Chen", ["Bo Chen"]),
    ("introduced [[Bo]]: [[Not Him]] was there", ["Bo"]),
    ("named [[Bo]] and [[2026-02-11]]", ["Bo"]),
    ("named [[Bo]], see [[handout.pdf]]", ["Bo"]), ("named [[kim.lee]]", ["kim.lee"]),
  ])
  func reads(_ words: String, targets: [String]) throws {
    let reading = BodyReading.log("2026-04-14 \(words)")
    #expect(try #require(reading.entry).persons.map(\.link.target) == targets)
    #expect(reading.codes.isEmpty)
  }

  @Test(
    arguments: [
      ("(use my name)", true, nil), ("(you may use my name)", true, nil),
      ("(don't use my name)", false, nil), ("(Not my name.)", false, nil),
      ("(without my name, will introduce)", false, .promised),
      ("(use my name) (will intro)", true, .promised), ("(her boss)", nil, nil),
      ("(won't introduce)", nil, nil), ("(will introduce, use my name", true, .promised),
      (", use my name", true, nil), (" — will introduce", nil, .promised), ("()", nil, nil),
    ] as [(String, Bool?, Introduction?)])
  func readsRemarks(_ remark: String, useName: Bool?, introduction: Introduction?) throws {
    let person = try #require(
      BodyReading.log("2026-04-14 named [[Bo]] \(remark)").entry?.persons.first)
    #expect(person.useName == useName)
    #expect(person.introduction == introduction)
  }

  @Test(arguments: ["named", "named nobody", "named: no one", "suggested a book", "introduced me"])
  func wantsSomebody(_ words: String) throws {
    let reading = BodyReading.log("2026-04-14 \(words)")
    #expect(reading.codes == [.logIncomplete])
    #expect(try #require(reading.entry).persons.isEmpty)
  }

  @Test func reportsAnImpossiblePromise() throws {
    let reading = BodyReading.log("2026-04-14 named [[Bo]] (will introduce by 2026-02-30)")
    #expect(reading.codes == [.logBadDate])
    #expect(reading.text(reading.diagnostics.first?.span) == "2026-02-30")
    #expect(try #require(reading.entry).persons.map(\.introduction) == [.promised])
  }
}
