import NoteSyntax
import Testing

@testable import Presentation

/// People with all kinds of values, some of them absent.
private let people = Table(
  [
    .init("name", "Name"), .init("last", "Last"), .init("talks", "Talks", .right),
    .init("path", "Path", presence: .data), .init("town", "Town", presence: .onRequest),
  ],
  rows: [
    row("Zoë", 20_000, 2, "c/Zoe.md", "Hull"), row("ana", 20_010, nil, "c/Ana.md", nil),
    row("Émile", nil, 10, "c/Emile.md", "Hull"), row("Bo", 20_000, 1, nil, "Leeds"),
    row("Søren", 20_005, 10, "c/Ana.md", "leeds"),
  ])

private func row(_ name: String, _ day: Int?, _ talks: Int?, _ path: String?, _ town: String?)
  -> [Cell]
{
  [
    Cell(name, .name), Cell(day.map { .date(CivilDate(dayNumber: $0)) } ?? .null),
    Cell(talks.map(Cell.Value.int) ?? .null), Cell(optional: path), Cell(optional: town),
  ]
}

private func names(_ shape: TableShape, _ table: Table = people) throws -> [String] {
  try shape.applied(to: table).table.rows.map { $0[0].value.plain }
}

@Suite struct TableShapeTests {
  @Test(arguments: [
    ("name", ["ana", "Bo", "Émile", "Søren", "Zoë"]),
    ("-name", ["Zoë", "Søren", "Émile", "Bo", "ana"]),
    ("last", ["Zoë", "Bo", "Søren", "ana", "Émile"]),
    ("-last", ["ana", "Søren", "Zoë", "Bo", "Émile"]),
    ("talks,-name", ["Bo", "Zoë", "Søren", "Émile", "ana"]),
    ("-talks", ["Émile", "Søren", "Zoë", "Bo", "ana"]),
    ("town,name", ["Émile", "Zoë", "Bo", "Søren", "ana"]),
  ])
  func `Sorts by value, without case and accents, what is absent last`(
    list: String, expected: [String]
  ) throws {
    #expect(try names(TableShape(orders: TableShape.orders(list))) == expected)
  }

  @Test(arguments: [
    ["1.50", "1.5", "1.50", "1.5"], ["1h", "60m", "1h", "60m"], ["tie", "Tie", "TÏE", "tie"],
    ["7", "007", "7", "+7"],
  ])
  func `Values that are equal but for how they are written leave it to the next column`(
    values: [String]
  ) throws {
    let table = Table(
      [.init("name", "Name"), .init("v", "V")],
      rows: zip("abcd", values).map { [Cell("\($0)", .name), Cell(.text($1))] })
    #expect(try names(TableShape(orders: [.init("v")]), table) == ["a", "b", "c", "d"])
    #expect(
      try names(TableShape(orders: TableShape.orders("v,-name")), table) == ["d", "c", "b", "a"])
  }

  @Test func `Numbers come before text, and text dates mix with dates`() throws {
    let values: [Cell.Value] = [
      .text("Oct"), .int(10), .text("2026-04-16 15:00"), .double(2.5), .null,
      .date(CivilDate(dayNumber: 20_559)), .int(9), .list([.text("b")]), .list([]),
    ]
    let table = Table([.init("v", "V")], rows: values.map { [Cell($0)] })
    let sorted = try names(TableShape(orders: [.init("v")]), table)
    #expect(
      sorted == ["2.5", "9", "10", "2026-04-16", "2026-04-16 15:00", "b", "Oct", "", ""])
  }

  @Test(arguments: UInt64(1)...10)
  func `Sorting twice is sorting once, and equal rows keep their order`(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let table = Table(
      [.init("n", "N"), .init("k", "K")],
      rows: (0..<60).map { number in
        let key: Cell.Value =
          switch Int.random(in: 0..<5, using: &generator) {
          case 0: .null
          case 1: .int(Int.random(in: 0..<3, using: &generator))
          case 2: .list([.text(["a", "b"].randomElement(using: &generator) ?? "")])
          case 3: .bool(Bool.random(using: &generator))
          default: .text(["a", "A", "ä", "b"].randomElement(using: &generator) ?? "")
          }
        return [Cell(.int(number)), Cell(key)]
      })
    let once = try TableShape(orders: [.init("k")]).applied(to: table).table
    let twice = try TableShape(orders: [.init("k")]).applied(to: once).table
    #expect(twice.rows.map { $0.map(\.value) } == once.rows.map { $0.map(\.value) })
    for (left, right) in zip(once.rows, once.rows.dropFirst())
    where left[1].value == right[1].value {
      guard case (.int(let first), .int(let second)) = (left[0].value, right[0].value) else {
        continue
      }
      #expect(first < second)
    }
  }

  @Test func `A limit takes the first rows as sorted`() throws {
    #expect(try names(TableShape(orders: [.init("name")], limit: 2)) == ["ana", "Bo"])
    #expect(try names(TableShape(limit: 99)).count == 5)
  }

  @Test func `Columns are chosen and put in order, hidden ones too`() throws {
    let shaped = try TableShape(columns: ["Town", "name"], limit: 1).applied(to: people)
    #expect(shaped.records.csv == "town,name\r\nHull,Zoë\r\n")
    #expect(shaped.document.render(terminal(80)) == "Town  Name\nHull  Zoë\n")
  }

  @Test func `By itself a table shows for reading what is for reading`() throws {
    let shaped = try TableShape(limit: 1).applied(to: people)
    #expect(
      shaped.document.render(terminal(80)) == """
        Name  Last        Talks
        Zoë   2024-10-04      2

        """)
    #expect(shaped.records.csv == "name,last,talks,path\r\nZoë,2024-10-04,2,c/Zoe.md\r\n")
  }

  @Test func `Groups have titles with counts, the absent one last`() throws {
    let shape = TableShape(orders: [.init("name", isDescending: true)], group: "town")
    let shaped = try shape.applied(to: people)
    #expect(
      shaped.document.render(terminal(80)) == """
        Hull (2)
        Name   Last        Talks
        Zoë    2024-10-04      2
        Émile                 10

        Leeds (1)
        Name  Last        Talks
        Bo    2024-10-04      1

        leeds (1)
        Name   Last        Talks
        Søren  2024-10-09     10

        no town (1)
        Name  Last        Talks
        ana   2024-10-14

        """)
    // For programs the column stays, though nobody asked for it by name.
    #expect(shaped.records.columns.map(\.key) == ["name", "last", "talks", "path", "town"])
    #expect(shaped.markdown.hasPrefix("## Hull (2)\n\n| Name | Last | Talks |\n"))
  }

  @Test func `A row with several values stands in the group of each`() throws {
    let notes = Table(
      [.init("name", "Name"), .init("seen", "Seen")],
      rows: [
        [Cell("Ana"), Cell(.list([.text("lab"), .text("2026-03-01"), .text("lab")]))],
        [Cell("Bo"), Cell(.date(CivilDate(dayNumber: 20_513)))], [Cell("Cy"), .empty],
        [Cell("Di"), Cell("lab")], [Cell("Ed"), Cell(.list([]))],
      ])
    let shaped = try TableShape(group: "seen").applied(to: notes)
    #expect(
      shaped.records.allJSONLines == """
        {"name":"Ana","seen":"2026-03-01"}
        {"name":"Bo","seen":"2026-03-01"}
        {"name":"Ana","seen":"lab"}
        {"name":"Di","seen":"lab"}
        {"name":"Cy","seen":null}
        {"name":"Ed","seen":[]}

        """)
    #expect(shaped.rowCount == 5)
    #expect(
      try TableShape(group: "seen", countsRows: true).applied(to: notes).records.allJSONLines == """
        {"seen":"2026-03-01","count":2}
        {"seen":"lab","count":2}
        {"seen":null,"count":2}

        """)
  }

  @Test func `Different values are different groups, and the same ones one`() throws {
    let values: [Cell.Value] = [
      .text("01067"), .text("1067"), .int(1067), .list([.text("1067"), .text("2.5")]),
      .double(2.5), .int(9_007_199_254_740_993), .int(9_007_199_254_740_992),
    ]
    let table = Table([.init("n", "N")], rows: values.map { [Cell($0)] })
    #expect(
      try TableShape(group: "n", countsRows: true).applied(to: table).records.allJSONLines == """
        {"n":2.5,"count":2}
        {"n":"01067","count":1}
        {"n":"1067","count":3}
        {"n":9007199254740992,"count":1}
        {"n":9007199254740993,"count":1}

        """)
  }

  @Test func `Counts all, or each group`() throws {
    let all = try TableShape(countsRows: true).applied(to: people)
    #expect(all.document.render(terminal(80)) == "5\n")
    #expect(all.records.allJSONLines == "{\"count\":5}\n")
    let groups = try TableShape(group: "town", countsRows: true).applied(to: people)
    #expect(
      groups.records.allJSONLines == """
        {"town":"Hull","count":2}
        {"town":"Leeds","count":1}
        {"town":"leeds","count":1}
        {"town":null,"count":1}

        """)
    #expect(groups.rowCount == 5)
    func towns(_ order: TableShape.Order) throws -> [String] {
      let shape = TableShape(orders: [order], group: "town", countsRows: true)
      #expect(shape.namedColumns == ["town"])
      return try shape.applied(to: people).table.rows.map { $0[1].value.plain }
    }
    let counts = groups.table.rows.map { $0[1].value.plain }
    #expect(Set(counts).count > 1)
    #expect(try towns(.init("count")) == counts.sorted())
    #expect(try towns(.init("count", isDescending: true)) == counts.sorted().reversed())
    let none = try TableShape(countsRows: true).applied(to: Table(people.columns, rows: []))
    #expect(none.document.render(terminal(80)) == "0\n")
  }

  @Test func `What is wrong is told with the near name`() {
    let shapes = [
      TableShape(orders: [.init("nam")]), TableShape(group: "nam"), TableShape(columns: ["nam"]),
      TableShape(columns: ["nam"], countsRows: true),
    ]
    for shape in shapes {
      let error = #expect(throws: ShapeError.self) { try shape.applied(to: people) }
      #expect(error?.message == "this answer has no column \"nam\"")
      #expect(error?.remedy == "did you mean \"name\"?")
    }
    for list in ["", "a,,b", ",", "-"] {
      #expect(throws: ShapeError.missingColumn(inList: list)) { try TableShape.orders(list) }
    }
    #expect(throws: Never.self) { try TableShape.names(" a , b,a") == ["a", "b"] }
  }

  /// Behind numbers and before every other text.
  @Test func `Lengths of time are sorted by how long they are`() throws {
    let lengths = ["2h", "3mo", "90m", "5bd", "6d", "45", "30m", "2 houses", "8d"]
    let table = Table(
      [.init("length", "Length")], rows: lengths.map { [Cell(.text($0))] })
    let sorted = try TableShape(orders: [.init("length")]).applied(to: table).table
    #expect(
      sorted.rows.map(\.[0].text.text)
        == ["45", "30m", "90m", "2h", "6d", "5bd", "8d", "3mo", "2 houses"])
  }

  @Test func numbersAreSortedAsNumbersHoweverTheyAreWritten() throws {
    let values: [Cell.Value] = [
      .text("abc"), .int(10), .double(1.5), .text("1.50"), .int(-5), .text("007"), .null,
    ]
    let table = Table([.init("score", "Score")], rows: values.map { [Cell($0)] })
    let sorted = try TableShape(orders: [.init("score")]).applied(to: table).table
    #expect(
      sorted.rows.map { $0[0].value.plain } == ["-5", "1.5", "1.50", "007", "10", "abc", ""])
  }

  /// Of a narrow terminal a column may be left out, but none that was asked for.
  @Test(arguments: [
    TableShape(columns: ["name", "state", "last"]), TableShape(orders: [.init("last")]),
  ])
  func whatIsNamedIsShown(_ shape: TableShape) throws {
    let table = Table(
      [
        .init("name", "Name", fit: .truncate(minimum: 20)), .init("state", "State", priority: 1),
        .init("last", "Last", priority: 2),
      ], rows: [["Imogen Hartley of Tern Hollow", "not asked", "2026-04-16"].map { Cell($0) }])
    #expect(!table.render(terminal(30)).contains("2026-04-16"))
    let shown = try shape.applied(to: table).document.render(terminal(30))
    #expect(shown.contains("2026-04-16"))
  }
}
