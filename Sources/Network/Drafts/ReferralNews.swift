package import NoteSyntax

/// What came of a name, where whoever gave it does not know it yet.
package enum ReferralNews: Hashable, Sendable {
  /// You met who was named, on that day.
  case met(CivilDate)
  /// A meeting with them is set for the day.
  case booked(CivilDate)
  case declined
  case replied

  /// Nil where nothing came of it, or nothing that is new. As for the rule `report-back`, whatever
  /// happened by the day on which who named them was told is told.
  ///
  /// - Parameters:
  ///   - facts: the merged facts of who was named.
  ///   - told: see `ReportBackRule.lastTold`.
  package init?(
    of naming: Naming, in facts: [Fact], toldOn told: CivilDate?, today: CivilDate
  ) {
    let begin = naming.date ?? .earliest
    func isNews(_ day: CivilDate) -> Bool {
      begin <= day && told ?? .earliest < day && day <= today
    }
    let facts = facts.filter { $0.date ?? .earliest <= today }
    // A talk of today of which only its note's date tells may be still to come.
    let met = facts.last { $0.verb == .met && !($0.isImplied && $0.date == today) }?.date
    if let met, begin <= met {
      // Whom you met you met, whatever they said later.
      guard isNews(met) else { return nil }
      self = .met(met)
      return
    }
    if let next = Booking.next(in: facts, on: today), next.setOn.map(isNews) ?? true {
      self = .booked(next.day)
      return
    }
    switch Standing(of: facts, namedBy: []).on(today).state {
    case .declined(let day) where isNews(day): self = .declined
    case .replied(let day) where isNews(day): self = .replied
    default: return nil
    }
  }
}
