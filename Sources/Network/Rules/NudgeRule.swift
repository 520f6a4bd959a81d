package import NoteSyntax

/// No answer is not a no: ask once more.
package struct NudgeRule: PersonRule {
  package let name = RuleName.nudge
  package let usualTerm: Term? = Term(7, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.requests.map { request in
      Claim(
        trigger: request.beganOn, due: terms.due(after: request.beganOn),
        clearedOn: [request.nudgedOn, request.endedOn].compactMap { $0 }.min(),
        reason: "asked on \(request.beganOn.iso); no answer yet", clears: ["nudged"],
        sources: request.sources)
    }
  }
}
