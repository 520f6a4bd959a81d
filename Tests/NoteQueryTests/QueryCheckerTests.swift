import Network
import NoteQuery
import NoteSyntax
import Testing

@Suite struct QueryCheckerTests {
  private var context: QueryContext {
    QueryContext(
      today: CivilDate(dayNumber: 20_559), keys: ["score", "pet.name", "dc:title", "my_key"],
      aliases: ["company": "organization"],
      saved: [
        "warm": "tie:friend", "round": "@about", "about": "@round", "bad": "tie:(",
        "odd": "tie:wek", "grid": "grid or -storage", "deep": "@grid tie:friend",
      ],
      resolve: { name, _ in
        guard name == "Ana" else {
          throw QueryContext.NameTrouble(message: "nobody is called \"\(name)\"", remedy: "look")
        }
        return .nodes([NodeID(7)])
      })
  }

  /// What it stands for stands in its brackets.
  @Test func aPartOfNotesHoldsForSavedQueries() throws {
    for (saved, written) in [
      ("in:heading @grid", "in:heading (grid or -storage)"),
      ("in:heading x @deep", "in:heading x ((grid or -storage) tie:friend)"),
      ("(in:body @grid) y", "(in:body (grid or -storage)) y"),
    ] {
      #expect(try condition(saved) == condition(written))
    }
    #expect(throws: QueryError.self) { try condition("in:heading @warm") }
    #expect(throws: QueryError.self) { try condition("in:heading @round") }
  }

  /// Saved queries that use each other twice would be as many as grains on a chessboard.
  @Test func aQueryHasAnEnd() throws {
    let terms = { (count: Int) in Array(repeating: "tie:friend", count: count) }
    #expect(throws: Never.self) { try condition(terms(256).joined(separator: " ")) }
    #expect(throws: QueryError.self) { try condition(terms(257).joined(separator: " ")) }
    #expect(throws: QueryError.self) { try condition(terms(50_000).joined(separator: " or ")) }
    var context = context
    context.saved = ["q0": "tie:friend"]
    for step in 1...60 { context.saved["q\(step)"] = "@q\(step - 1) or @q\(step - 1)" }
    #expect(throws: QueryError.self) { try QueryCondition("@q60", in: context) }
  }

  private func condition(_ text: String) throws -> QueryCondition {
    try QueryCondition(text, in: context)
  }

  private func words(_ text: String) -> TextTest { .words(SearchPhrase(text, isPrefix: false)) }

  @Test func lengthsOfTimeCountBackUnlessDaysToComeAreAskedFor() throws {
    let today = context.today
    #expect(try condition("last:>90d") == .day(.last, .earliest...(today - 91)))
    #expect(try condition("last:<=90d") == .day(.last, (today - 90) ... .latest))
    #expect(try condition("next:<=2w") == .day(.next, .earliest...(today + 14)))
    #expect(try condition("last:-6w..today") == .day(.last, (today - 42)...today))
  }

  /// Whether a key of the user's own holds years or days, each note says for itself.
  @Test func aYearIsANumberAndADay() throws {
    let day = { (text: String) in try #require(CivilDate(text)) }
    #expect(
      try condition("score:<2026")
        == .any([
          .property("score", .number(NumberRange(high: 2026, includesHigh: false))),
          .property("score", .days(.earliest...(try day("2025-12-31")))),
        ]))
    #expect(
      try condition("score:2025..2026")
        == .any([
          .property("score", .number(NumberRange(low: 2025, high: 2026))),
          .property("score", .days(try day("2025-01-01")...(try day("2026-12-31")))),
        ]))
    #expect(
      try condition("score:today")
        == .any([
          .property("score", .text(words("today"))),
          .property("score", .days(try day("2026-04-16")...(try day("2026-04-16")))),
        ]))
    let few = NumberRange(high: 20, includesHigh: false)
    #expect(try condition("score:<20") == .property("score", .number(few)))
    #expect(try condition("score:\"today\"") == .property("score", .text(words("today"))))
  }

  @Test func aNumberAsksHowManyAndANameWho() throws {
    #expect(try condition("named:>=2") == .count(.named, 2 ... .max))
    #expect(try condition("named:3") == .count(.named, 3...3))
    #expect(try condition("named:Ana") == .linked(.named, .nodes([NodeID(7)])))
    #expect(try condition("named:*") == .linked(.named, .anything))
    #expect(throws: QueryError.self) { try condition("named:\"3\"") }
  }

  /// What cannot be meant as it stands is told in its place, with what to write.
  @Test(arguments: [
    ("score:>\"9\"", "\"9\" in quotes is text, and no number", "`score:>9`", 7, 10),
    ("degree:\"3\"", "\"3\" in quotes is text, and no number", "`degree:3`", 7, 10),
    ("degree:1.5", "no number is left", "counts are whole and not below 0", 7, 10),
    ("chain-depth:0", "no number is left", "counts are whole and not below 1", 12, 13),
    ("chain-depth:<1", "no number is left", "counts are whole and not below 1", 13, 14),
    ("chain-depth:..0", "no number is left", "counts are whole and not below 1", 12, 15),
    ("last:monday", "\"monday\" does not say which week", "the last was 2026-04-13", 5, 11),
    ("met:>Friday", "\"Friday\" does not say which week", "the last was 2026-04-10", 5, 11),
    ("met:>=2026-3", "\"2026-3\" is no day", "did you mean \"2026-03\"?", 6, 12),
    ("date:2026-3-5", "\"2026-3-5\" is no day", "did you mean \"2026-03-05\"?", 5, 13),
    (
      "follow_up:soon", "\"soon\" is no day", "write 2026-04-16, 2026-04, today, -6w, this-week",
      10, 14
    ),
    (
      "tie:friend :x", "a key is missing before \":\"",
      "`key:value`; to look for it in the text, write it in quotes", 11, 12
    ),
    (
      "links:x", "no note has the key \"links\"",
      "did you mean \"links-to\"? To look for \"links:\" in the text, write it in quotes", 0, 5
    ),
    (
      "a && b", "\"&&\" is no word of a query",
      "leave it out: terms with a blank between them must all hold", 2, 4
    ),
    ("a || b", "\"||\" is no word of a query", "write `or`", 2, 4),
    (
      "!tie:friend", "\"!\" does not deny a term",
      "write `-` or `not`; to look for the sign itself, write it in quotes", 0, 1
    ),
    (
      "kind:contact last>90d", "a colon is missing here",
      "`last:>90d`; to look for the sign itself, write it in quotes", 17, 18
    ),
    (
      "kind=contact", "a colon is missing here",
      "`kind:contact`; to look for the sign itself, write it in quotes", 4, 5
    ),
    (
      "kind!=contact", "a colon is missing here",
      "`-kind:contact`; to look for the sign itself, write it in quotes", 4, 6
    ),
    (
      "kind =contact", "a key is missing before \"=\"",
      "`KEY:contact`; to look for the sign itself, write it in quotes", 5, 6
    ),
    (
      "last >90d", "a key is missing before \">\"",
      "`KEY:>90d`; to look for the sign itself, write it in quotes", 5, 6
    ),
    (
      "a \u{201C}grid storage\u{201D}", "\"\u{201C}\" is no quote of a query",
      "write \" before and behind the text", 2, 5
    ),
    (
      "name:\u{201E}Ana\u{201D}", "\"\u{201E}\" is no quote of a query",
      "write \" before and behind the text", 5, 8
    ),
    ("in: grid", "\"in:\" needs a value behind it", "without a blank: `in:heading storage`", 3, 3),
    ("tag:#", "there is no tag in \"#\"", "`kith tags` lists all", 4, 5),
  ])
  func saysWhatToWrite(
    _ text: String, _ message: String, _ remedy: String, _ start: Int, _ end: Int
  ) throws {
    let error = #expect(throws: QueryError.self) { try condition(text) }
    #expect(error?.message == message)
    #expect(error?.remedy == remedy)
    #expect(error?.span == SourceSpan(start, end))
  }

  @Test func wordsOfTheLanguageStandInAnyLetters() throws {
    #expect(try condition("a Or Not b") == condition("a or -b"))
    #expect(try condition("a And b") == condition("a b"))
    #expect(try condition("date:\"soon\"") == .property("date", .text(words("soon"))))
  }

  @Test func everythingIsOfAKind() throws {
    #expect(try condition("kind:*") == .everything)
    #expect(try condition("kind:* tie:friend") == .all([.everything, condition("tie:friend")]))
    let error = #expect(throws: QueryError.self) { try condition("tie:friend kind:none") }
    #expect(error?.message == "everything is of a kind")
    #expect(error?.span == SourceSpan(16, 20))
  }

  /// What stands in quotes is only a word, and a sign is part of a number alone.
  @Test func aNumberIsOneWhereTheValueIs() throws {
    let four = words("4")
    #expect(try condition("score:4") == .property("score", .numeral(4, orText: four)))
    #expect(
      try condition("score:=4")
        == .property("score", .numeral(4, orText: .exactly(SearchPhrase("4", isPrefix: false)))))
    #expect(try condition("score:\"4\"") == .property("score", .text(four)))
    #expect(try condition("score:+4") == .property("score", .numeral(4, orText: words("+4"))))
    let minus = NumberRange(low: -4, high: -4)
    #expect(try condition("score:-4") == .property("score", .number(minus)))
  }

  @Test func aTagIsOfThoseAboveIt() throws {
    #expect(try condition("tag:#Area/Grid") == .tag(.tree("area/grid")))
    #expect(try condition("tag:=area") == .tag(.exactly("area")))
    #expect(try condition("tag:gr*") == .tag(.beginning("gr")))
    #expect(try condition("tag:none") == .not(.tag(.anything)))
  }

  /// By which beginnings of words a name is found is the same everywhere.
  @Test func aNameIsNotCompared() throws {
    for key in ["named", "links-to", "met-with"] {
      let error = #expect(throws: QueryError.self) { try condition("\(key):=Ana") }
      #expect(error?.message == "\"\(key):\" takes a name, not \"=Ana\"")
    }
    #expect(try condition("named:=2") == condition("named:2"))
  }

  @Test func aWholePathIsNoPartOfOne() throws {
    #expect(try condition("path:=Contacts/Ana.md") == .wholePath("contacts/ana.md"))
    #expect(try condition("path:=contacts/*") == .path("contacts/*"))
  }

  @Test func lengthsOfTimeHaveRangesToo() throws {
    let day = 1440.0
    #expect(
      try condition("score:1d..1mo")
        == .property("score", .length(NumberRange(low: day, high: 30 * day))))
    #expect(
      try condition("score:=3h")
        == .any([
          .property("score", .text(.exactly(SearchPhrase("3h", isPrefix: false)))),
          .property("score", .length(NumberRange(low: 180, high: 180))),
        ]))
    let error = #expect(throws: QueryError.self) { try condition("score:2h..1h") }
    #expect(error?.message == "this range ends before it begins")
  }

  @Test func aKeyInQuotesMayHoldAnything() throws {
    #expect(try condition("\"dc:title\":grid") == .property("dc:title", .text(words("grid"))))
    #expect(try condition("\"My key\":*") == .property("my_key", .text(.anything)))
    do {
      _ = try condition("dc:title:grid")
      Issue.record("a part of a key was read as one")
    } catch let error as QueryError {
      #expect(error.message == "no note has the key \"dc\"")
      #expect(error.remedy.contains("`\"dc:title\":VALUE`"))
    }
  }

  @Test func aPointMeansTheKeyOfTheFrontMatter() throws {
    #expect(try condition("words:>=5") == .count(.words, 5 ... .max))
    #expect(throws: QueryError.self) { try condition(".words:5") }
    #expect(try condition(".name:Ana") == .property("name", .text(words("Ana"))))
  }

  @Test func theSettingsTranslateKeys() throws {
    #expect(
      try condition("Company:grid") == .property("organization", .text(words("grid"))))
  }

  @Test func aKeyStandsForThoseNestedInIt() throws {
    #expect(
      try condition("pet:*")
        == .any([.property("pet", .text(.anything)), .property("pet.name", .text(.anything))]))
  }

  @Test func inSaysOfAllBehindItWhereToLook() throws {
    let grid = SearchPhrase("grid", isPrefix: false)
    #expect(
      try condition("in:name grid in:body grid")
        == .all([.text(grid, in: .name), .text(grid, in: .body)]))
    #expect(
      try condition("grid in:body grid") == .all([.text(grid, in: nil), .text(grid, in: .body)]))
    #expect(
      try condition("in:heading tag:x or grid")
        == .any([.tag(.tree("x")), .text(grid, in: .heading)]))
    #expect(
      try condition("(in:heading grid) or grid")
        == .any([.text(grid, in: .heading), .text(grid, in: nil)]))
    #expect(
      try condition("in:body (in:heading grid) -grid")
        == .all([.text(grid, in: .heading), .not(.text(grid, in: .body))]))
    #expect(
      try condition("in:heading grid tag:x")
        == .all([.text(grid, in: .heading), .tag(.tree("x"))]))
    #expect(
      try condition("in:name (grid or grid)")
        == .any([.text(grid, in: .name), .text(grid, in: .name)]))
    // It says nothing of what stands outside of its brackets.
    #expect(
      try condition("(in:name grid) grid")
        == .all([.text(grid, in: .name), .text(grid, in: nil)]))
  }

  @Test(arguments: [
    ("oganization:x", "no note has the key \"oganization\"", "organization", 0, 11),
    ("stat:met", "no note has the key \"stat\"", "state", 0, 4),
    ("kind:contcat", "no kind of note is called \"contcat\"", "contact", 5, 12),
    ("state:meet", "no state is called \"meet\"", "met", 6, 10),
    ("owed:thanks", "no rule is called \"thanks\"", "thank", 5, 11),
    ("tie:wek", "\"tie:\" is never \"wek\"", "weak", 4, 7),
    ("last:>=tody", "\"tody\" is no day", "today", 7, 11),
    ("use_name:perhaps", "\"use_name:\" is yes or no, not \"perhaps\"", "yes", 9, 16),
    ("in:headng x", "notes have no part \"headng\"", "heading", 3, 9),
    ("in:name tie:weak", "\"in:\" needs words behind it", "storage", 0, 7),
    ("grid in:name", "\"in:\" needs words behind it", "storage", 5, 12),
    (
      "-in:name storage", "\"-\" stands before words, and not before \"in:\"", "in:name -storage",
      1, 8
    ),
    ("-in:headng x", "notes have no part \"headng\"", "heading", 4, 10),
    ("in:name in:body x", "\"in:\" needs words behind it", "storage", 0, 7),
    ("(x in:body) grid", "\"in:\" needs words behind it", "storage", 3, 10),
    ("grid or in:body", "\"in:\" needs words behind it", "storage", 8, 15),
    ("words:many", "\"many\" is no number", "2.5", 6, 10),
    ("words:5..2", "this range ends before it begins", "smaller", 6, 10),
    ("score:5..1", "this range ends before it begins", "smaller", 6, 10),
    ("words:-5..-1", "no number is left", "", 6, 12),
    ("last:2026-05..2026-04", "this range ends before it begins", "earlier", 5, 21),
    ("named-by:Bo", "nobody is called \"Bo\"", "look", 9, 11),
    ("within:Ana", "\"within:\" needs a number of steps and a name", "within:2", 7, 10),
    ("within:2:*", "\"within:\" needs a number of steps and a name", "within:2", 7, 10),
    ("within:9:Ana", "9 steps are not counted", "1 to 6", 7, 12),
    (
      "score:{a}", "no query fits behind \"score:\", a key whose links have no meaning to kith",
      "`links-to:{a}`", 6, 9
    ),
    ("@wram", "no saved query is called \"wram\"", "warm", 0, 5),
    ("@round", "the saved query \"round\" uses itself", "@about", 0, 6),
    ("@bad", "\"tie:\" needs a value behind it", "without a blank", 4, 4),
    ("@odd", "\"tie:\" is never \"wek\"", "weak", 4, 7),
    ("&", "there are no words in \"&\"", "signs", 0, 1),
    (
      "met:>=2026-04..2026-05",
      "\"met:\" takes a range or a comparison, not \">=2026-04..2026-05\"",
      "a day", 6, 22
    ),
  ])
  func whatIsWrongIsTold(
    _ text: String, _ message: String, _ remedy: String, _ start: Int, _ end: Int
  ) throws {
    do {
      _ = try condition(text)
      Issue.record("\(text) was understood")
    } catch let error as QueryError {
      #expect(error.message == message)
      #expect(error.remedy.contains(remedy), "\(error.remedy)")
      #expect(error.span == SourceSpan(start, end), "\(text)")
    }
  }

  @Test func aNameOfTwoWordsWantsQuotes() throws {
    var context = context
    context.resolve = { name, _ in
      guard ["ana", "ana ruiz"].contains(name) else {
        throw QueryContext.NameTrouble(message: "nobody", remedy: "")
      }
      return .nodes([NodeID(7)])
    }
    do {
      _ = try QueryCondition("met:* named-by:ana ruiz", in: context)
      Issue.record("understood")
    } catch let error as QueryError {
      #expect(error.message == "\"ana ruiz\" is a name: does \"ruiz\" belong to it?")
      #expect(error.span == SourceSpan(15, 23))
    }
    for text in ["named-by:ana grid", "ruiz named-by:ana", "named-by:ana \"ruiz\""] {
      _ = try QueryCondition(text, in: context)
    }
  }

  @Test func aWrongSavedQueryIsNamed() throws {
    do {
      _ = try condition("tie:friend @bad")
      Issue.record("understood")
    } catch let error as QueryError {
      #expect(error.name == "bad")
      #expect(error.query == "tie:(")
    }
  }

  @Test func everyKeyIsUnderstoodAndSaysWhatItIs() throws {
    for key in QueryKey.allCases {
      #expect(!key.meaning.isEmpty)
      #expect(QueryKey(typed: key.rawValue.uppercased().replacing("-", with: "_")) == key)
    }
  }
}
