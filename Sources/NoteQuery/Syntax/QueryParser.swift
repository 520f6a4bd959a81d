import NoteSyntax

/// Reads the query language.
///
///     query   = { and } separated by "or"
///     and     = { unary }                       "and" may stand between
///     unary   = ("not" | "-") unary | "(" query ")" | term | words | "@" name
///     term    = ( key | '"' text '"' ) ":" [ ">=" | "<=" | ">" | "<" | "=" ] value
///     value   = "*" | "none" | words | from ".." to | "{" query "}" | number ":" value
///     words   = word [ "*" ] | '"' text '"' [ "*" ] | "[[" name "]]"
package struct QueryParser {
  var scanner: QueryScanner
  private var depth = 0

  /// Brackets nested deeper are refused, so that no query exhausts the stack.
  private static let maximalDepth = 64

  /// Throws where the text is no query.
  package static func parse(_ text: String) throws(QueryError) -> QueryTree {
    var parser = QueryParser(scanner: QueryScanner(text))
    let tree = try parser.alternatives()
    parser.scanner.skipBlanks()
    guard parser.scanner.isAtEnd else { throw parser.unopened() }
    return tree
  }

  private init(scanner: QueryScanner) { self.scanner = scanner }

  private mutating func alternatives() throws(QueryError) -> QueryTree {
    var found = [try conjunction()]
    while true {
      guard takeWord("or") else { break }
      let end = scanner.at
      let next = try conjunction()
      guard found != [.everything], next != .everything else {
        throw scanner.error(
          "\"or\" needs something on either side",
          remedy: "to look for the word itself, write it in quotes", at: end - 2, to: end)
      }
      found.append(next)
    }
    return found.count == 1 ? found[0] : .any(found)
  }

  private mutating func conjunction() throws(QueryError) -> QueryTree {
    var found: [QueryTree] = []
    while true {
      if takeWord("and") {
        let end = scanner.at
        scanner.skipBlanks()
        guard !found.isEmpty, isAtTerm else {
          throw scanner.error(
            "\"and\" needs something on either side",
            remedy: "to look for the word itself, write it in quotes", at: end - 3, to: end)
        }
        continue
      }
      guard let byte = scanner.peek(), byte != UInt8(ascii: ")"), byte != UInt8(ascii: "}"),
        !isNext("or")
      else { break }
      found.append(try unary())
    }
    switch found.count {
    case 0: return .everything
    case 1: return found[0]
    default: return .all(found)
    }
  }

  private mutating func unary() throws(QueryError) -> QueryTree {
    let start = scanner.at
    if scanner.peek() == UInt8(ascii: "-") {
      scanner.advance()
      guard isAtTerm else {
        throw scanner.error(
          "\"-\" needs something behind it",
          remedy: scanner.isAtBoundary
            ? "without a blank: `-tie:weak`" : "to look for the word itself, write it in quotes",
          at: start, to: start + 1)
      }
      return .not(try nested { parser throws(QueryError) in try parser.unary() })
    }
    if takeWord("not") {
      scanner.skipBlanks()
      guard isAtTerm else {
        throw scanner.error(
          "\"not\" needs something behind it",
          remedy: "to look for the word itself, write it in quotes", at: start, to: scanner.at)
      }
      return .not(try nested { parser throws(QueryError) in try parser.unary() })
    }
    if scanner.peek() == UInt8(ascii: "(") {
      return try bracketed(closing: ")")
    }
    if scanner.peek() == UInt8(ascii: "{") {
      throw scanner.error(
        "braces stand only behind a key", remedy: "`named-by:{tie:friend}`; group with ( )",
        at: start, to: start + 1)
    }
    if scanner.take("@") { return .saved(try savedName(from: start)) }
    if let key = scanner.key() { return .term(try term(key)) }
    try checkSign()
    return .text(try words())
  }

  /// Signs by which other languages join and deny, and a colon without its key, look like words.
  private func checkSign() throws(QueryError) {
    var ahead = scanner
    let word = ahead.word()
    func error(_ message: String, _ remedy: String, _ length: Int) -> QueryError {
      scanner.error(message, remedy: remedy, at: scanner.at, to: scanner.at + length)
    }
    switch word {
    case "&&":
      throw error(
        "\"&&\" is no word of a query",
        "leave it out: terms with a blank between them must all hold", 2)
    case "||": throw error("\"||\" is no word of a query", "write `or`", 2)
    default: break
    }
    if word.utf8.first == UInt8(ascii: "!") {
      throw error(
        "\"!\" does not deny a term",
        "write `-` or `not`; to look for the sign itself, write it in quotes", 1)
    }
    if word.utf8.first == UInt8(ascii: ":") {
      throw error(
        "a key is missing before \":\"",
        "`key:value`; to look for it in the text, write it in quotes", 1)
    }
  }

  mutating func bracketed(closing: String) throws(QueryError) -> QueryTree {
    let start = scanner.at
    scanner.advance()
    let tree = try nested { parser throws(QueryError) in try parser.alternatives() }
    scanner.skipBlanks()
    guard scanner.take(closing) else {
      throw scanner.isAtEnd
        ? scanner.error(
          "this bracket is not closed", remedy: "put a \(closing) behind what it holds", at: start,
          to: start + 1)
        : unopened()
    }
    guard tree != .everything else {
      throw scanner.error(
        "there is nothing in these brackets",
        remedy: closing == ")" ? "leave them out" : "write `*` in their place for anything",
        at: start, to: scanner.at)
    }
    return closing == ")" && tree.holdsField ? .group(tree) : tree
  }

  private func unopened() -> QueryError {
    let byte = scanner.peek().map { String(decoding: [$0], as: UTF8.self) } ?? ""
    return scanner.error(
      "\"\(byte)\" closes nothing",
      remedy: "leave it out, or write it in quotes to look for it", at: scanner.at,
      to: scanner.at + 1)
  }

  mutating func nested<Result>(
    _ read: (inout QueryParser) throws(QueryError) -> Result
  ) throws(QueryError) -> Result {
    guard depth < Self.maximalDepth else {
      throw scanner.error(
        "this is nested too deep", remedy: "at most \(Self.maximalDepth) levels", at: scanner.at,
        to: scanner.at + 1)
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// Whether something begins here that a word of the language can join or turn round.
  private var isAtTerm: Bool {
    (!scanner.isAtBoundary || scanner.peek() == UInt8(ascii: "(")) && !isNext("or")
      && !isNext("and")
  }

  /// Whether a word of the language, in whatever letters, is next.
  private func isNext(_ word: String) -> Bool {
    var ahead = scanner
    let text = ahead.word()
    return text.lowercased() == word && ahead.peek() != QueryScanner.quote
  }

  private mutating func takeWord(_ word: String) -> Bool {
    scanner.skipBlanks()
    guard isNext(word) else { return false }
    scanner.advance(word.utf8.count)
    return true
  }
}
