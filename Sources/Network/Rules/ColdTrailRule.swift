package import NoteSyntax

/// Somebody was named to you, and nothing has come of it for weeks.
///
/// It says of every day what `Standing.Change.coldSince` says of one.
package struct ColdTrailRule: PersonRule {
  package let name = RuleName.coldTrail
  /// Counted from the last word; from the naming, where there was no word since, it is shorter
  /// unless a term is set.
  package let usualTerm: Term? = Term(ColdTrail.silent, .days)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    let first = person.namedBy.filter { $0.date != nil }.min { left, right in
      (left.date ?? .latest, left.fromName, left.from)
        < (right.date ?? .latest, right.fromName, right.from)
    }
    guard let naming = first, let named = naming.date else { return [] }
    let end = person.facts.first { $0.verb == .met || $0.verb == .declined }
      .map { $0.date ?? .earliest }
    guard end ?? .latest > named else { return [] }
    let silences = person.silences.filter { $0.since >= named }
    let untouched =
      terms.term == usualTerm ? named + ColdTrail.untouched : terms.due(after: named)
    let beginning = claim(
      from: named, due: untouched, until: silences.first?.since ?? end, in: person,
      reason: "named by \(naming.fromName) on \(named.iso), and no word since", naming.sources)
    let later = silences.filter { $0.since < end ?? .latest }.compactMap { silence in
      claim(
        from: silence.since, due: terms.due(after: silence.since), until: silence.until,
        in: person,
        reason: "named by \(naming.fromName); last word on \(silence.since.iso)",
        silence.sources + naming.sources)
    }
    return ([beginning].compactMap { $0 } + later).map { claim in
      var claim = claim
      claim.about = naming.from
      return claim
    }
  }

  /// No trail is cold while a meeting is still to come.
  private func claim(
    from start: CivilDate, due: CivilDate, until end: CivilDate?, in person: PersonCase,
    reason: String, _ sources: [Source]
  ) -> Claim? {
    // A meeting that is set later is a word, with which the next silence begins.
    let free = person.bookings.filter { $0.setOn ?? .earliest <= start }
      .map { min($0.day + 1, $0.endedOn ?? .latest) }.max()
    let begin = max(start, free ?? start)
    guard begin < end ?? .latest else { return nil }
    return Claim(
      trigger: begin, due: due, clearedOn: end, reason: reason, clears: ["asked", "contacted"],
      sources: sources)
  }
}
