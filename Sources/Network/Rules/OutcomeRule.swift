package import NoteSyntax

/// A meeting was set in words, its day is past, and no note says what came of it.
///
/// It is set in motion by the meeting's day, not by its booking: nobody who looks a week ahead wants
/// to be asked what came of a meeting that is still to come. One that was written down only after
/// its day counts from when it was.
package struct OutcomeRule: PersonRule {
  package let name = RuleName.outcome
  package let usualTerm: Term? = Term(1, .days)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.bookings.filter(\.isExpress).map { booking in
      // It may have been brought forward; but whom you come across before, you will still meet.
      let before = person.facts.last { fact in
        fact.verb == .met
          && fact.date.map { booking.setOn ?? .earliest <= $0 && $0 < booking.day } ?? false
      }
      let met = before?.date.map { "; met on \($0.iso), before that" } ?? ""
      return Claim(
        meeting: booking.day,
        trigger: max(booking.day + 1, booking.setOn ?? booking.day),
        due: terms.due(after: booking.day),
        clearedOn: booking.endedOn,
        reason: "booked for \(booking.day.iso); no word of what came of it\(met)",
        clears: ["met", "moved", "cancelled", "missed"], sources: booking.sources)
    }
  }
}
