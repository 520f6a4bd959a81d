import Network
import NoteSyntax
import Testing

@testable import VaultIndex

@Suite struct SQLViewTests {
  private static let today = CivilDate(year: 2026, month: 4, day: 16) ?? .earliest

  private let vault: TestVault

  init() throws {
    vault = try TestVault([
      "contacts/Ana Ruiz.md": """
      ---
      organization: "[[Northwind]]"
      tie: work
      ---
      ## Log

      - 2026-04-01 asked by email: for a talk
      - 2026-04-02 replied: yes
      - 2026-04-02 booked 2026-04-10 15:00 30m video
      - 2026-04-10 met: well
      - 2026-04-10 named [[Bo Chen]] (use my name)
      """,
      "interviews/2026-04-10 Ana.md": """
      ---
      with: "[[Ana Ruiz]]"
      date: 2026-04-10 15:00
      outcome: information
      ---
      ## Questions

      - What is a day like?
      """,
      "organizations/Northwind.md": "",
      "opportunities/Planner.md": "---\norganization: \"[[Northwind]]\"\nstage: lead\n---\n",
      "contacts/Bo Li.md": "- [ ] Call #soon due:2026-02-30\n",
    ])
    try vault.sync()
  }

  private func select(_ sql: String) throws -> [[SQLAnswer.Value]] {
    try vault.index.read { try $0.select(sql, on: Self.today) }.rows
  }

  private func error(_ sql: String) -> SQLError? {
    #expect(throws: SQLError.self, "\(sql)") { try select(sql) }
  }

  /// Not the computer's, or `--today` would show another day's answer.
  @Test(arguments: [
    "date('now')", "date()", "current_date", "date('now', 'localtime')", "strftime('%Y-%m-%d')",
    "date(julianday('now'))", "date(unixepoch(), 'unixepoch')", "substr(current_timestamp, 1, 10)",
  ])
  func `Now is the day that is asked about`(_ function: String) throws {
    #expect(try select("SELECT \(function)") == [[.text("2026-04-16")]])
    #expect(try select("SELECT \(function) FROM today") == [[.text("2026-04-16")]])
  }

  @Test func `Every view has its columns, and rows`() throws {
    for view in SQLView.all(on: Self.today) {
      let answer = try vault.index.read {
        try $0.select("SELECT * FROM \(view.name)", on: Self.today)
      }
      #expect(answer.columns == view.columns.map(\.name))
      #expect(!answer.rows.isEmpty, "\(view.name)")
      // Rows are counted without a column, which goes another way through the guard.
      let count = Int64(answer.rows.count)
      #expect(try select("SELECT count(*) FROM \(view.name)") == [[.integer(count)]])
      #expect(
        try select("SELECT count(*) FROM (SELECT 1 FROM \(view.name))") == [[.integer(count)]])
      #expect(
        try select("SELECT DISTINCT 1 FROM \(view.name) AS a, \(view.name) AS b") == [[.integer(1)]]
      )
    }
  }

  @Test func `What a line does not say is null`() throws {
    #expect(try select("SELECT count(*) > 0 FROM facts WHERE text IS NULL") == [[.integer(1)]])
    #expect(try select("SELECT count(*) FROM facts WHERE text = ''") == [[.integer(0)]])
  }

  /// However a keyboard or a file system has put them together.
  @Test func `Names are composed`() throws {
    let vault = try TestVault([
      "contacts/Zoe\u{308} Brandt.md": "## Log\n\n- 2026-04-01 named [[Bjo\u{308}rn Aas]]\n"
    ])
    try vault.sync()
    let answer = try vault.index.read {
      try $0.select("SELECT name FROM people ORDER BY name", on: Self.today)
    }
    let scalars = answer.rows.map { row -> [Unicode.Scalar] in
      guard case .text(let name)? = row.first else { return [] }
      return Array(name.unicodeScalars)
    }
    #expect(scalars == ["Bj\u{F6}rn Aas", "Zo\u{EB} Brandt"].map { Array($0.unicodeScalars) })
  }

  /// A statement reads what the question reads, whatever others have written to the file since.
  @Test func `What is written meanwhile is not seen`() throws {
    let file = try IndexFile.made()
    let index = try file.open()
    let sql = "SELECT count(*) FROM notes"
    try index.read { reader in
      let before = try reader.select(sql, on: Self.today).rows
      file.source.write("contacts/New.md", "# New\n")
      let other = LiveIndex(at: file.path, of: IndexedNotes(of: file.source)) { _ in }
      let after = try other.read { try $0.select(sql, on: Self.today).rows }
      #expect(after != before)
      #expect(try reader.select(sql, on: Self.today).rows == before)
      VaultIndex.discard(at: file.path)
      #expect(try reader.select(sql, on: Self.today).rows == before)
    }
  }

  @Test func `Days are ISO dates, people have names and notes have paths`() throws {
    #expect(
      try select(
        "SELECT person, date, verb, for_date, for_time, line FROM facts WHERE verb = 'booked' AND NOT is_implied"
      )
        == [
          [
            .text("Ana Ruiz"), .text("2026-04-02"), .text("booked"), .text("2026-04-10"),
            .text("15:00"), .integer(9),
          ]
        ])
    #expect(
      try select("SELECT name, path, state, state_date, organization FROM people ORDER BY name")
        == [
          [
            .text("Ana Ruiz"), .text("contacts/Ana Ruiz.md"), .text("met"), .text("2026-04-10"),
            .text("Northwind"),
          ],
          [.text("Bo Chen"), .null, .text("not asked"), .null, .null],
          [.text("Bo Li"), .text("contacts/Bo Li.md"), .text("not asked"), .null, .null],
        ])
    #expect(
      try select("SELECT referrer, named, date, use_name, path, line FROM referrals")
        == [
          [
            .text("Ana Ruiz"), .text("Bo Chen"), .text("2026-04-10"), .integer(1),
            .text("contacts/Ana Ruiz.md"), .integer(11),
          ]
        ])
    #expect(
      try select("SELECT date, people, questions, outcome FROM interviews") == [
        [.text("2026-04-10"), .text("Ana Ruiz"), .integer(1), .text("information")]
      ])
    #expect(try select("SELECT * FROM today") == [[.text("2026-04-16")]])
    #expect(
      try select("SELECT severity, code FROM diagnostics") == [
        [.text("warning"), .text("task-bad-date")]
      ])
  }

  @Test func `What is due is what kith due says`() throws {
    let due = try vault.index.read { try $0.obligations(on: Self.today) }
    let rows = try select(
      "SELECT rule, due, reason FROM obligations WHERE is_due ORDER BY rule, due")
    #expect(!due.isEmpty)
    let expected = due.map { [$0.rule.rawValue, $0.due.iso, $0.reason] }
      .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    #expect(rows == expected.map { $0.map(SQLAnswer.Value.text) })
  }

  @Test func `Expressions of the user's own, and JSON`() throws {
    #expect(
      try select("WITH who AS (SELECT name FROM people) SELECT count(*), max(name) FROM who")
        == [[.integer(3), .text("Bo Li")]])
    #expect(
      try select("SELECT value FROM json_each('[1, 2.5, null]')") == [
        [.integer(1)], [.real(2.5)], [.null],
      ])
    #expect(try select("SELECT count(*) FROM json_each('[1, 2]')") == [[.integer(2)]])
    #expect(try select("VALUES (1), (x'00ff')") == [[.integer(1)], [.bytes([0, 255])]])
    #expect(
      try select("SELECT name, row_number() OVER (ORDER BY name) FROM people WHERE name LIKE 'a%'")
        == [[.text("Ana Ruiz"), .integer(1)]])
  }

  @Test func `What is wrong is told with its place and the near name`() {
    #expect(
      error("SELECT nme FROM people")
        == SQLError("no column is called \"nme\"", remedy: "did you mean \"name\"?", offset: 7))
    #expect(error("SELECT people.nme FROM people")?.remedy == "did you mean \"name\"?")
    #expect(error("SELECT name FROM peple")?.message == "no view is called \"peple\"")
    #expect(error("SELECT name FROM peple")?.remedy == "did you mean \"people\"?")
    #expect(error("SELECT name FROM peple")?.offset == 17)
    #expect(error("SELECT peple2, name FROM notes, main.Peple")?.offset == 37)
    #expect(error("SELECT p.nme FROM people AS p")?.offset == 9)
    #expect(error("SELECT name FROM people WHERE")?.offset == 29)
    #expect(error("SELECT conut(*) FROM people")?.remedy == "did you mean \"count\"?")
    #expect(error("SELECT name FORM people")?.offset == 17)
    #expect(error("SELECT name FORM people")?.message == "near \"people\": syntax error")
    #expect(error("SELECT \"nme\" FROM people")?.remedy == "did you mean \"name\"?")
    #expect(
      error("SELECT 1 FROM people WHERE name = \"Ana Ruiz\"")?.message
        == "no column is called \"Ana Ruiz\"")
    #expect(
      error("SELECT 1 FROM people WHERE name = \"Ana Ruiz\"")?.remedy
        == "a text stands in single quotes: 'Ana Ruiz'")
    #expect(error("SELECT (1")?.message == "the statement is not complete")
    #expect(error("SELECT date FROM facts, notes")?.message == "ambiguous column name: date")
    for wrong in [
      "SELECT (1", "SELECT date FROM facts, notes", "SELEC 1", "SELECT name FORM people",
    ] {
      #expect(error(wrong)?.remedy.isEmpty == false)
    }
  }
}
