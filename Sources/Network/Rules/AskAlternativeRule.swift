package import NoteSyntax

/// Whoever declines is asked for another name while they still remember you.
package struct AskAlternativeRule: PersonRule {
  package let name = RuleName.askAlternative
  package let usualTerm: Term? = Term(1, .businessDays)
  /// Days from the refusal after which it is no longer pressed.
  static let window = 14

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    lazy var namings = FactDays(person.facts, where: \.isNaming)
    return person.facts.filter { $0.verb == .declined }.compactMap { refusal in
      guard let day = refusal.date else { return nil }
      return Claim(
        trigger: day, due: terms.due(after: day),
        clearedOn: namings.first(from: day),
        lastDay: day + Self.window, reason: "declined on \(day.iso), and named nobody",
        clears: ["named"], sources: refusal.sources)
    }
  }
}
