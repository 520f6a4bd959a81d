import NoteSyntax

@testable import Network

/// What ends bookings, each looked for among all facts: what `BookingEnds` must come to.
struct PlainBookingEnds {
  /// The days of which an interview note with `status: cancelled` says that their meeting never was.
  let cancelledDays: Set<CivilDate>
  private let facts: [Fact]
  /// Those that set a meeting.
  private let set: [Fact]
  /// Those that may end one, with the day of the meeting that they name, if any.
  private let ends: [(fact: Fact, day: CivilDate?)]
  private let order: LogOrder

  init(_ facts: [Fact], set: [Fact]) {
    self.facts = facts
    self.set = set
    order = LogOrder(of: facts)
    var cancelledDays: Set<CivilDate> = []
    for index in facts.indices where facts[index].verb == .cancelled && facts[index].date == nil {
      if let day = facts[index].appointment?.date { cancelledDays.insert(day) }
    }
    self.cancelledDays = cancelledDays
    ends = facts.indices.filter { facts[$0].mayEndBooking }.map { index in
      // Only a move asks what came of the meeting before.
      let fact = facts[index]
      let mayBeOver = fact.verb == .moved || fact.verb == .booked
      return (fact: fact, day: fact.plainDayCalledOff(among: mayBeOver ? facts : set))
    }
  }

  /// The first that ends what `fact` set.
  func first(of fact: Fact, _ appointment: Appointment) -> Fact? {
    ends.first { other, day in
      guard let date = other.date, other != fact,
        day ?? appointment.date == appointment.date || other.moves(again: fact)
      else { return false }
      return isEnded(fact, appointment, by: other, on: date, naming: day)
    }?.fact
  }

  /// - Parameters:
  ///   - date: that of `other`.
  ///   - day: that of the meeting which `other` names.
  private func isEnded(
    _ fact: Fact, _ appointment: Appointment, by other: Fact, on date: CivilDate,
    naming day: CivilDate?
  ) -> Bool {
    switch other.verb {
    case .met, .missed: return date >= appointment.date
    case .moved where date == fact.date && fact.verb == .moved && other.appointment != nil:
      return order.stands(fact, before: other) ?? fact.isAbove(other)
    // A move that does not say to when is reported; until it does, the meeting stands.
    case .moved where other.appointment == nil: return false
    // What they said after the day of the meeting is no word of it.
    case .declined where date > appointment.date, .putOff where date > appointment.date:
      return false
    case .declined where date == fact.date, .putOff where date == fact.date:
      return order.stands(fact, before: other) ?? fact.isAbove(other)
    case .declined where fact.date == nil, .putOff where fact.date == nil:
      return isRefused(appointment.date, on: date)
    // `booked 2026-04-22 instead of 2026-04-20` ends nothing but what was set for that day.
    case .booked: return day == appointment.date && date >= fact.date ?? .earliest
    case .moved, .cancelled, .declined, .putOff:
      guard let setOn = fact.date else {
        return day != nil || isMeant(appointment.date, by: other, on: date)
      }
      return date > setOn || date == setOn && isSet(fact, before: other, on: date)
    default: return false
    }
  }

  /// Of a meeting that only its note tells of nobody knows whether it was set before a refusal or after:
  /// any other word since says after.
  private func isRefused(_ day: CivilDate, on date: CivilDate) -> Bool {
    !facts.contains { later in
      later.isWord && later.verb != .thanked && !later.isImplied
        && later.date.map { $0 > date && $0 <= day } ?? false
    }
  }

  /// Whether a meeting was set before a line of the same day that calls one off; where no log has both,
  /// that is about what was set on an earlier day.
  private func isSet(_ fact: Fact, before other: Fact, on date: CivilDate) -> Bool {
    order.stands(fact, before: other)
      ?? !set.contains { earlier in
        earlier.date ?? .earliest < date
          && earlier.appointment.map { $0.date >= date } ?? false
      }
  }

  /// Whether a line that names no day is about the meeting of `day`, of which nobody knows when it was set:
  /// the next that is to come; written down later, the last that is past.
  private func isMeant(_ day: CivilDate, by other: Fact, on date: CivilDate) -> Bool {
    // What a move itself sets is not what it moves.
    let others = set.lazy.filter { $0 != other }
    guard date > day else {
      return !cancelledDays.contains { date <= $0 && $0 < day }
        && !others.contains { $0.appointment.map { date <= $0.date && $0.date < day } ?? false }
    }
    return (other.verb == .cancelled || other.verb == .moved)
      && !others.contains { later in
        later.date ?? .earliest <= date && later.appointment.map { $0.date > day } ?? false
      }
  }
}

extension Fact {
  fileprivate var mayEndBooking: Bool {
    switch verb {
    case .met, .missed, .moved, .cancelled, .declined, .putOff: date != nil
    case .booked: date != nil && appointment?.movedFrom != nil
    default: false
    }
  }

  /// Whether both move one meeting, on the same day: one of them is a correction.
  fileprivate func moves(again other: Fact) -> Bool {
    verb == .moved && other.verb == .moved && date == other.date
      && appointment?.movedFrom != nil
      && appointment?.movedFrom == other.appointment?.movedFrom
  }

  /// Whether `other`, of the same day and verb, stands further down and so has the last word.
  /// Lines of different notes compare by their numbers too: any order will do that is the same on
  /// every machine.
  fileprivate func isAbove(_ other: Fact) -> Bool {
    let here = (lastPosition, appointment?.date ?? .earliest)
    return here < (other.lastPosition, other.appointment?.date ?? .earliest)
  }

  private var lastPosition: SourcePosition {
    sources.map(\.position).max() ?? SourcePosition(line: 1, column: 1)
  }
}

extension Fact {
  fileprivate func plainDayCalledOff(among facts: [Fact]) -> CivilDate? {
    let named: CivilDate? =
      switch verb {
      case .cancelled, .missed: appointment?.date
      case .moved, .booked: appointment?.movedFrom
      default: nil
      }
    guard let date, let day = named else { return nil }
    let isSet = facts.contains { fact in
      (fact.verb == .booked || fact.verb == .moved) && fact.appointment?.date == day
        && fact.date ?? .earliest <= date && fact != self
        && (verb == .cancelled || verb == .missed || !fact.isOver(before: date, among: facts))
    }
    return isSet ? day : nil
  }

  /// Whether the meeting that this sets was moved or called off before `end`, or took place.
  private func isOver(before end: CivilDate, among facts: [Fact]) -> Bool {
    guard let day = appointment?.date else { return false }
    let start = date ?? .earliest
    return facts.contains { other in
      guard other != self, let date = other.date, date >= start, date < end else { return false }
      switch other.verb {
      case .met: return date >= day
      case .cancelled, .missed: return (other.appointment?.date ?? day) == day
      case .moved: return other.appointment.map { ($0.movedFrom ?? day) == day } ?? false
      default: return false
      }
    }
  }
}
