import NoteSyntax
import Presentation
import Testing

/// A table such as `kith due` shows.
func dueTable(_ rows: [(String, String, Int)]) -> Table {
  Table(
    [
      .init("person", "Who", fit: .truncate(minimum: 8)),
      .init("reason", "What", fit: .wrap(minimum: 16)),
      .init("late_days", "Late", .right),
      .init("note", "Note", fit: .truncate(minimum: 10), priority: 1),
    ],
    rows: rows.map { person, reason, late in
      [
        Cell(person, .name), Cell(reason),
        Cell(StyledText("\(late) d", late > 0 ? .late : .plain), .int(late)),
        Cell("people/\(person).md", .path),
      ]
    })
}

@Suite struct TableTests {
  private let table = dueTable([
    ("Ana Ruiz", "thank her for the talk about port logistics and the two names", 2),
    ("田中 太郎", "call; named by Ana 👩‍👩‍👧", 14),
    ("Zoe\u{301}", "שלום", 0),
  ])

  @Test func `Wide: every value whole`() {
    #expect(
      table.render(terminal(120)) == """
        Who        What                                                           Late  Note
        Ana Ruiz   thank her for the talk about port logistics and the two names   2 d  people/Ana Ruiz.md
        田中 太郎  call; named by Ana 👩‍👩‍👧                                          14 d  people/田中 太郎.md
        Zoé        שלום                                                            0 d  people/Zoé.md

        """)
  }

  @Test func `Middling: the widest column gives way first, by wrapping`() {
    #expect(
      table.render(terminal(80)) == """
        Who        What                                        Late  Note
        Ana Ruiz   thank her for the talk about port            2 d  people/Ana Ruiz.md
                   logistics and the two names
        田中 太郎  call; named by Ana 👩‍👩‍👧                       14 d  people/田中 太郎.md
        Zoé        שלום                                         0 d  people/Zoé.md

        """)
  }

  @Test func `Narrow: what is not essential is left out`() {
    #expect(
      table.render(terminal(40)) == """
        Who        What                     Late
        Ana Ruiz   thank her for the talk    2 d
                   about port logistics
                   and the two names
        田中 太郎  call; named by Ana 👩‍👩‍👧    14 d
        Zoé        שלום                      0 d

        """)
  }

  @Test func `Narrower than its columns: cards`() {
    #expect(
      table.render(terminal(28)) == """
        Who   Ana Ruiz
        What  thank her for the talk
              about port logistics
              and the two names
        Late  2 d
        Note  people/Ana Ruiz.md

        Who   田中 太郎
        What  call; named by Ana 👩‍👩‍👧
        Late  14 d
        Note  people/田中 太郎.md

        Who   Zoé
        What  שלום
        Late  0 d
        Note  people/Zoé.md

        """)
  }

  @Test func `Colours mark the header and the roles`() {
    #expect(
      dueTable([("Ana", "thank", 2)]).render(.terminal(width: 80, color: true)) == """
        \u{1B}[2mWho\u{1B}[0m  \u{1B}[2mWhat\u{1B}[0m   \u{1B}[2mLate\u{1B}[0m  \u{1B}[2mNote\u{1B}[0m
        \u{1B}[1mAna\u{1B}[0m  thank   \u{1B}[31m2 d\u{1B}[0m  \u{1B}[36mpeople/Ana.md\u{1B}[0m

        """)
  }

  @Test func `A pipe gets full values between tabs, one row a line`() {
    let table = Table(
      [.init("name", "Name"), .init("due", "Due"), .init("tags", "Tags"), .init("ok", "OK")],
      rows: [
        [
          Cell("a\tb\nc"), Cell("2 d late", .date(CivilDate(dayNumber: 0))),
          Cell(.list([.text("x"), .int(1)])), Cell(.bool(true)),
        ],
        [Cell("only"), Cell(optional: nil)],
      ])
    #expect(table.render(.pipe(color: true)) == "a b⏎c\t1970-01-01\tx; 1\tyes\nonly\t\t\t\n")
  }

  @Test func `Lines end without spaces, whatever stands before these`() {
    let table = Table(
      [.init("a", ""), .init("b", "")], rows: [[Cell("é日\u{600}")], [Cell("long cell")]])
    #expect(table.lines(terminal(80)).map(\.text) == ["é日\u{600}", "long cell"])
  }

  @Test func `No rows, no header`() {
    #expect(dueTable([]).render(terminal(80)).isEmpty)
    #expect(Table([], rows: [[Cell("x")]]).render(terminal(80)).isEmpty)
  }

  @Test func `JSON has the typed values under the keys`() {
    #expect(
      dueTable([("Ana", "thank", 2)]).allJSONLines
        == #"{"person":"Ana","reason":"thank","late_days":2,"note":"people/Ana.md"}"# + "\n")
  }

  @Test(arguments: UInt64(1)...20)
  func `No line is wider than the terminal, and no control gets through`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<20 {
      let table = dueTable(
        (0..<4).map { _ in
          (
            tryingText(&generator), tryingText(&generator),
            Int.random(in: -9...99, using: &generator)
          )
        })
      let width = Int.random(in: 20...120, using: &generator)
      let shown = table.render(terminal(width))
      #expect(widest(shown) <= width)
      #expect(!holdsControls(shown))
      let rows = table.render(.pipe()).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count == 5)
      #expect(rows.dropLast().allSatisfy { $0.unicodeScalars.filter { $0 == "\t" }.count == 3 })
    }
  }
}
