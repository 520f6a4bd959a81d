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
    lazy var off = calledOff(in: facts)
    return facts.compactMap { fact in
      if !fact.isImplied, let date = fact.date, date > today {
        return Contradiction(kind: .stillToCome, fact: fact, other: nil)
      }
      switch fact.verb {
      case .thanked: return thankedEarly(fact, in: facts)
      case .met:
        return fact.date.flatMap { off[$0] }
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

  /// What says that the meeting of a day is off, by the day: where all that was set for it ended so before
  /// it was over, and no line behind that says that it took place.
  private static func calledOff(in facts: [Fact]) -> [CivilDate: Fact] {
    let said = facts.filter { !($0.verb == .met && $0.isImplied) }
    let order = LogOrder(of: facts)
    var off: [CivilDate: Fact] = [:]
    for (day, talks) in Dictionary(grouping: Booking.all(in: said), by: \.day) {
      let ends = talks.compactMap(\.endedOn)
      guard ends.count == talks.count, let end = ends.max(), end <= day,
        let word = said.last(where: { $0.date == end && $0.mayCallOff })
      else { continue }
      let isHeld = said.contains { fact in
        fact.verb == .met && fact.date == day && order.stands(word, before: fact) == true
          && word.date == day
      }
      if !isHeld { off[day] = word }
    }
    return off
  }
}

extension Fact {
  fileprivate var mayCallOff: Bool {
    switch verb {
    case .cancelled, .missed, .moved, .declined, .putOff: true
    default: false
    }
  }
}
