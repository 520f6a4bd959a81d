package import NoteSyntax

/// The next date that you set yourself.
package struct FollowUpRule: PersonRule {
  package let name = RuleName.followUp
  package let usualTerm: Term? = nil

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.commitments.compactMap { held in
      guard held.commitment.kind == .followUp, let day = held.commitment.due else { return nil }
      return Claim(
        trigger: held.commitment.madeOn, due: day,
        clearedOn: person.facts.firstDay(from: day, where: \.isWordToThem),
        reason: "you set \(day.iso) for the next word", clears: ["contacted", "asked"],
        sources: [held.source])
    }
  }
}
