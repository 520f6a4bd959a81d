import NoteSyntax

/// Turns what the rules claim into obligations: applies the terms that settings and the contact
/// override, skips, windows, snoozing and silence, the same way for every rule.
package struct Judge: Sendable {
  private let settings: Settings

  package init(settings: Settings) { self.settings = settings }

  /// What was, is and will be owed to this person, by due date and rule.
  package func obligations(in person: PersonCase) -> [Obligation] {
    let attributes = person.person.attributes
    if person.facts.isEmpty, person.commitments.isEmpty, person.namedBy.isEmpty,
      person.named.isEmpty
    {
      return []
    }
    let skips = person.facts.indices.filter { person.facts[$0].verb == .skip }
      .map { person.facts[$0] }
    var obligations: [Obligation] = []
    for rule in Rules.ofPeople where isHeard(rule.name, attributes.status) {
      guard let terms = terms(of: rule, for: attributes) else { continue }
      let skips = FactDays(skips) { $0.rule == rule.name }
      for claim in rule.claims(in: person, terms: terms) {
        if let owed = obligation(claim, of: rule.name, in: person, skips) {
          obligations.append(owed)
        }
      }
    }
    return merged(obligations)
  }

  private func isHeard(_ rule: RuleName, _ status: ContactAttributes.Status) -> Bool {
    switch status {
    case .active: true
    case .paused: [.meeting, .confirm, .prepare, .outcome].contains(rule)
    case .closed, .doNotContact: false
    }
  }

  /// Nil where the rule is turned off, for everybody or for this person.
  private func terms(of rule: any Rule, for attributes: ContactAttributes) -> RuleTerms? {
    let term: Term
    switch attributes.due[rule.name] ?? settings.due[rule.name] {
    case .off: return nil
    case .every(let own): term = own
    case nil: term = rule.usualTerm ?? Term(0, .days)
    }
    return RuleTerms(
      calendar: settings.calendar, term: term,
      applyingSince: settings.applyingSince)
  }

  private func obligation(
    _ claim: Claim, of rule: RuleName, in person: PersonCase, _ skips: FactDays
  ) -> Obligation? {
    // What has no day of its own is skipped from a month before it is due: an older skip was meant
    // for something else.
    let from = claim.trigger ?? claim.due - 30
    let end = claim.clearedOn.least(skips.first(from: from)).least(claim.lastDay.map { $0 + 1 })
    // What ends before it could be shown is never shown on any day.
    if let end, end <= (claim.trigger ?? .earliest) { return nil }
    return Obligation(
      person: person.person.id, rule: rule, about: claim.about, aboutText: claim.aboutText,
      meeting: claim.meeting, time: claim.time, trigger: claim.trigger, due: claim.due, end: end,
      // An appointment is kept, whoever else is to be left alone.
      hiddenUntil: [.meeting, .confirm, .prepare].contains(rule)
        ? nil : person.person.attributes.snooze,
      urgentFrom: settings.calendar.adding(businessDays: 4, to: claim.due),
      reason: claim.reason, clears: claim.clears, sources: claim.sources)
  }

  /// The same obligation reached in two ways is one, with the sources of both, where their lives
  /// overlap; it stands for as long as either does. Where one ends before the other begins, they
  /// are two, or it would seem to have been owed between.
  private func merged(_ obligations: [Obligation]) -> [Obligation] {
    let sorted = inOrder(obligations)
    // The same one twice would stand side by side by due date and rule. It is rare.
    var groups: [Range<Int>] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].due == sorted[start].due,
        sorted[end].rule == sorted[start].rule
      {
        end += 1
      }
      groups.append(start..<end)
      start = end
    }
    guard groups.count < sorted.count else { return sorted }
    return inOrder(
      groups.flatMap { $0.count == 1 ? [sorted[$0.lowerBound]] : united(sorted[$0]) })
  }

  /// By due date and rule, then by the day that set it in motion.
  private func inOrder(_ obligations: [Obligation]) -> [Obligation] {
    guard obligations.count > 1 else { return obligations }
    // Small keys are sorted in place of large values.
    return obligations.indices.map { index in
      let since = obligations[index].trigger ?? .earliest
      return (
        obligations[index].due.dayNumber, obligations[index].rule.rank, since.dayNumber, index
      )
    }
    .sorted { $0 < $1 }.map { obligations[$0.3] }
  }

  /// The obligations of one rule and due date, joined where they are about the same and their lives
  /// overlap.
  ///
  /// - Parameter sorted: what set the earlier one in motion comes first.
  private func united(_ sorted: ArraySlice<Obligation>) -> [Obligation] {
    struct Identity: Hashable {
      let about: NodeID?
      let aboutText: String?
      let meeting: CivilDate?
    }
    var all: [(identity: Identity, lives: [Obligation], hasSourcesInOrder: Bool)] = []
    // Few are compared sooner than hashed.
    var places: [Identity: Int] = [:]
    let isHashed = sorted.count > 8
    for obligation in sorted {
      let identity = Identity(
        about: obligation.about, aboutText: obligation.aboutText, meeting: obligation.meeting)
      let place =
        isHashed ? places[identity] : all.indices.first { all[$0].identity == identity }
      guard let place, var last = all[place].lives.popLast() else {
        if isHashed { places[identity] = all.count }
        all.append((identity, [obligation], false))
        continue
      }
      if let end = last.end, end <= obligation.trigger ?? .earliest {
        all[place].lives += [last, obligation]
        all[place].hasSourcesInOrder = false
        continue
      }
      // A rule need not give them so.
      if !all[place].hasSourcesInOrder { last.sources = inOrder(last.sources) }
      all[place].hasSourcesInOrder = true
      last.sources.formUnion(inOrder(obligation.sources))
      last.end = last.end.flatMap { left in obligation.end.map { max(left, $0) } }
      all[place].lives.append(last)
    }
    return all.flatMap(\.lives)
  }

  /// Each once.
  private func inOrder(_ sources: [Source]) -> [Source] {
    sources.count > 1 ? Set(sources).sorted() : sources
  }
}
