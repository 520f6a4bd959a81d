package import NoteSyntax

/// Whoever puts you off gets a letter: thanks, the purpose again, and the wish to be remembered.
package struct PutOffLetterRule: PersonRule {
  package let name = RuleName.putOffLetter
  package let usualTerm: Term? = Term(1, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    lazy var thanks = FactDays(person.facts) { $0.verb == .thanked }
    // Then they have thought better of it.
    lazy var turns = FactDays(person.facts) {
      $0.setsMeeting || [.replied, .heard, .met].contains($0.verb)
    }
    return person.facts.filter { $0.verb == .putOff }.compactMap { refusal in
      guard let day = refusal.date else { return nil }
      return Claim(
        trigger: day, due: terms.due(after: day),
        clearedOn: [thanks.first(from: day), turns.first(from: day + 1)].compactMap { $0 }.min(),
        reason: "they put you off on \(day.iso)", clears: ["thanked"], sources: refusal.sources)
    }
  }
}
