package import NoteSyntax

/// A meeting is set for a day: be there.
package struct MeetingRule: Rule {
  package let name = RuleName.meeting
  package let usualTerm: Term? = nil

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    // Met counts as having happened only when its day is over, where nobody says so in words: the
    // meeting shows through its day.
    let expressFacts = person.facts.filter { !($0.verb == .met && $0.isImplied) }
    return Booking.all(in: expressFacts).map { booking in
      Claim(
        trigger: booking.setOn, due: booking.day, clearedOn: booking.endedOn,
        lastDay: booking.day, reason: reason(booking),
        clears: ["met", "moved", "cancelled", "missed"], sources: booking.sources)
    }
  }

  private func reason(_ booking: Booking) -> String {
    var words = ["meeting"]
    if let time = booking.time { words.append("at \(time.iso)") }
    if let minutes = booking.minutes { words.append("for \(minutes) min") }
    switch booking.mode {
    case .inPerson: words.append("in person")
    case .video: words.append("by video")
    case .phone: words.append("by phone")
    case nil: break
    }
    return words.joined(separator: " ")
  }
}
