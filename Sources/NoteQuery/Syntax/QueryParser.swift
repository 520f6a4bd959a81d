import NoteSyntax

/// Reads the query language.
///
///     query   = { and } separated by "or"
///     and     = { unary }                       "and" may stand between
///     unary   = ("not" | "-") unary | "(" query ")" | term | words | "@" name
///     term    = key ":" [ ">=" | "<=" | ">" | "<" | "=" ] value
///     value   = "*" | "none" | words | from ".." to | "{" query "}" | number ":" value
///     words   = word [ "*" ] | '"' text '"' [ "*" ] | "[[" name "]]"
package struct QueryParser {
  private var scanner: QueryScanner
  private var depth = 0
  private var terms = 0

  /// Brackets nested deeper are refused, so that no query exhausts the stack.
  private static let maximalDepth = 64
  /// More terms are refused, so that no query is more than SQLite takes.
  private static let maximalTerms = 256

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
      scanner.skipBlanks()
      if takeWord("and") { continue }
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
    terms += 1
    guard terms <= Self.maximalTerms else {
      throw scanner.error(
        "this is one term too many", remedy: "at most \(Self.maximalTerms) in a query", at: start,
        to: start + 1)
    }
    if scanner.peek() == UInt8(ascii: "-"), scanner.peek(1).map({ $0 > 0x20 }) ?? false {
      scanner.advance()
      return .not(try nested { parser throws(QueryError) in try parser.unary() })
    }
    if takeWord("not") {
      scanner.skipBlanks()
      if scanner.isAtEnd || scanner.isAtBoundary && scanner.peek() != UInt8(ascii: "(") {
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
    return .text(try words())
  }

  private mutating func savedName(from start: Int) throws(QueryError) -> Placed<String> {
    let name = scanner.peek() == QueryScanner.quote ? try scanner.quoted() : scanner.word()
    guard !name.isEmpty else {
      throw scanner.error(
        "\"@\" needs a saved query's name", remedy: "`@warm`", at: start, to: scanner.at)
    }
    return Placed(name, scanner.span(from: start))
  }

  private mutating func term(_ key: Placed<String>) throws(QueryError) -> QueryTerm {
    let comparison = QueryTerm.Comparison.allCases.first { scanner.take($0.rawValue) }
    let start = scanner.at
    let value = try nested { parser throws(QueryError) in try parser.value(of: key) }
    return QueryTerm(
      key: key, comparison: comparison, value: Placed(value, scanner.span(from: start)))
  }

  private mutating func value(of key: Placed<String>) throws(QueryError) -> QueryTerm.Value {
    let start = scanner.at
    if scanner.peek() == UInt8(ascii: "{") { return .query(try bracketed(closing: "}")) }
    guard let first = scanner.peek(), !scanner.isAtBoundary else {
      throw scanner.error(
        "\"\(key.value):\" needs a value behind it",
        remedy: "without a blank: `\(key.value):VALUE`, `\(key.value):*` for any", at: start,
        to: start)
    }
    if first == QueryScanner.quote || scanner.peek(0) == UInt8(ascii: "["),
      let words = try quotedWords()
    {
      return .words(words)
    }
    if key.value == "within", let steps = steps() {
      return .steps(steps, try nested { parser throws(QueryError) in try parser.value(of: key) })
    }
    let text = scanner.word()
    try checkBoundary(from: start)
    switch text {
    case "*": return .anything
    case "none": return .nothing
    default: break
    }
    if let range = range(text, from: start) { return range }
    return .words(words(text, from: start))
  }

  /// `2:`, where that is next.
  private mutating func steps() -> Int? {
    var ahead = 0
    while let byte = scanner.peek(ahead), (0x30...0x39).contains(byte) { ahead += 1 }
    guard (1...6).contains(ahead), scanner.peek(ahead) == UInt8(ascii: ":") else { return nil }
    let start = scanner.at
    scanner.advance(ahead)
    let steps = Int(scanner.text(from: start))
    scanner.advance()
    return steps
  }

  /// `a..b`, `a..`, `..b`.
  private func range(_ text: String, from start: Int) -> QueryTerm.Value? {
    guard let dots = text.range(ofDots: ()) else { return nil }
    let (low, high) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    let highStart = start + low.utf8.count + 2
    return .range(
      low.isEmpty ? nil : Placed(low, SourceSpan(start, start + low.utf8.count)),
      high.isEmpty ? nil : Placed(high, SourceSpan(highStart, highStart + high.utf8.count)))
  }

  private mutating func words() throws(QueryError) -> QueryWords {
    if let quoted = try quotedWords() { return quoted }
    let start = scanner.at
    let text = scanner.word()
    try checkBoundary(from: start)
    return words(text, from: start)
  }

  private func words(_ text: String, from start: Int) -> QueryWords {
    let isPrefix = text.count > 1 && text.hasSuffix("*")
    return QueryWords(
      Placed(isPrefix ? String(text.dropLast()) : text, scanner.span(from: start)),
      isQuoted: false, isPrefix: isPrefix)
  }

  private mutating func quotedWords() throws(QueryError) -> QueryWords? {
    let start = scanner.at
    let text: String
    if scanner.peek() == QueryScanner.quote {
      text = try scanner.quoted()
    } else if let link = scanner.link() {
      text = link
    } else {
      return nil
    }
    let isPrefix = scanner.take("*")
    try checkBoundary(from: start)
    return QueryWords(
      Placed(text, scanner.span(from: start)), isQuoted: true, isPrefix: isPrefix)
  }

  private func checkBoundary(from start: Int) throws(QueryError) {
    guard !scanner.isAtBoundary else { return }
    throw scanner.error(
      "a blank is missing here", remedy: "between what is in quotes and what is not",
      at: scanner.at, to: scanner.at + 1)
  }

  private mutating func bracketed(closing: String) throws(QueryError) -> QueryTree {
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
    guard tree != .everything || closing == "}" else {
      throw scanner.error(
        "there is nothing in these brackets", remedy: "leave them out", at: start, to: scanner.at)
    }
    return tree
  }

  private func unopened() -> QueryError {
    let byte = scanner.peek().map { String(decoding: [$0], as: UTF8.self) } ?? ""
    return scanner.error(
      "\"\(byte)\" closes nothing",
      remedy: "leave it out, or write it in quotes to look for it", at: scanner.at,
      to: scanner.at + 1)
  }

  private mutating func nested<Result>(
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

  /// Whether a word of the language, in small or capital letters, is next.
  private func isNext(_ word: String) -> Bool {
    var ahead = scanner
    let text = ahead.word()
    return (text == word || text == word.uppercased()) && ahead.peek() != QueryScanner.quote
  }

  private mutating func takeWord(_ word: String) -> Bool {
    scanner.skipBlanks()
    guard isNext(word) else { return false }
    scanner.advance(word.utf8.count)
    return true
  }
}

extension String {
  /// Where the first `..` stands.
  fileprivate func range(ofDots: Void) -> Range<Index>? {
    var index = utf8.startIndex
    while let dot = utf8[index...].firstIndex(of: UInt8(ascii: ".")) {
      let next = utf8.index(after: dot)
      if next < utf8.endIndex, utf8[next] == UInt8(ascii: ".") {
        return dot..<utf8.index(after: next)
      }
      index = next
    }
    return nil
  }
}
