import Network
import NoteSyntax
import VaultIndex

/// What is to be said of facts that cannot all be as written.
struct ContradictionFinding {
  let contradiction: Contradiction

  /// The line to look at: the last of those that state the fact.
  var source: Source? { contradiction.fact.sources.last }

  func diagnostic(in text: SourceText?) -> Diagnostic {
    let span = source.flatMap { text?.restOfLine(from: $0.position) } ?? .at(0)
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
    case .metThoughOff:
      let end = other?.verb.rawValue ?? ""
      let remedy =
        switch other?.verb {
        case .moved: "write the day to which it was moved into the note of the talk"
        case .missed: "give the interview `status: missed`"
        default: "give the interview `status: cancelled`, or log the new booking"
        }
      return Diagnostic(
        .metCancelled, span, "met on \(day), though that meeting was \(end) on \(otherDay)",
        remedy: remedy)
    case .stillToCome:
      return Diagnostic(
        .futureFact, span, "\"\(verb)\" is dated \(day), which is still to come",
        remedy: "log what has happened; what is set for a day is `booked \(day)`")
    }
  }
}
