package import NoteSyntax

/// Whoever advised you hears now and then what you made of it.
package struct ProgressRule: PersonRule {
  package let name = RuleName.progress
  package let usualTerm: Term? = Term(ProgressPeriod.interval, .days)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    // A cadence, even none, is the user's own word on how often.
    guard person.person.attributes.cadence == nil else { return [] }
    let followUp = person.followUps.max()
    return person.silences.compactMap { silence in
      guard let met = silence.lastMet,
        ProgressPeriod.holds(lastWord: silence.since, lastMet: met),
        followUp ?? .earliest <= silence.since
      else { return nil }
      return Claim(
        trigger: silence.since, due: terms.due(after: silence.since), clearedOn: silence.until,
        reason: "met on \(met.iso); last word on \(silence.since.iso)", clears: ["updated"],
        sources: silence.sources)
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
