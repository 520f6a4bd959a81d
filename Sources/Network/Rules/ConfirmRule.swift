package import NoteSyntax

/// A meeting is confirmed on the business day before.
package struct ConfirmRule: PersonRule {
  package let name = RuleName.confirm
  package let usualTerm: Term? = Term(1, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    let confirmations = confirmations(of: person.meetings, in: person.facts)
    return zip(person.meetings, confirmations).compactMap { meeting, confirmedOn in
      // Who was asked today for today knows of it.
      guard meeting.setOn ?? .earliest < meeting.day else { return nil }
      return Claim(
        meeting: meeting.day, trigger: meeting.setOn, due: terms.due(before: meeting),
        clearedOn: [confirmedOn, meeting.endedOn].compactMap { $0 }.min(), lastDay: meeting.day,
        reason: "meeting on \(meeting.day.iso)", clears: ["confirmed"], sources: meeting.sources)
    }
  }

  /// When each meeting was first confirmed. Of those that stand on a day it is the one of the day that is
  /// named, else the next, and none that is set for later.
  private func confirmations(of meetings: [Booking], in facts: [Fact]) -> [CivilDate?] {
    var first = [CivilDate?](repeating: nil, count: meetings.count)
    for fact in facts where fact.verb == .confirmed {
      guard let date = fact.date else { continue }
      let ofDay = facts.on(date)
      func isStanding(_ meeting: Booking) -> Bool {
        meeting.stands(on: date) && !meeting.isMoved(below: fact, in: ofDay)
      }
      // They come by day. One that ended on the day, which is the first to come, is meant only where no
      // other stands.
      let ahead = meetings[meetings.endOfPrefix { $0.day < date }...]
      let next =
        fact.appointment?.date
        ?? ahead.first { $0.endedOn ?? .latest > date && isStanding($0) }?.day ?? date
      for index in ahead.endOfPrefix(where: { $0.day < next })..<meetings.count {
        guard meetings[index].day == next else { break }
        if first[index] == nil, isStanding(meetings[index]) { first[index] = date }
      }
    }
    return first
  }
}

extension Booking {
  /// Whether it is still to come on a day. A meeting that took place on the day was confirmed
  /// before it.
  fileprivate func stands(on date: CivilDate) -> Bool {
    day >= date && setOn ?? .earliest <= date && (endedOn ?? .latest > date || day == date)
  }

  /// Whether it was moved to its day on that of the fact, further down in the same note.
  fileprivate func isMoved(below fact: Fact, in facts: ArraySlice<Fact>) -> Bool {
    guard setOn == fact.date, let place = fact.sources.last else { return false }
    return facts.contains { move in
      move.verb == .moved && move.date == fact.date && move.appointment?.date == day
        && move.sources.contains { $0.note == place.note && $0.position > place.position }
    }
  }
}
