package import NoteSyntax

/// Two facts about one person of which at most one can be as written, or one that cannot be yet.
///
/// Rules and views go on with both: which of them is wrong is the user's to say.
package struct Contradiction: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Thanked before anything had come from them.
    case thankedEarly
    /// It took place on the day for which it was cancelled, from which it was moved, or on which it was
    /// missed.
    case metThoughOff
    /// Its day is still to come.
    case stillToCome
  }

  package var kind: Kind
  /// The fact to look at.
  package var fact: Fact
  /// What it is at odds with; nil for what is still to come.
  package var other: Fact?

  /// Those among one person's merged facts.
  package static func all(in facts: [Fact], today: CivilDate) -> [Contradiction] {
    lazy var off = calledOffTalks(in: facts)
    return facts.compactMap { fact in
      if !fact.isImplied, let date = fact.date, date > today {
        return Contradiction(kind: .stillToCome, fact: fact, other: nil)
      }
      switch fact.verb {
      case .thanked: return thankedEarly(fact, in: facts)
      case .met:
        return metThoughOff(fact, in: facts)
          ?? fact.date.flatMap { day in fact.isImplied ? off[day] : nil }
          .map { Contradiction(kind: .metThoughOff, fact: fact, other: $0) }
      default: return nil
      }
    }
  }

  /// The first word from them came later; or the thanks stand in the note of a talk that was later.
  private static func thankedEarly(_ thanked: Fact, in facts: [Fact]) -> Contradiction? {
    guard let date = thanked.date else { return nil }
    let notes = Set(thanked.sources.map(\.note)).subtracting([thanked.person])
    let ofTheTalk = facts.first { fact in
      fact.verb == .met && fact.isImplied && fact.date.map { $0 > date } ?? false
        && fact.sources.contains { notes.contains($0.note) }
    }
    if let ofTheTalk {
      return Contradiction(kind: .thankedEarly, fact: thanked, other: ofTheTalk)
    }
    guard let first = facts.first(where: \.isWordFromThem), let firstDate = first.date,
      firstDate > date
    else { return nil }
    return Contradiction(kind: .thankedEarly, fact: thanked, other: first)
  }

  /// The last that was said of that day's meeting before it is that it is off.
  private static func metThoughOff(_ met: Fact, in facts: [Fact]) -> Contradiction? {
    guard let day = met.date else { return nil }
    let isSet = { (fact: Fact) in
      (fact.verb == .booked || fact.verb == .moved) && fact.appointment?.date == day
        && !fact.isImplied
    }
    let isOff = { (fact: Fact) in
      switch fact.verb {
      case .cancelled: fact.dayCalledOff(among: facts) ?? day == day
      case .moved:
        (fact.appointment?.movedFrom == day || fact.date ?? day < day)
          && fact.appointment.map { $0.date != day } ?? false
          && fact.dayCalledOff(among: facts) ?? day == day
      case .missed: fact.appointment?.date ?? fact.date == day
      default: false
      }
    }
    guard
      let last = facts.last(where: { fact in
        fact.date.map { $0 <= day } ?? false && (isSet(fact) || isOff(fact))
      }), isOff(last),
      facts.contains(where: { isSet($0) && $0.date ?? .earliest <= last.date ?? .earliest })
    else { return nil }
    return Contradiction(kind: .metThoughOff, fact: met, other: last)
  }

  /// What a log says to be off of which only an interview note's date tells, by the day.
  private static func calledOffTalks(in facts: [Fact]) -> [CivilDate: Fact] {
    let said = facts.filter { !($0.verb == .met && $0.isImplied) }
    var off: [CivilDate: Fact] = [:]
    for talk in Booking.all(in: said) where !talk.isExpress && talk.setOn == nil {
      guard let end = talk.endedOn, end <= talk.day else { continue }
      off[talk.day] = said.last { fact in
        fact.date == end
          && [.cancelled, .missed, .moved, .declined, .putOff].contains(fact.verb)
      }
    }
    return off
  }
}
