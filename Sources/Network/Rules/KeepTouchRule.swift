package import NoteSyntax

/// People who helped are not forgotten: a word now and then.
package struct KeepTouchRule: PersonRule {
  package let name = RuleName.keepTouch
  package let usualTerm: Term? = Term(90, .days)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    let cadence: Term?
    switch person.person.attributes.cadence {
    case .off: return []
    case .every(let term): cadence = term
    case nil: cadence = nil
    }
    let followUp = person.followUps.max()
    return person.silences.compactMap { silence in
      guard followUp ?? .earliest <= silence.since else { return nil }
      if cadence == nil {
        guard let met = silence.lastMet,
          !ProgressPeriod.holds(lastWord: silence.since, lastMet: met)
        else { return nil }
      }
      return Claim(
        trigger: silence.since,
        due: terms.calendar.date(cadence ?? terms.term, after: silence.since),
        clearedOn: silence.until, reason: "last word on \(silence.since.iso)",
        clears: ["contacted", "updated"], sources: silence.sources)
    }
  }
}
