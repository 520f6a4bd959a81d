package import NoteSyntax

/// A meeting is confirmed on the business day before.
package struct ConfirmRule: PersonRule {
  package let name = RuleName.confirm
  package let usualTerm: Term? = Term(1, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    let confirmations = person.facts.filter { $0.verb == .confirmed }.compactMap(\.date)
    return person.meetings.map { meeting in
      let confirmedOn = confirmations.first { day in
        day >= meeting.setOn ?? .earliest && meeting.isNext(on: day, among: person.meetings)
      }
      return Claim(
        trigger: meeting.setOn, due: terms.due(before: meeting.day),
        clearedOn: [confirmedOn, meeting.endedOn].compactMap { $0 }.min(), lastDay: meeting.day,
        reason: "meeting on \(meeting.day.iso)", clears: ["confirmed"], sources: meeting.sources)
    }
  }
}

extension Booking {
  /// Whether of the meetings that stand on a day this is the one whose turn is next: what is
  /// confirmed then is this one, and none that is set for later.
  fileprivate func isNext(on date: CivilDate, among meetings: [Booking]) -> Bool {
    day >= date
      && !meetings.contains { other in
        (date..<day).contains(other.day) && other.setOn ?? .earliest <= date
          // A meeting that took place on the day was confirmed before it.
          && (other.endedOn ?? .latest > date || other.day == date)
      }
  }
}
