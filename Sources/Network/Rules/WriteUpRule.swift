package import NoteSyntax

/// Each talk is written up while it is fresh.
package struct WriteUpRule: PersonRule {
  package let name = RuleName.writeUp
  package let usualTerm: Term? = Term(1, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.facts.filter { $0.verb == .met }.compactMap { met in
      guard let day = met.date,
        // Nobody knows since when it says so.
        !person.interviews.contains(where: { $0.day == day && $0.isWrittenUp })
      else { return nil }
      return Claim(
        trigger: day, due: terms.due(after: day),
        clearedOn: person.facts.firstDay(from: day) { $0.verb == .wroteUp },
        reason: "met on \(day.iso), and nothing is written down",
        clears: ["write it into the interview's note", "wrote up"], sources: met.sources)
    }
  }
}
