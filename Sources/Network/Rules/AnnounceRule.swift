package import NoteSyntax

/// Everybody who helped hears of the post that you accept.
package struct AnnounceRule: PersonRule {
  package let name = RuleName.announce
  package let usualTerm: Term? = Term(5, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    // The first help is the first in the order of time.
    lazy var help = person.facts.first { $0.verb == .replied || $0.verb == .met }
    lazy var tellings = FactDays(person.facts) { $0.verb == .told }
    return person.acceptances.compactMap { acceptance in
      guard let help, help.date ?? .earliest <= acceptance.day else { return nil }
      return Claim(
        about: acceptance.opportunity, trigger: acceptance.day,
        due: terms.due(after: acceptance.day),
        clearedOn: tellings.first(from: acceptance.day),
        reason: "you accepted \(acceptance.name) on \(acceptance.day.iso)", clears: ["told"],
        sources: help.sources + [acceptance.source])
    }
  }
}
