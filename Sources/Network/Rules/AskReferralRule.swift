package import NoteSyntax

/// Each first talk ends with the question whom to see next; who named nobody is asked again.
package struct AskReferralRule: PersonRule {
  package let name = RuleName.askReferral
  package let usualTerm: Term? = Term(7, .days)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    guard let met = person.facts.first(where: { $0.verb == .met }), let day = met.date,
      // A naming without a date precedes everything.
      !person.facts.contains(where: { $0.isNaming && $0.date ?? .earliest < day })
    else { return [] }
    return [
      Claim(
        trigger: day, due: terms.due(after: day),
        clearedOn: person.facts.firstDay(from: day, where: \.isNaming),
        reason: "first met on \(day.iso), and named nobody", clears: ["named"],
        sources: met.sources)
    ]
  }
}
