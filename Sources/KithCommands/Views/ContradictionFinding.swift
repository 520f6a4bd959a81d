import Network
import NoteSyntax
import VaultIndex

/// What is to be said of facts that cannot all be as written.
struct ContradictionFinding {
  let contradiction: Contradiction

  /// The line to look at: the last of those that state the fact.
  var source: Source? { contradiction.fact.sources.last }

  /// The line with which it is at odds.
  var otherSource: Source? { contradiction.other?.sources.first }

  /// - Parameter other: the place of `otherSource`, in words.
  func diagnostic(in text: SourceText?, other place: String) -> Diagnostic {
    let span = source.flatMap { text?.restOfLine(from: $0.position) } ?? .at(0)
    let fact = contradiction.fact
    let day = fact.date?.iso ?? ""
    let other = contradiction.other
    switch contradiction.kind {
    case .thankedEarly:
      return Diagnostic(
        .thankedEarly, span,
        "thanked on \(day), before the first word from them: \(other?.verb.rawValue ?? "") on "
          + (other?.date?.iso ?? ""),
        remedy: "mend the day that is wrong, or log the word that the thanks were for")
    case .metThoughOff:
      return Diagnostic(
        .metCancelled, span, "met on \(day), though \(end)", remedy: remedy(day))
    case .setThoughOff:
      return Diagnostic(
        .metCancelled, span, "set for \(day), though \(end)", remedy: remedy(day))
    case .twoTimes:
      let set = fact.appointment?.date.iso ?? ""
      let hour = other?.appointment?.time?.iso ?? ""
      return Diagnostic(
        .twoTimes, span,
        "the meeting of \(set) is at \(fact.appointment?.time?.iso ?? "") here, "
          + "and at \(hour) in \(place)",
        remedy: "mend the one that is wrong")
    case .stillToCome:
      return Diagnostic(
        .futureFact, span, "\"\(fact.verb.rawValue)\" is dated \(day), which is still to come",
        remedy: "log what has happened; what is set for a day is `booked \(day)`")
    }
  }

  /// What took the meeting away.
  private var end: String {
    let day = contradiction.other?.date?.iso ?? ""
    return switch contradiction.other?.verb {
    case .declined: "they declined on \(day)"
    case .putOff: "they put you off on \(day)"
    case let verb: "that meeting was \(verb?.rawValue ?? "") on \(day)"
    }
  }

  private func remedy(_ day: String) -> String {
    switch contradiction.other?.verb {
    case .moved: "write the day to which it was moved into the note of the talk"
    case .missed: "give the interview `status: missed`"
    default: "give the interview `status: cancelled`, or log the new booking: `booked \(day)`"
    }
  }
}
