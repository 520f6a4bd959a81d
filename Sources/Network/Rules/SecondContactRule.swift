package import NoteSyntax

/// Where you would like to work, one silent person is not the end: write to a second.
package struct SecondContactRule: PersonRule {
  package let name = RuleName.secondContact
  package let usualTerm: Term? = Term(3, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    guard let target = person.targets.first else { return [] }
    return person.requests.map { request in
      let ends = person.targets.map {
        $0.firstWord(from: request.beganOn, toOthersThan: person.person.id)
      }
      return Claim(
        about: target.organization, trigger: request.beganOn,
        due: terms.due(after: request.beganOn),
        clearedOn: (ends + [request.endedOn]).compactMap { $0 }.min(),
        reason:
          "asked on \(request.beganOn.iso); no word to anybody else at \(target.name)",
        clears: ["ask somebody else at \(target.name)"], sources: request.sources)
    }
  }
}
