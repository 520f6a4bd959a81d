package import NoteSyntax

/// Whoever named somebody hears how the talk with them went.
package struct ReportBackRule: PersonRule {
  package let name = RuleName.reportBack
  package let usualTerm: Term? = Term(1, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.named.compactMap { naming, facts in
      let since = naming.date ?? .earliest
      guard
        let outcome = facts.first(where: { fact in
          (fact.verb == .met || fact.verb == .declined) && (fact.date ?? .earliest) >= since
        }), let day = outcome.date
      else { return nil }
      let news =
        outcome.verb == .met
        ? "whom you met on \(day.iso)" : "who declined on \(day.iso)"
      return Claim(
        about: naming.to, trigger: day, due: terms.due(after: day),
        clearedOn: person.facts.firstDay(from: day) {
          [.updated, .thanked, .met].contains($0.verb)
        },
        reason: "they named \(naming.toName), \(news)",
        clears: ["updated"], sources: outcome.sources + naming.sources)
    }
  }
}
