import Network
import NoteSyntax
import VaultIndex

/// What is to be said of facts that cannot all be as written.
struct ContradictionFinding {
  let contradiction: Contradiction

  /// The line to look at: the last of those that state the fact.
  var source: Source? { contradiction.fact.sources.last }

  func diagnostic(in text: SourceText?) -> Diagnostic {
    let span = text.flatMap(span) ?? .at(0)
    let day = contradiction.fact.date?.iso ?? ""
    let verb = contradiction.fact.verb.rawValue
    let other = contradiction.other
    let otherDay = other?.date?.iso ?? ""
    switch contradiction.kind {
    case .thankedEarly:
      return Diagnostic(
        .thankedEarly, span,
        "thanked on \(day), before the first word from them: \(other?.verb.rawValue ?? "") on "
          + otherDay,
        remedy: "mend the day that is wrong, or log the word that the thanks were for")
    case .metAfterCancelled:
      return Diagnostic(
        .metCancelled, span, "met on \(day), though that meeting was cancelled on \(otherDay)",
        remedy: "give the interview `status: cancelled`, or log the new booking")
    case .stillToCome:
      return Diagnostic(
        .futureFact, span, "\"\(verb)\" is dated \(day), which is still to come",
        remedy: "log what has happened; what is set for a day is `booked \(day)`")
    }
  }

  /// From the fact's place to the end of its line.
  private func span(in text: SourceText) -> SourceSpan? {
    guard let position = source?.position, (1...text.lineStarts.count).contains(position.line)
    else { return nil }
    let line = text.lineSpan(position.line - 1)
    var start = line.start
    for _ in 1..<position.column where start < line.end {
      start += 1
      while start < line.end, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return SourceSpan(start, line.end)
  }
}
