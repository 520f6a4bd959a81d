package import NoteSyntax

/// A meeting is set for a day: be there.
package struct MeetingRule: PersonRule {
  package let name = RuleName.meeting
  package let usualTerm: Term? = nil

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.meetings.map { booking in
      Claim(
        meeting: booking.day, time: booking.time, trigger: booking.setOn, due: booking.day,
        clearedOn: booking.endedOn, lastDay: booking.day, reason: reason(booking),
        clears: ["met", "moved", "cancelled", "missed"], sources: booking.sources)
    }
  }

  private func reason(_ booking: Booking) -> String {
    let details = [
      booking.time?.iso, booking.minutes.map { "\($0) min" },
      booking.mode.map { $0 == .inPerson ? "in person" : "by \($0.rawValue)" },
    ]
    .compactMap { $0 }
    return details.isEmpty ? "set for \(booking.day.iso)" : details.joined(separator: ", ")
  }
}
