package import NoteSyntax

/// Once the field is chosen, those you would work for hear so, and then whether an interview can
/// be arranged.
package struct SecondPhaseRule: PersonRule {
  package let name = RuleName.secondPhase
  package let usualTerm: Term? = Term(5, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    guard let since = terms.applyingSince, person.person.attributes.wouldWorkFor == true,
      let met = person.facts.first(where: { $0.verb == .met }), let day = met.date
    else { return [] }
    // Whom you meet later joins them then.
    let begin = max(since, day)
    let last = person.facts.last { fact in
      [.met, .declined].contains(fact.verb) && fact.date.map { $0 <= begin } ?? false
    }
    guard last?.verb != .declined else { return [] }
    return [
      Claim(
        trigger: begin, due: terms.due(after: begin),
        clearedOn: person.facts.firstDay(from: begin) { [.updated, .declined].contains($0.verb) },
        reason: "met on \(day.iso); you would work for them, and chose your field on \(since.iso)",
        clears: ["updated"], sources: met.sources)
    ]
  }
}
