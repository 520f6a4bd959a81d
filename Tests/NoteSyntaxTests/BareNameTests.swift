import NoteSyntax
import Testing

/// Which words without brackets are a name, and which are none.
@Suite struct BareNameTests {
  @Test(arguments: [
    ("named Bo Chen", ["Bo Chen"]),
    ("named Ana de la Cruz and Jo van der Berg", ["Ana de la Cruz", "Jo van der Berg"]),
    ("named von Trapp, al-Rashid; d'Angelo", ["von Trapp", "al-Rashid", "d'Angelo"]),
    ("named José Ortega y Gasset & Omar bin Said", ["José Ortega y Gasset", "Omar bin Said"]),
    ("named Conan O'Neil, Anne-Marie St. John", ["Conan O'Neil", "Anne-Marie St. John"]),
    ("named J. R. R. Tolkien", ["J. R. R. Tolkien"]),
    ("named \"Bo Chen\"", ["Bo Chen"]), ("named **Bo Chen**", ["Bo Chen"]),
    ("suggested talking to Bo Chen", ["Bo Chen"]),
    ("connected me with Bo Chen at Northwind", ["Bo Chen"]),
    ("named Bo Chen, who knows Kim Lee", ["Bo Chen"]),
    ("named Bo Chen. He runs storage", ["Bo Chen"]), ("named Bo Chen I met once", ["Bo Chen"]),
    ("named BO CHEN", ["BO CHEN"]), ("named April Jones", ["April Jones"]),
    ("named [[Bo]], head of Grid Storage", ["Bo"]),
    ("named [[Bo]], CEO of Northwind", ["Bo"]), ("named [[Bo]], Head of Storage", ["Bo"]),
    ("named [[Bo]], her colleague at Northwind", ["Bo"]),
  ])
  func reads(_ words: String, targets: [String]) throws {
    let reading = BodyReading.log("2026-04-14 \(words)")
    let persons = try #require(reading.entry).persons
    #expect(persons.map(\.link.target) == targets)
    #expect(
      persons.filter { $0.link.style == .plain }.allSatisfy {
        reading.text($0.link.span) == $0.link.target
      })
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("suggested I read more", "suggested"), ("suggested asking HR", "asking HR"),
    ("named Bo Chen's boss", "Bo Chen's boss"), ("named Bo Chen’s boss", "Bo Chen’s boss"),
    ("named her boss Kim Lee", "her boss Kim Lee"),
    ("referred me to her boss Kim Lee", "her boss Kim Lee"),
    ("suggested reading The Grid", "reading The Grid"), ("suggested The Grid", "The Grid"),
    ("suggested I talk to Bo Chen", "I talk to Bo Chen"), ("suggested HR", "HR"),
    ("suggested Tuesday", "Tuesday"), ("named bo chen", "named"), ("named I", "named"),
    ("named Bo Chen/Di Fox", "Bo Chen/Di Fox"), ("named Nobody", "Nobody"),
    ("suggested read more", "suggested"),
    ("named Professor of Physics", "Professor of Physics"),
  ])
  func namesNobody(_ words: String, place: String) throws {
    let reading = BodyReading.log("2026-04-14 \(words)")
    #expect(try #require(reading.entry).persons.isEmpty)
    #expect(reading.codes == [.logIncomplete])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(reading.diagnostics.first?.remedy.contains("[[") == true)
  }

  @Test(arguments: [
    ("named Bo Chen, maybe Kim Lee", ["Bo Chen"], "maybe Kim Lee"),
    ("named Bo Chen and her boss Kim Lee", ["Bo Chen"], "her boss Kim Lee"),
    ("named [[Bo]] and her boss Kim Lee", ["Bo"], "her boss Kim Lee"),
    ("named [[Bo]], Kim Lee's boss", ["Bo"], "Kim Lee's boss"),
    ("named Bo Chen's boss, Di Fox", ["Di Fox"], "Bo Chen's boss"),
  ])
  func warnsOfWhatMayBeAName(_ words: String, targets: [String], place: String) throws {
    let reading = BodyReading.log("2026-04-14 \(words)")
    #expect(try #require(reading.entry).persons.map(\.link.target) == targets)
    #expect(reading.codes == [.logUnclearName])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(reading.diagnostics.first?.remedy.contains("[[") == true)
  }

  @Test(
    arguments: [
      ("named Ana Ruiz (Northwind)", ["Ana Ruiz (Northwind)"], [nil]),
      ("introduced Ana Ruiz (Northwind) (use my name)", ["Ana Ruiz (Northwind)"], [true]),
      ("named Ana Ruiz (3M), Bo Chen (not my name)", ["Ana Ruiz (3M)", "Bo Chen"], [nil, false]),
      (
        "named Bo Chen and Ana Ruiz (Acme (North))", ["Bo Chen", "Ana Ruiz (Acme (North))"],
        [nil, nil]
      ),
      ("named Ana Ruiz (Use my name)", ["Ana Ruiz"], [true]),
      ("named 李小龍 (騰訊)", ["李小龍 (騰訊)"], [nil]),
    ] as [(String, [String], [Bool?])])
  func takesAnOrganizationIntoTheName(_ words: String, targets: [String], leave: [Bool?]) throws {
    let reading = BodyReading.log("2026-04-14 \(words)")
    let persons = try #require(reading.entry).persons
    #expect(persons.map(\.link.target) == targets)
    #expect(persons.map(\.useName) == leave)
    #expect(persons.map { reading.text($0.link.span) } == targets)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("named [[Bo]] (her boss)", "her boss"), ("named [[Bo]] (Northwind)", "Northwind"),
    ("named Bo Chen (her boss)", "her boss"), ("named Bo Chen at Acme (Leeds)", "Leeds"),
    ("named [[Bo]] (use my name, tall)", "tall"),
    ("named Bo Chen ([[Northwind]])", "[[Northwind]]"),
    ("named Bo Chen (Northwind", "Northwind"), ("named (use my name) [[Bo]]", "use my name"),
  ])
  func hintsAtUnknownRemarks(_ words: String, place: String) throws {
    let reading = BodyReading.log("2026-04-14 \(words)")
    #expect(try #require(reading.entry).persons.count == 1)
    #expect(reading.codes == [.unknownRemark])
    #expect(reading.diagnostics.first?.severity == .hint)
    #expect(reading.text(reading.diagnostics.first?.span) == place)
  }

  @Test func listsTheRemarks() throws {
    let reading = BodyReading.log("2026-04-14 named [[Bo]] (her boss)")
    let remedy = try #require(reading.diagnostics.first?.remedy)
    for remark in ["(use my name)", "(not my name)", "(will introduce)", "(will introduce by "] {
      #expect(remedy.contains(remark))
    }
    #expect(BodyReading.log("2026-04-14 named [[Bo]] ()").codes.isEmpty)
    #expect(BodyReading.log("2026-04-14 named [[Bo]] (by phone)").codes.isEmpty)
    #expect(BodyReading.log("2026-04-14 named [[Bo]] (won't introduce)").codes.isEmpty)
  }
}
