package import NoteSyntax

/// Each talk is written up while it is fresh.
package struct WriteUpRule: PersonRule {
  package let name = RuleName.writeUp
  package let usualTerm: Term? = Term(1, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    lazy var writings = FactDays(person.facts) { $0.verb == .wroteUp }
    // Nobody knows since when they say so.
    lazy var writtenUp = Set(person.interviews.filter(\.isWrittenUp).map(\.day))
    return person.facts.filter { $0.verb == .met }.compactMap { met in
      guard let day = met.date, !writtenUp.contains(day) else { return nil }
      return Claim(
        trigger: day, due: terms.due(after: day),
        clearedOn: writings.first(from: day),
        reason: "met on \(day.iso), and nothing is written down",
        clears: ["write it into the interview's note", "wrote up"], sources: met.sources)
    }
  }
}
