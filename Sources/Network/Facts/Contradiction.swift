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
    /// Only its note tells of it, and it is to come; but what was set for its day is off, as above.
    case setThoughOff
    /// Both set it for one day, at different hours, and both hold.
    case twoTimes
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
    lazy var first = facts.first(where: \.isWordFromThem)
    lazy var talks = talks(in: facts)
    return twoTimes(in: facts, from: today)
      + facts.compactMap { fact in
        if !fact.isImplied, let date = fact.date, date > today {
          return Contradiction(kind: .stillToCome, fact: fact, other: nil)
        }
        switch fact.verb {
        case .thanked: return thankedEarly(fact, first, talks)
        case .met:
          guard let date = fact.date, let other = off[date] else { return nil }
          let isToCome = fact.isImplied && date >= today
          return Contradiction(
            kind: isToCome ? .setThoughOff : .metThoughOff, fact: fact, other: other)
        default: return nil
        }
      }
  }

  /// The first word from them came later; or the thanks stand in the note of a talk that was later.
  ///
  /// - Parameters:
  ///   - first: the first word from them.
  ///   - talks: the talks that are told of by each note, in order.
  private static func thankedEarly(
    _ thanked: Fact, _ first: Fact?, _ talks: [NodeID: [Fact]]
  ) -> Contradiction? {
    guard let date = thanked.date else { return nil }
    let notes = Set(thanked.sources.map(\.note)).subtracting([thanked.person])
    let ofTheTalk = notes.compactMap { note in
      talks[note].flatMap { talks in
        talks[talks.endOfPrefix { $0.date.map { $0 <= date } ?? true }...].first
      }
    }
    .min(by: Fact.inOrder)
    if let ofTheTalk {
      return Contradiction(kind: .thankedEarly, fact: thanked, other: ofTheTalk)
    }
    guard let first, let firstDate = first.date, firstDate > date else { return nil }
    return Contradiction(kind: .thankedEarly, fact: thanked, other: first)
  }

  /// The talks of which a note tells by its date.
  private static func talks(in facts: [Fact]) -> [NodeID: [Fact]] {
    var talks: [NodeID: [Fact]] = [:]
    for fact in facts where fact.verb == .met && fact.isImplied {
      for note in Set(fact.sources.map(\.note)) { talks[note, default: []].append(fact) }
    }
    return talks
  }

  /// For each day of which two hours hold, what says the one that is shown, and the first that says
  /// another.
  private static func twoTimes(in facts: [Fact], from today: CivilDate) -> [Contradiction] {
    let timed = facts.filter { fact in
      fact.setsMeeting && fact.appointment.map { $0.time != nil && $0.date >= today } ?? false
    }
    guard timed.count > 1 else { return [] }
    let bookings = Booking.all(in: facts.filter { !($0.verb == .met && $0.isImplied) })
    let said = Dictionary(timed.map { ($0.sources, $0) }) { first, _ in first }
    let standing = bookings.compactMap { booking in
      booking.endedOn ?? .latest > booking.day ? said[booking.sources].map { (booking, $0) } : nil
    }
    return Dictionary(grouping: standing, by: \.0.day).sorted { $0.key < $1.key }
      .compactMap { _, ofDay in
        guard let (shown, fact) = ofDay.first,
          let (_, other) = ofDay.first(where: { $0.0.time != shown.time && $0.0.overlaps(shown) })
        else { return nil }
        return Contradiction(kind: .twoTimes, fact: fact, other: other)
      }
  }

  /// What says that the meeting of a day is off, by the day: where all that was set for it ended so before
  /// it was over, and no line behind that says that it took place.
  package static func calledOff(in facts: [Fact]) -> [CivilDate: Fact] {
    let said = facts.filter { !($0.verb == .met && $0.isImplied) }
    let order = LogOrder(of: facts)
    var off: [CivilDate: Fact] = [:]
    for (day, talks) in Dictionary(grouping: Booking.all(in: said), by: \.day) {
      let ends = talks.compactMap(\.endedOn)
      guard ends.count == talks.count, let end = ends.max(), end <= day,
        let word = said.on(end).last(where: \.mayCallOff)
      else { continue }
      let isHeld =
        word.date == day
        && said.on(day).contains { $0.verb == .met && order.stands(word, before: $0) == true }
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
