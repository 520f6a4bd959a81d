import NoteSyntax
import Testing

@testable import Presentation

/// What people and programs put into notes to see what happens.
private let hostile = [
  "plain", "\"quoted\"", "a\nb", "a\r\nb", "tab\there", "\\n", "{\"a\":1}", "=cmd()", "-1+1",
  "+49 30", "@SUM(A1)", "a|b", "`code`", "\u{1B}[31mred", "\u{9B}2J", "\u{0}", "\u{7F}",
  "\u{202E}evil", "\u{2028}", "田中 太郎", "👩‍👩‍👧 family", "e\u{301}", "\u{301}", ",", "", " ", "{{x}}",
  "null", "שלום",
]

private let table = Table(
  [.init("text", "Text"), .init("n", "N", .right), .init("list", "List"), .init("path", "Path")],
  rows: hostile.enumerated().map { number, text in
    [
      Cell(text), Cell(.int(number - 3)), Cell(.list([.text(text), .null, .double(0.5)])),
      number % 3 == 0 ? .empty : Cell("c/\(number % 4).md"),
    ]
  })

@Suite struct ShapedFormatTests {
  private func shaped(_ shape: TableShape = TableShape()) throws -> ShapedTable {
    try shape.applied(to: table)
  }

  private func objects(_ table: Table) -> [JSONValue] {
    table.rows.map { row in
      .object(zip(table.columns, row).map { .init(key: $0.key, value: $1.value.json) })
    }
  }

  @Test(arguments: [1, 7, 100])
  func `JSON gives back every value, however many rows are written at once`(count: Int) throws {
    let records = try shaped().records
    let items = stride(from: 0, to: hostile.count, by: count).map { start in
      records.jsonItems(start..<min(start + count, hostile.count))
    }
    let (before, behind) = JSONValue.around(
      [.init(key: "schema", value: "s")], last: "rows", isEmpty: false)
    let text = before + String(decoding: items.joined(), as: UTF8.self) + behind
    #expect(StrictJSON.read(text) == ["schema": "s", "rows": .array(objects(table))])
    #expect(text == (["schema": "s", "rows": .array(objects(table))] as JSONValue).pretty)
    #expect(
      JSONValue.around([], last: "rows", isEmpty: true) == ("{\n  \"rows\": []\n}\n", ""))
  }

  @Test func `JSON Lines: each line is an object by itself`() throws {
    let output = try shaped().records.allJSONLines
    let lines = output.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.count == hostile.count + 1)
    #expect(lines.last?.isEmpty == true)
    let objects = lines.dropLast().map { StrictJSON.read(String($0) ?? "") }
    #expect(objects == self.objects(table))
  }

  @Test func `CSV gives back every text, formulas disarmed`() throws {
    let records = try #require(StrictCSV.read(try shaped().records.csv))
    #expect(records.count == hostile.count + 1)
    for (record, text) in zip(records.dropFirst(), hostile) {
      let safe = Harmless.text(text, allowing: .linesAndTabs)
      #expect(record[0] == safe || record[0] == "'" + safe)
      #expect(!["=", "@"].contains(record[0].first ?? " "))
      #expect(record.count == 4)
    }
  }

  @Test func `Markdown: a row a line, whatever is in it`() throws {
    let output = try shaped().markdown
    #expect(!holdsControls(output))
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == hostile.count + 3)
    for line in lines.dropLast() {
      var bars = 0
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if scalar == "|", !isEscaped { bars += 1 }
        isEscaped = scalar == "\\" && !isEscaped
      }
      #expect(bars == 5, "\(line)")
    }
    #expect(output.contains("| a\\|b | 8 |"))
    #expect(output.hasPrefix("| Text | N | List | Path |\n| --- | ---: | --- | --- |\n"))
  }

  @Test func `Paths: each once, in order, none for rows without`() throws {
    let shaped = try shaped(TableShape(limit: 6))
    #expect(
      try shaped.paths(of: "path", end: "\n", isTerminal: false) == "c/1.md\nc/2.md\nc/0.md\n")
    #expect(
      try shaped.paths(of: "path", end: "\0", isTerminal: false) == "c/1.md\0c/2.md\0c/0.md\0")
    #expect(throws: ShapeError.noPaths) {
      try shaped.paths(of: "note", end: "\n", isTerminal: false)
    }
  }

  @Test func `A path reaches a program as it is, and a terminal harmless`() throws {
    let odd = Table([.init("path", "Path")], rows: [[Cell("c/\u{1B}[2J.md")]])
    let shaped = try TableShape().applied(to: odd)
    #expect(try shaped.paths(of: "path", end: "\0", isTerminal: false) == "c/\u{1B}[2J.md\0")
    #expect(try shaped.paths(of: "path", end: "\n", isTerminal: true) == "c/␛[2J.md\n")
  }

  @Test func `A template writes a line a row`() throws {
    let template = try RowTemplate("{{ n }}\t<{{text}}> {}{{list}}}")
    #expect(template.columns == ["n", "text", "list"])
    let output = try shaped().filled(template)
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == hostile.count + 1)
    #expect(lines[0] == "-3\t<plain> {}plain; ; 0.5}")
    #expect(lines[2] == "-1\t<a⏎b> {}a⏎b; ; 0.5}")
    #expect(!holdsControls(output.replacing("\t", with: "")))
  }

  @Test func `A template without columns is its text, and an open one is refused`() throws {
    let two = try shaped(TableShape(limit: 2))
    #expect(try two.filled(RowTemplate("x\u{1B}")) == "x␛\nx␛\n")
    let open = #expect(throws: ShapeError.self) { try RowTemplate("a {{text") }
    #expect(open?.place?.span == SourceSpan(2, 4))
    let error = #expect(throws: ShapeError.self) { try two.filled(RowTemplate("{{txt}}")) }
    #expect(error?.remedy == "did you mean \"text\"?")
  }

  @Test func `Columns line up by the cells that a terminal gives them`() throws {
    let names = ["Ana", "田中 太郎", "👩‍👩‍👧", "한국", "e\u{301}mile", "ｱ", "❤️", "שלום"]
    let table = Table(
      [.init("name", "Name"), .init("x", "X")], rows: names.map { [Cell($0), Cell("|")] })
    let lines = try TableShape().applied(to: table).document.lines(terminal(80)).map(\.text)
    for line in lines.dropFirst() {
      #expect(DisplayWidth.of(line.prefix { $0 != "|" }) == 11, "\(line)")
    }
    #expect(lines.count == names.count + 1)
  }

  @Test func pathsAreThoseOfFiles() throws {
    let names = ["E\u{301}mile.md", "\u{C9}mile.md"]
    let table = Table([.init("path", "Path")], rows: names.map { [Cell($0)] })
    let paths = try TableShape().applied(to: table)
      .paths(of: "path", below: "/vault/", end: "\n", isTerminal: false)
    #expect(Array(paths.utf8) == Array("/vault/\(names[0])\n/vault/\(names[1])\n".utf8))
  }
}
