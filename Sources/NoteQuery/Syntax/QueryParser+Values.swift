import NoteSyntax

/// The leaves of a query: terms, words, names of saved queries.
extension QueryParser {
  mutating func savedName(from start: Int) throws(QueryError) -> Placed<String> {
    let name = scanner.peek() == QueryScanner.quote ? try scanner.quoted() : scanner.word()
    guard !name.isEmpty else {
      throw scanner.error(
        "\"@\" needs a saved query's name", remedy: "`@warm`", at: start, to: scanner.at)
    }
    return Placed(name, scanner.span(from: start))
  }

  mutating func term(_ key: Placed<String>) throws(QueryError) -> QueryTerm {
    if scanner.peek() == UInt8(ascii: "!"), scanner.peek(1) == UInt8(ascii: "=") {
      throw scanner.error(
        "\"!=\" is no comparison",
        remedy:
          "what is not wanted has a stroke before it: `-\(QueryTerm.written(key.value)):VALUE`",
        at: scanner.at, to: scanner.at + 2)
    }
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
      let written = QueryTerm.written(key.value)
      let example =
        switch QueryKey(typed: key.value)?.kind {
        case .field: "`in:heading storage`"
        case .heading: "`heading:storage`"
        case .steps: "`within:2:\"Ana Ruiz\"`"
        default: "`\(written):VALUE`, `\(written):*` for any"
        }
      throw scanner.error(
        "\"\(key.value):\" needs a value behind it", remedy: "without a blank: \(example)",
        at: start, to: start)
    }
    if first == QueryScanner.quote || scanner.peek(0) == UInt8(ascii: "["),
      let words = try quotedWords()
    {
      return .words(words)
    }
    if key.value == "within" {
      if let steps = steps() {
        return .steps(steps, try nested { parser throws(QueryError) in try parser.value(of: key) })
      }
      try checkSteps()
    }
    let text = scanner.word()
    try checkBoundary(from: start)
    try checkQuotes(text, from: start)
    switch text {
    case "*": return .anything
    case "none": return .nothing
    default: break
    }
    if let range = range(text, from: start) { return range }
    // In a path a star may stand anywhere.
    if key.value.lowercased() != "path" { try checkStar(text, from: start) }
    return .words(words(text, from: start))
  }

  /// What stands before a colon is meant for a number of steps.
  private func checkSteps() throws(QueryError) {
    var ahead = scanner
    let word = Array(ahead.word().utf8)
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")) else { return }
    throw scanner.error(
      "\"\(String(decoding: word[..<colon], as: UTF8.self))\" is no number of steps",
      remedy: "1 to 6: `within:2:\"Ana Ruiz\"`", at: scanner.at, to: scanner.at + colon)
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

  mutating func words() throws(QueryError) -> QueryWords {
    if let quoted = try quotedWords() { return quoted }
    let start = scanner.at
    let text = scanner.word()
    try checkBoundary(from: start)
    try checkQuotes(text, from: start)
    try checkComparison(text, from: start)
    try checkStar(text, from: start)
    return words(text, from: start)
  }

  /// Typographic quotes, as some keyboards and editors put them.
  private func checkQuotes(_ text: String, from start: Int) throws(QueryError) {
    guard let quote = text.first(where: { "“”„«»".contains($0) }),
      let place = text.firstIndex(of: quote)
    else { return }
    let offset = start + text.utf8.distance(from: text.startIndex, to: place)
    throw scanner.error(
      "\"\(quote)\" is no quote of a query", remedy: "write \" before and behind the text",
      at: offset, to: offset + String(quote).utf8.count)
  }

  /// `last>90d` and `kind=contact` lack the colon, and `>90d` the key as well.
  private func checkComparison(_ text: String, from start: Int) throws(QueryError) {
    let signs: Set<Character> = ["<", ">", "=", "!"]
    guard let place = text.firstIndex(where: signs.contains) else { return }
    let (key, rest) = (text[..<place], text[place...])
    let isKey = key.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    let sign = String(rest.prefix(while: signs.contains))
    guard isKey, sign != "!" else { return }
    let isDenied = sign == "!=" || sign == "<>"
    let value = rest.dropFirst(sign.count)
    let comparison = sign.allSatisfy { $0 == "=" } || isDenied ? "" : sign
    let named = key.isEmpty ? "KEY" : String(key)
    let example =
      (isDenied ? "-" : "") + named + ":" + comparison + (value.isEmpty ? "VALUE" : value)
    let offset = start + key.utf8.count
    throw scanner.error(
      key.isEmpty ? "a key is missing before \"\(sign)\"" : "a colon is missing here",
      remedy: "`\(example)`; to look for the sign itself, write it in quotes",
      at: offset, to: offset + sign.utf8.count)
  }

  /// Only the beginning of a word can be looked for.
  private func checkStar(_ text: String, from start: Int) throws(QueryError) {
    let bytes = Array(text.utf8)
    guard let star = bytes.firstIndex(of: UInt8(ascii: "*")), star + 1 < bytes.count || star == 0
    else { return }
    throw scanner.error(
      "a star stands only at the end of a word",
      remedy: "`stor*` finds what begins so; to look for the sign itself, write it in quotes",
      at: start + star, to: start + star + 1)
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
