package import NoteSyntax

/// Everybody you met is thanked within a day.
package struct ThankRule: PersonRule {
  package let name = RuleName.thank
  package let usualTerm: Term? = Term(1, .days)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    lazy var thanks = FactDays(person.facts) { $0.verb == .thanked }
    return person.facts.filter { $0.verb == .met }.compactMap { met in
      guard let day = met.date else { return nil }
      return Claim(
        trigger: day, due: terms.due(after: day),
        clearedOn: thanks.first(from: day),
        reason: "met on \(day.iso)", clears: ["thanked"], sources: met.sources)
    }
  }
}
