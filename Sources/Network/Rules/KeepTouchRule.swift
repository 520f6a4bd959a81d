package import NoteSyntax

/// People who helped are not forgotten: a word now and then.
package struct KeepTouchRule: Rule {
  package let name = RuleName.keepTouch
  package let usualTerm: Term? = Term(90, .days)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    let cadence: Term?
    switch person.person.attributes.cadence {
    case .off: return []
    case .every(let term): cadence = term
    case nil: cadence = nil
    }
    let words = person.facts.filter(\.isWord)
    let followUps = person.commitments.filter { $0.commitment.kind == .followUp }
      .compactMap(\.commitment.due)
    return words.enumerated().compactMap { index, word in
      guard let last = word.date, !followUps.contains(where: { last < $0 }) else { return nil }
      // Of several words on one day, the last stands for the day.
      let next = words[(index + 1)...].first?.date
      guard next != last else { return nil }
      if cadence == nil {
        guard let met = words[...index].last(where: { $0.verb == .met })?.date,
          !ProgressPeriod.holds(lastWord: last, lastMet: met)
        else { return nil }
      }
      let due = terms.calendar.date(cadence ?? terms.term, after: last)
      return Claim(
        trigger: last, due: due, clearedOn: next,
        reason: "last word on \(last.iso)", clears: ["contacted", "updated"],
        sources: word.sources)
    }
  }
}

/// The time after a talk in which the people who advised you hear of your progress each month;
/// after it, keeping in touch takes over.
package enum ProgressPeriod {
  static let interval = 30
  static let length = 90

  package static func holds(lastWord: CivilDate, lastMet: CivilDate) -> Bool {
    lastWord + interval <= lastMet + length
  }
}
