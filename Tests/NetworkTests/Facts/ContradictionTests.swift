import Network
import NoteSyntax
import Testing

@Suite struct ContradictionTests {
  private func kinds(_ files: [TestFile], today: CivilDate = "2026-05-01") throws -> [String] {
    let vault = try TestVault(files)
    return Contradiction.all(in: vault.facts(of: NodeID(1)), today: today).map { found in
      "\(found.kind) \(found.fact.date?.iso ?? "-") \(found.other?.date?.iso ?? "-")"
    }
  }

  @Test(arguments: [
    ("2026-04-10 thanked\n2026-04-14 met", ["thankedEarly 2026-04-10 2026-04-14"]),
    ("2026-04-10 thanked\n2026-04-14 replied", ["thankedEarly 2026-04-10 2026-04-14"]),
    ("2026-04-09 replied\n2026-04-10 thanked\n2026-04-14 met", []),
    ("2026-04-10 put off\n2026-04-10 thanked\n2026-04-14 met", []),
    ("2026-04-14 met\n2026-04-14 thanked", []), ("2026-04-10 thanked", []),
    (
      "2026-04-01 booked 2026-04-14\n2026-04-13 cancelled\n2026-04-14 met",
      ["metThoughOff 2026-04-14 2026-04-13"]
    ),
    (
      "2026-04-01 booked 2026-04-14\n2026-04-12 cancelled\n2026-04-13 booked 2026-04-14\n"
        + "2026-04-14 met", []
    ),
    ("2026-04-01 booked 2026-04-14\n2026-04-13 moved 2026-04-20\n2026-04-20 met", []),
    ("2026-04-01 booked 2026-04-14\n2026-04-13 cancelled\n2026-04-20 met", []),
    (
      "2026-04-01 booked 2026-04-14\n2026-04-02 booked 2026-04-20\n"
        + "2026-04-13 cancelled 2026-04-20\n2026-04-14 met", []
    ),
    (
      "2026-04-01 booked 2026-04-14\n2026-04-13 cancelled 2026-04-14\n2026-04-14 met",
      ["metThoughOff 2026-04-14 2026-04-13"]
    ),
    (
      "2026-04-01 booked 2026-04-14\n2026-04-13 moved 2026-04-20\n2026-04-14 met",
      ["metThoughOff 2026-04-14 2026-04-13"]
    ),
    (
      "2026-04-01 booked 2026-04-14\n2026-04-02 booked 2026-04-20\n"
        + "2026-04-13 moved from 2026-04-20 to 2026-04-21\n2026-04-14 met", []
    ),
    (
      "2026-04-01 booked 2026-04-14\n2026-04-14 met\n2026-04-14 missed",
      ["metThoughOff 2026-04-14 2026-04-14"]
    ),
    ("2026-04-30 asked\n2026-05-01 replied\n2026-05-02 met", ["stillToCome 2026-05-02 -"]),
    ("2026-04-30 booked 2026-05-20", []),
  ])
  func ofALog(_ log: String, _ expected: [String]) throws {
    #expect(try kinds([.contact("Ana", log: log)]) == expected)
  }

  @Test func ofTwoNotes() throws {
    let booked = "2026-04-01 booked 2026-04-14\n2026-04-13 cancelled"
    #expect(
      try kinds([
        .contact("Ana", log: booked),
        .interview("2026-04-14 Ana", "with: \"[[Ana]]\"\ndate: 2026-04-14"),
      ])
        == ["metThoughOff 2026-04-14 2026-04-13"])
    #expect(
      try kinds([
        .contact("Ana", log: "2026-04-01 replied"),
        .interview("2026-04-14 Ana", "with: \"[[Ana]]\"\ndate: 2026-04-14\nthanked: 2026-04-10"),
      ]) == ["thankedEarly 2026-04-10 2026-04-14"])
    // Of a talk that only its note sets.
    for (line, off) in [
      ("2026-04-13 cancelled: ill", true), ("2026-04-14 missed", true),
      ("2026-04-13 moved 2026-04-20", true), ("2026-04-10 declined", true),
      ("2026-04-15 cancelled the next", false), ("2026-04-13 replied", false),
    ] {
      let found = try kinds([
        .contact("Ana", log: line),
        .interview("2026-04-14 Ana", "with: \"[[Ana]]\"\ndate: 2026-04-14"),
      ])
      #expect(found == (off ? ["metThoughOff 2026-04-14 \(line.prefix(10))"] : []), "\(line)")
    }
    // What was set anew, or moved to that very day, is on.
    for log in [
      "2026-04-01 booked 2026-04-14\n2026-04-05 cancelled\n2026-04-06 booked 2026-04-14",
      "2026-04-05 cancelled\n2026-04-06 booked 2026-04-14", "2026-04-05 moved 2026-04-14 15:00",
      "2026-04-01 booked 2026-04-14\n2026-04-05 moved 2026-04-14 16:00",
      "2026-04-01 booked 2026-04-10\n2026-04-10 cancelled\n2026-04-10 booked 2026-04-14",
      "2026-04-01 booked 2026-04-14\n2026-04-14 cancelled\n2026-04-14 met after all",
    ] {
      let found = try kinds([
        .contact("Ana", log: log),
        .interview("2026-04-14 Ana", "with: \"[[Ana]]\"\ndate: 2026-04-14"),
      ])
      #expect(found == [], "\(log)")
    }
    // On the morning of its day nobody was met yet.
    let talk = TestFile.interview("2026-05-14 Ana", "with: \"[[Ana]]\"\ndate: 2026-05-14")
    for (today, kind) in [("2026-05-14", "setThoughOff"), ("2026-05-15", "metThoughOff")] {
      let found = try kinds(
        [.contact("Ana", log: "2026-04-10 declined"), talk],
        today: try #require(CivilDate(today)))
      #expect(found == ["\(kind) 2026-05-14 2026-04-10"])
    }
    // An interview still to come says so by its date.
    #expect(
      try kinds([
        .contact("Ana"), .interview("2026-05-14 Ana", "with: \"[[Ana]]\"\ndate: 2026-05-14"),
      ]) == [])
  }

  @Test(arguments: [
    ("2026-04-30 booked 2026-05-14 15:00", "2026-05-14 10:00", ["twoTimes - 2026-04-30"]),
    ("2026-04-30 booked 2026-05-14 10:00", "2026-05-14 10:00", []),
    ("2026-04-30 booked 2026-05-14", "2026-05-14 10:00", []),
    ("2026-04-30 booked 2026-05-14 15:00", "2026-05-14", []),
    ("2026-04-30 booked 2026-05-14 15:00", "2026-05-15 10:00", []),
    (
      "2026-04-20 booked 2026-05-14 10:00\n2026-04-30 moved 2026-05-14 15:00", "2026-05-14 10:00",
      []
    ),
    ("2026-04-20 booked 2026-04-30 15:00", "2026-04-30 10:00", []),
  ])
  func ofTwoHoursThatHold(_ log: String, _ date: String, _ expected: [String]) throws {
    let talk = TestFile.interview("Talk", "with: \"[[Ana]]\"\ndate: \(date)\nstatus: booked")
    #expect(try kinds([.contact("Ana", log: log), talk]) == expected)
  }

  @Test func ofTwoLogsOfOneDay() throws {
    let talk = TestFile.interview(
      "Talk", "with: \"[[Ana]]\"\ndate: 2026-05-14\nstatus: booked",
      log: "2026-04-30 booked 2026-05-14 16:00")
    let ana = TestFile.contact("Ana", log: "2026-04-30 booked 2026-05-14 15:00")
    #expect(try kinds([ana, talk]) == ["twoTimes 2026-04-30 2026-04-30"])
  }

  @Test func ofTwoNotesOfOneDay() throws {
    let talks = ["10:00", "16:00"].map {
      TestFile.interview("Talk \($0.prefix(2))", "with: \"[[Ana]]\"\ndate: 2026-05-14 \($0)")
    }
    #expect(try kinds([.contact("Ana")] + talks) == ["twoTimes - -"])
  }
}
