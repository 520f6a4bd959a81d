import NoteQuery
import NoteSyntax
import Testing

@Suite struct QueryParserTests {
  private func words(_ text: String, isQuoted: Bool = false, isPrefix: Bool = false) -> QueryTree {
    .text(QueryWords(Placed(text), isQuoted: isQuoted, isPrefix: isPrefix))
  }

  @Test func orBindsLessThanAnd() throws {
    #expect(
      try QueryParser.parse("a b or c")
        == .any([.all([words("a"), words("b")]), words("c")]))
    #expect(
      try QueryParser.parse("a and (b OR c)")
        == .all([words("a"), .any([words("b"), words("c")])]))
  }

  @Test func notBindsTheNextThing() throws {
    #expect(try QueryParser.parse("-a b") == .all([.not(words("a")), words("b")]))
    #expect(try QueryParser.parse("not (a or b)") == .not(.any([words("a"), words("b")])))
    #expect(try QueryParser.parse("orbit nothing") == .all([words("orbit"), words("nothing")]))
  }

  @Test func wordsOfTheLanguageInQuotesAreText() throws {
    #expect(try QueryParser.parse("\"or\"") == words("or", isQuoted: true))
    #expect(
      try QueryParser.parse("\"grid stor\"*") == words("grid stor", isQuoted: true, isPrefix: true))
  }

  @Test func aTimeAndAnAddressAreNoKeys() throws {
    #expect(try QueryParser.parse("9:30") == words("9:30"))
    #expect(try QueryParser.parse("ana@lab.example") == words("ana@lab.example"))
  }

  @Test func aLinkFromANoteIsAName() throws {
    let term = QueryTerm(
      key: Placed("named-by"),
      value: Placed(
        .words(QueryWords(Placed("Ana Ruiz"), isQuoted: true, isPrefix: false))))
    #expect(try QueryParser.parse("named-by:[[Ana Ruiz|Ana]]") == .term(term))
    #expect(try QueryParser.parse("named-by:\"Ana Ruiz\"") == .term(term))
  }

  @Test func placesAreThoseOfTheText() throws {
    guard case .all(let parts) = try QueryParser.parse("über tie:weak"),
      case .term(let term) = parts[1]
    else {
      Issue.record("two parts")
      return
    }
    #expect(term.key.span == SourceSpan(6, 9))
    #expect(term.value.span == SourceSpan(10, 14))
  }

  @Test(arguments: [
    ("\"open", 0, 5, "these quotes are not closed"),
    ("and", 0, 3, "\"and\" needs something on either side"),
    ("a and and b", 2, 5, "\"and\" needs something on either side"),
    ("(a and) b", 3, 6, "\"and\" needs something on either side"),
    ("a AND or b", 2, 5, "\"and\" needs something on either side"),
    ("not or a", 0, 4, "\"not\" needs something behind it"),
    ("-and a", 0, 1, "\"-\" needs something behind it"),
    ("organization:{}", 13, 15, "there is nothing in these brackets"),
    ("a (b", 2, 3, "this bracket is not closed"),
    ("a) b", 1, 2, "\")\" closes nothing"),
    ("(a}", 2, 3, "\"}\" closes nothing"),
    ("tie:", 4, 4, "\"tie:\" needs a value behind it"),
    ("tie: weak", 4, 4, "\"tie:\" needs a value behind it"),
    ("a or", 2, 4, "\"or\" needs something on either side"),
    ("or a", 0, 2, "\"or\" needs something on either side"),
    ("a not", 2, 5, "\"not\" needs something behind it"),
    ("a - b", 2, 3, "\"-\" needs something behind it"),
    ("(a -)", 3, 4, "\"-\" needs something behind it"),
    ("()", 0, 2, "there is nothing in these brackets"),
    ("{a}", 0, 1, "braces stand only behind a key"),
    ("@ a", 0, 1, "\"@\" needs a saved query's name"),
    ("\"a\"b", 3, 4, "a blank is missing here"),
    ("organization:!=northwind", 13, 15, "\"!=\" is no comparison"),
    ("within:x:\"Ana Ruiz\"", 7, 8, "\"x\" is no number of steps"),
    ("within:1234567:Ana", 7, 14, "\"1234567\" is no number of steps"),
    ("*rid", 0, 1, "a star stands only at the end of a word"),
    ("organization:n*wind", 14, 15, "a star stands only at the end of a word"),
    ("\"a b\":", 6, 6, "\"a b:\" needs a value behind it"),
  ])
  func whatIsWrongIsTold(_ text: String, _ start: Int, _ end: Int, _ message: String) {
    do {
      _ = try QueryParser.parse(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.message == message)
      #expect(error.span == SourceSpan(start, end), "\(text)")
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test func aRemedyIsWrittenAsItIsRead() {
    let error = #expect(throws: QueryError.self) { try QueryParser.parse("\"a b\":") }
    #expect(error?.remedy.contains("`\"a b\":VALUE`") == true)
  }
}
