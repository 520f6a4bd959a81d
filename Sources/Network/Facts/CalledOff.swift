import NoteSyntax

/// Which meeting a person's facts are about that call one off, miss it or move it.
///
/// A log of thousands of lines is looked through once, and what may be meant then found by its day.
final class CalledOff {
  private let facts: [Fact]
  /// What set a meeting for a day, the first before the others.
  private lazy var setFor = Dictionary(grouping: facts.filter(\.setsMeeting)) {
    $0.appointment?.date
  }
  private lazy var meetings = FactDays(facts) { $0.verb == .met }
  /// What called off, missed or moved a meeting, by the day that it names, if any.
  private lazy var offs = Dictionary(grouping: facts.filter { $0.date != nil && $0.isOff }) {
    $0.dayNamed
  }

  /// - Parameter facts: merged.
  init(_ facts: [Fact]) { self.facts = facts }

  /// The day of the meeting that a cancellation, a miss or a move is about: the one that it names, for a
  /// move that which it is moved from, where a meeting had been set for it by then. Nil where it is about
  /// whatever is set.
  ///
  /// A day for which nothing was set, or from which it was moved before, is some other day: the line must
  /// not leave standing what it calls off.
  func day(of fact: Fact) -> CivilDate? {
    guard let date = fact.date, let day = fact.dayNamed, let set = setFor[day] else { return nil }
    let known = set[..<set.endOfPrefix { $0.date ?? .earliest <= date }].reversed().lazy
      .filter { $0 != fact }
    if fact.verb == .cancelled || fact.verb == .missed { return known.isEmpty ? nil : day }
    // What ended the one that was set last ended all that were set before it.
    guard let last = known.first else { return nil }
    let isSet = known.prefix { $0.date == last.date }.contains { !isOver($0, day, before: date) }
    return isSet ? day : nil
  }

  /// Whether the meeting that a fact sets for `day` was moved or called off before `end`, or took place.
  private func isOver(_ fact: Fact, _ day: CivilDate, before end: CivilDate) -> Bool {
    let start = fact.date ?? .earliest
    if let met = meetings.first(from: max(start, day)), met < end { return true }
    return [nil, day].contains { named in
      guard let offs = offs[named] else { return false }
      let next = offs[offs.endOfPrefix { $0.date ?? .earliest < start }...].first { $0 != fact }
      return next?.date.map { $0 < end } ?? false
    }
  }
}

extension Fact {
  /// Whether it sets a meeting for a day.
  var setsMeeting: Bool { appointment != nil && (verb == .booked || verb == .moved) }

  /// Whether it says that a meeting is not at its time. A move that does not say to when is reported; until
  /// it does, the meeting stands.
  fileprivate var isOff: Bool {
    verb == .cancelled || verb == .missed || verb == .moved && appointment != nil
  }

  /// The day of a meeting that it names, other than by setting one.
  fileprivate var dayNamed: CivilDate? {
    switch verb {
    case .cancelled, .missed: appointment?.date
    case .moved, .booked: appointment?.movedFrom
    default: nil
    }
  }
}
