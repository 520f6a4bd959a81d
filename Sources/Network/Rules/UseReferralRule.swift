package import NoteSyntax

/// Somebody was named to you and has not heard from you: call the name while it is warm.
package struct UseReferralRule: Rule {
  package let name = RuleName.useReferral
  package let usualTerm: Term? = Term(2, .businessDays)
  /// Days from the naming after which it is no longer pressed.
  static let window = 14

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    // Where an introduction was promised, the name is yours to use once it has been made.
    let given = person.namedBy.compactMap { naming in
      (naming.introduction == nil ? naming.date : naming.introducedOn).map { (naming, $0) }
    }
    guard let (naming, day) = given.min(by: {
      ($0.1, $0.0.fromName, $0.0.from) < ($1.1, $1.0.fromName, $1.0.from)
    }) else {
      return []
    }
    let words = person.facts.filter(\.isWord)
    guard !words.contains(where: { $0.date.map { $0 < day } ?? true }) else { return [] }
    return [
      Claim(
        about: naming.from, trigger: day, due: terms.due(after: day),
        clearedOn: person.facts.firstDay(from: day, where: \.isWord),
        lastDay: day + Self.window,
        reason: naming.introduction == nil
          ? "named by \(naming.fromName) on \(day.iso)"
          : "introduced by \(naming.fromName) on \(day.iso)",
        clears: ["asked", "contacted"], sources: naming.sources)
    ]
  }
}
