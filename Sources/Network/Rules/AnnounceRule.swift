package import NoteSyntax

/// Everybody who helped hears of the post that you accept.
package struct AnnounceRule: PersonRule {
  package let name = RuleName.announce
  package let usualTerm: Term? = Term(5, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.acceptances.compactMap { acceptance in
      let help = person.facts.first { fact in
        (fact.verb == .replied || fact.verb == .met)
          && fact.date ?? .earliest <= acceptance.day
      }
      guard let help else { return nil }
      return Claim(
        about: acceptance.opportunity, trigger: acceptance.day,
        due: terms.due(after: acceptance.day),
        clearedOn: person.facts.firstDay(from: acceptance.day) { $0.verb == .told },
        reason: "you accepted \(acceptance.name) on \(acceptance.day.iso)", clears: ["told"],
        sources: help.sources + [acceptance.source])
    }
  }
}
