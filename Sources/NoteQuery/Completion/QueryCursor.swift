import NoteSyntax

/// What stands at the end of a query that somebody is still writing.
package struct QueryCursor {
  package enum Place: Hashable {
    /// A key, a word to look for, or a saved query.
    case word
    case savedQuery
    /// What this key takes.
    case value(of: String)
  }

  package private(set) var place = Place.word
  /// Whether a comparison, or a number of steps, stands before what is typed.
  package private(set) var isLed = false
  /// Where what is typed begins in the query, in bytes: with its quotes, if it has any.
  package private(set) var start = 0
  /// What is typed, without quotes; a saved query's name with its `@`.
  package private(set) var typed = ""

  package init(atEndOf query: String) {
    var scanner = QueryScanner(query)
    while true {
      // Brackets begin another query, and a stroke turns round what follows.
      while !scanner.isAtEnd, scanner.isAtBoundary || scanner.peek() == UInt8(ascii: "-") {
        scanner.advance()
      }
      (place, isLed, start, typed) = (.word, false, scanner.at, "")
      if scanner.isAtEnd { return }
      if scanner.take("@") {
        place = .savedQuery
        typed = "@"
      } else if let key = scanner.key() {
        place = .value(of: key.value)
        let value = scanner.at
        Self.skipToValue(of: key.value, &scanner)
        start = scanner.at
        isLed = start > value
      }
      typed += Self.text(&scanner)
      // A blank behind it, and something else begins.
      if scanner.isAtEnd { return }
    }
  }

  private static func skipToValue(of key: String, _ scanner: inout QueryScanner) {
    _ = QueryTerm.Comparison.allCases.first { scanner.take($0.rawValue) }
    guard QueryKey(typed: key) == .within else { return }
    var ahead = scanner
    while let byte = ahead.peek(), (0x30...0x39).contains(byte) { ahead.advance() }
    if ahead.take(":") { scanner = ahead }
  }

  /// A word, or what stands in quotes, closed or not.
  private static func text(_ scanner: inout QueryScanner) -> String {
    guard scanner.peek() == QueryScanner.quote else { return scanner.word() }
    var ahead = scanner
    guard let text = try? ahead.quoted() else { return scanner.unclosed() }
    scanner = ahead
    return text
  }
}
