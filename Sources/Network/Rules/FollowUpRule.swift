package import NoteSyntax

/// The next date that you set yourself, or until which they put you off.
package struct FollowUpRule: PersonRule {
  package let name = RuleName.followUp
  package let usualTerm: Term? = nil

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.commitments.compactMap { held in
      guard held.commitment.kind == .followUp, let day = held.commitment.due else { return nil }
      let isTheirs = person.facts.contains { fact in
        fact.verb == .putOff && fact.date == held.commitment.madeOn && fact.appointment?.date == day
      }
      return Claim(
        trigger: held.commitment.madeOn, due: day,
        clearedOn: [
          person.facts.firstDay(from: day, where: \.isWordToThem),
          isTheirs ? held.commitment.madeOn.flatMap { superseded($0, in: person.facts) } : nil,
        ].compactMap { $0 }.min(),
        reason: isTheirs
          ? "they put you off until \(day.iso)" : "you set \(day.iso) for the next word",
        clears: ["contacted", "asked"], sources: [held.source])
    }
  }

  /// When what they said last made another day, or none, of the one until which they put you off: a
  /// meeting that is set is the next word.
  private func superseded(_ saidOn: CivilDate, in facts: [Fact]) -> CivilDate? {
    facts.firstDay(from: saidOn + 1) { [.putOff, .declined, .met, .booked].contains($0.verb) }
  }
}
