package import NoteSyntax

/// Each first talk ends with the question whom to see next; who named nobody is asked again. Whoever
/// is asked need not know anybody.
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
        clearedOn: person.facts.firstDay(from: day) { $0.isNaming || $0.isAsking(after: day) },
        reason: "first met on \(day.iso), and named nobody", clears: ["named", "asked"],
        sources: met.sources)
    ]
  }
}

extension Fact {
  /// Whether they were asked for something since that day: on it, before it came to be.
  func isAsking(after day: CivilDate) -> Bool { verb == .asked && date.map { $0 > day } ?? false }
}
