package import NoteSyntax

/// Somebody was named to you and has not heard from you: call the name while it is warm.
package struct UseReferralRule: PersonRule {
  package let name = RuleName.useReferral
  package let usualTerm: Term? = Term(2, .businessDays)
  /// Days from the naming after which it is no longer pressed.
  static let window = 14

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    // Where an introduction was promised, the name is yours to use once it has been made.
    let given = person.namedBy.compactMap { naming in naming.givenOn.map { (naming, $0) } }
    let first = given.min { left, right in
      (left.1, left.0.fromName, left.0.from) < (right.1, right.0.fromName, right.0.from)
    }
    guard let (naming, day) = first else { return [] }
    let words = person.facts.filter(\.isWord)
    guard !words.contains(where: { $0.date.map { $0 < day } ?? true }) else { return [] }
    return [
      Claim(
        about: naming.from, trigger: day, due: terms.due(after: day),
        clearedOn: person.facts.firstDay(from: day, where: \.isWord),
        lastDay: day + Self.window,
        reason: naming.introducedOn == day
          ? "introduced by \(naming.fromName) on \(day.iso)"
          : "named by \(naming.fromName) on \(day.iso)",
        clears: ["asked", "contacted"], sources: naming.sources)
    ]
  }
}
