import NoteSyntax
import Presentation
import Testing

@Suite struct TableCSVTests {
  @Test func `Fields are quoted where they must be, and lines end with CR LF`() {
    let table = Table(
      [.init("name", "Name"), .init("said", "Said"), .init("on", "On"), .init("n", "N")],
      rows: [
        [
          Cell("Ruiz, Ana"), Cell("\"Yes\"\nshe said"), Cell(.date(CivilDate(dayNumber: 1))),
          Cell(.int(-3)),
        ],
        [Cell("Bo"), Cell(" edge "), .empty, .empty],
      ])
    #expect(
      table.csv == """
        name,said,on,n\r
        "Ruiz, Ana","\""Yes""
        she said",1970-01-02,-3\r
        Bo," edge ",,\r

        """)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49 30 1234", "'+49 30 1234"), ("-cmd", "'-cmd"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "\"'\n=1\""), ("＝1", "'＝1"), ("-5", "-5"), ("+3.25", "+3.25"),
    ("-5.", "'-5."), ("-", "'-"), ("-1+1", "'-1+1"), ("- call Bo", "'- call Bo"), ("a=1", "a=1"),
    ("=\u{301}1", "'=\u{301}1"),
  ])
  func `A spreadsheet runs nothing`(text: String, field: String) {
    #expect(Table([.init("k", "K")], rows: [[Cell(text)]]).csv == "k\r\n\(field)\r\n")
  }

  @Test(arguments: UInt64(1)...20)
  func `A strict reader gets back what was written`(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    for _ in 0..<50 {
      let texts = (0..<3).map { _ in (0..<3).map { _ in tryingText(&generator) } }
      let table = Table(
        (0..<3).map { .init("k\($0)", "K") }, rows: texts.map { $0.map { Cell($0) } })
      let records = try #require(StrictCSV.read(table.csv))
      #expect(records.first == ["k0", "k1", "k2"])
      let expected = texts.map { row in
        row.map { Harmless.text($0, allowing: .linesAndTabs) }
      }
      for (record, row) in zip(records.dropFirst(), expected) {
        for (field, text) in zip(record, row) { #expect(field == text || field == "'" + text) }
      }
      #expect(records.count == 4)
    }
  }

  @Test func whatIsNoNumberIsEmpty() {
    let table = Table(
      [.init("n", "N")], rows: [[Cell(.double(-.infinity))], [Cell(.double(-1.5))]])
    #expect(table.csv == "n\r\n\r\n-1.5\r\n")
  }
}
