package import NoteSyntax

/// Whoever named somebody hears how the talk with them went.
package struct ReportBackRule: PersonRule {
  package let name = RuleName.reportBack
  package let usualTerm: Term? = Term(1, .businessDays)

  /// The words in which who named somebody hears what came of it.
  private static let tellings: Set<LogVerb> = [.updated, .thanked, .met]

  /// The day on which somebody was told last, as these facts of theirs say; nil where they never
  /// were.
  package static func lastTold(in facts: [Fact]) -> CivilDate? {
    facts.filter { tellings.contains($0.verb) }.compactMap(\.date).max()
  }

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    lazy var tellings = FactDays(person.facts) { Self.tellings.contains($0.verb) }
    return person.named.compactMap { naming, facts in
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
        clearedOn: tellings.first(from: day),
        reason: "they named \(naming.toName), \(news)",
        clears: ["updated"], sources: outcome.sources + naming.sources)
    }
  }
}
