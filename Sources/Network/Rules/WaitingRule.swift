package import NoteSyntax

/// What others promised you: a task of theirs, or an introduction.
package struct WaitingRule: PersonRule {
  package let name = RuleName.waiting
  /// For a promise without a date of its own.
  package let usualTerm: Term? = Term(7, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    tasks(of: person, terms) + introductions(by: person, terms)
  }

  private func tasks(of person: PersonCase, _ terms: RuleTerms) -> [Claim] {
    person.commitments.filter { $0.commitment.kind == .waiting }.compactMap { held in
      let task = held.commitment
      guard let due = task.due ?? task.madeOn.map({ terms.due(after: $0) }),
        // As with promises of yours, a box checked without a date was never waited for.
        task.isOpen || task.doneOn != nil
      else { return nil }
      return Claim(
        aboutText: task.text, trigger: task.madeOn.flatMap { $0 <= due ? $0 : nil }, due: due,
        clearedOn: task.doneOn, reason: "they promised: \(task.text)",
        clears: ["check the box"], sources: [held.source])
    }
  }

  /// A promise made again takes the place of the one before.
  private func introductions(by person: PersonCase, _ terms: RuleTerms) -> [Claim] {
    let promises = person.facts.filter { $0.verb == .named && $0.introduction != nil }
    return promises.enumerated().compactMap { index, promise in
      guard let day = promise.date, let introduction = promise.introduction,
        let named = person.named.first(where: { $0.naming.to == promise.about })
      else { return nil }
      let due =
        switch introduction {
        case .promisedBy(let date): date
        case .promised: terms.due(after: day)
        }
      let ends = [
        named.facts.firstDay(from: day, where: \.isWord),
        person.facts.firstDay(from: day) {
          $0.verb == .introduced && $0.about == named.naming.to
        },
        promises[(index + 1)...].first { $0.about == promise.about }?.date,
      ]
      return Claim(
        about: named.naming.to, trigger: day, due: due, clearedOn: ends.compactMap { $0 }.min(),
        reason: "they promised to introduce you to \(named.naming.toName)",
        clears: ["introduced"], sources: promise.sources)
    }
  }
}
