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
    let meetings = MeetingsKnown(person.bookings)
    let silences = person.silences.filter { $0.since >= named }
    let untouched =
      terms.term == usualTerm ? named + ColdTrail.untouched : terms.due(after: named)
    let beginning = claim(
      from: named, due: untouched, until: silences.first?.since ?? end, meetings,
      reason: "named by \(naming.fromName) on \(named.iso), and no word since", naming.sources)
    let later = silences.filter { $0.since < end ?? .latest }.compactMap { silence in
      claim(
        from: silence.since, due: terms.due(after: silence.since), until: silence.until,
        meetings,
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
    from start: CivilDate, due: CivilDate, until end: CivilDate?, _ meetings: MeetingsKnown,
    reason: String, _ sources: [Source]
  ) -> Claim? {
    // A meeting that is set later is a word, with which the next silence begins.
    let begin = max(start, meetings.free(from: start) ?? start)
    guard begin < end ?? .latest else { return nil }
    return Claim(
      trigger: begin, due: due, clearedOn: end, reason: reason, clears: ["asked", "contacted"],
      sources: sources)
  }
}

/// Until when the meetings that were set by a day keep somebody busy.
private struct MeetingsKnown {
  /// When one was set, in order, with the first day on which none of those set up to then is to come.
  private var free: [(setOn: CivilDate, from: CivilDate)] = []

  init(_ bookings: [Booking]) {
    for booking in bookings.sorted(by: { $0.setOn ?? .earliest < $1.setOn ?? .earliest }) {
      let end = min(booking.day + 1, booking.endedOn ?? .latest)
      free.append((booking.setOn ?? .earliest, max(end, free.last?.from ?? .earliest)))
    }
  }

  func free(from start: CivilDate) -> CivilDate? {
    let count = free.endOfPrefix { $0.setOn <= start }
    return count > 0 ? free[count - 1].from : nil
  }
}
