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
    guard !promises.isEmpty else { return [] }
    let named = Dictionary(person.named.map { ($0.naming.to, $0) }) { first, _ in first }
    let said = Dictionary(grouping: person.facts.filter { $0.about != nil }, by: \.about)
    var known: [NodeID: Promised] = [:]
    return promises.compactMap { promise in
      guard let day = promise.date, let introduction = promise.introduction,
        let about = promise.about, let named = named[about]
      else { return nil }
      let promised = known[about] ?? Promised(named.facts, said[about] ?? [])
      known[about] = promised
      let due =
        switch introduction {
        case .promisedBy(let date): date
        case .promised: terms.due(after: day)
        }
      return Claim(
        about: about, trigger: day, due: due, clearedOn: promised.end(after: day),
        reason: "they promised to introduce you to \(named.naming.toName)",
        clears: ["introduced"], sources: promise.sources)
    }
  }

  /// What ends the waiting for an introduction to one person.
  private struct Promised {
    private let words: FactDays
    private let introductions: FactDays
    private let promises: FactDays

    /// - Parameters:
    ///   - facts: of the person.
    ///   - said: what whoever promised it said of them.
    init(_ facts: [Fact], _ said: [Fact]) {
      words = FactDays(facts, where: \.isWord)
      introductions = FactDays(said) { $0.verb == .introduced }
      promises = FactDays(said) { $0.verb == .named && $0.introduction != nil }
    }

    /// Of two promises of one day there is one fact.
    func end(after day: CivilDate) -> CivilDate? {
      [words.first(from: day), introductions.first(from: day), promises.first(from: day + 1)]
        .compactMap { $0 }.min()
    }
  }
}
