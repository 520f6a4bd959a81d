package import NoteSyntax

/// A meeting that was set for a day, with the day it is over and done with.
package struct Booking: Hashable, Sendable {
  package var day: CivilDate
  package var time: ClockTime?
  package var minutes: Int?
  package var mode: MeetingMode?
  /// The day it was set; nil where only an interview note's date tells of it.
  package var setOn: CivilDate?
  /// Whether it was said in words (a log line, `status: booked`), not only by the note's date.
  package var isExpress: Bool
  /// The first day on which it no longer stands as set: it took place, was moved, called off or
  /// missed. Nil while it stands. A meeting that is only implied to have taken place ends the
  /// booking for the rules that ask what came of it, but shows through its own day.
  package var endedOn: CivilDate?
  package var sources: [Source]

  /// The bookings that a person's facts tell of, one for each day and way of saying, by day.
  ///
  /// A booking is ended by the first meeting or miss on its day or after: whom you come across before
  /// that you will still meet. One of known date is ended by the first move or cancellation on or after
  /// that date; on the date itself by what the log says after it, since who calls off a meeting often
  /// sets the next at once. One of unknown date is ended by a move or cancellation that concerns it
  /// because no other meeting was set between. A refusal or a put-off ends, like a cancellation, what
  /// is set for its day or later. Of two moves on one day, the later line stands. A cancellation or a
  /// miss that names the day of a meeting ends that one alone, as does a move that says from when.
  package static func all(in facts: [Fact]) -> [Booking] {
    // Few facts have an appointment, so that is asked first: this is done for everybody, often.
    let set = facts.indices.filter { index in
      facts[index].appointment != nil
        && (facts[index].verb == .booked || facts[index].verb == .moved)
    }
    .map { facts[$0] }
    guard !set.isEmpty else { return [] }
    // An interview note with `status: cancelled` says that the meeting of its day never was.
    var cancelledDays: Set<CivilDate> = []
    for index in facts.indices where facts[index].verb == .cancelled && facts[index].date == nil {
      if let day = facts[index].appointment?.date { cancelledDays.insert(day) }
    }
    let ends = facts.indices.filter { facts[$0].mayEndBooking }.map { index in
      // Only a move asks what came of the meeting before.
      let fact = facts[index]
      let mayBeOver = fact.verb == .moved || fact.verb == .booked
      return (fact: fact, day: fact.dayCalledOff(among: mayBeOver ? facts : set))
    }
    let order = LogOrder(of: facts)
    let bookings = set.compactMap { fact -> Booking? in
      guard let appointment = fact.appointment, !cancelledDays.contains(appointment.date) else {
        return nil
      }
      let end = ends.first { other, day in
        guard let date = other.date, other != fact,
          day ?? appointment.date == appointment.date || other.moves(again: fact)
        else { return false }
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
        // Of a meeting that only its note tells of nobody knows whether it was set before or after.
        case .declined where fact.date == nil, .putOff where fact.date == nil:
          return !facts.contains { later in
            later.isWord && later.verb != .thanked && !later.isImplied
              && later.date.map { $0 > date && $0 <= appointment.date } ?? false
          }
        // `booked 2026-04-22 instead of 2026-04-20` ends nothing but what was set for that day.
        case .booked: return day == appointment.date && date >= fact.date ?? .earliest
        case .moved, .cancelled, .declined, .putOff:
          if let setOn = fact.date {
            return date > setOn
              || date == setOn && order.stands(fact, before: other) ?? true
          }
          if day != nil { return true }
          // What the move itself sets is not what it moves.
          return date <= appointment.date
            && !set.contains { between in
              between != other
                && between.appointment.map { date <= $0.date && $0.date < appointment.date }
                  ?? false
            }
        default: return false
        }
      }
      return Booking(
        day: appointment.date, time: appointment.time, minutes: appointment.minutes,
        mode: appointment.mode, setOn: fact.date, isExpress: !fact.isImplied,
        endedOn: end?.fact.date, sources: fact.sources)
    }
    .sorted { ($0.day, $0.setOn ?? .earliest) < ($1.day, $1.setOn ?? .earliest) }
    return bookings.indices.map { completed($0, among: bookings) }
  }

  /// One of several bookings, with what others of the same meeting say. They come by day.
  private static func completed(_ index: Int, among bookings: [Booking]) -> Booking {
    let day = bookings[index].day
    var (first, end) = (index, index + 1)
    while first > 0, bookings[first - 1].day == day { first -= 1 }
    while end < bookings.count, bookings[end].day == day { end += 1 }
    // Mostly nothing else tells of it.
    guard end - first > 1 else { return bookings[index] }
    return bookings[first..<end].filter { $0.overlaps(bookings[index]) }
      .reduce(bookings[index]) { $0.completed(by: $1) }
  }

  /// The meeting that is next on `today`, as the merged facts tell: set by then, of that day or later.
  /// What only an interview note's date implies to have taken place shows through its own day.
  package static func next(in facts: [Fact], on today: CivilDate) -> Booking? {
    all(in: facts.filter { !($0.verb == .met && $0.isImplied) })
      .first { $0.isSet(on: today) && $0.day >= today }
  }

  /// The latest meeting before `today` of which no note says what came of it.
  package static func open(in facts: [Fact], on today: CivilDate) -> Booking? {
    all(in: facts).last { $0.isSet(on: today) && $0.day < today }
  }

  private func overlaps(_ other: Booking) -> Bool {
    (setOn ?? .earliest) < (other.endedOn ?? .latest)
      && (other.setOn ?? .earliest) < (endedOn ?? .latest)
  }

  /// With what this booking leaves open and another statement of the same meeting says.
  private func completed(by other: Booking) -> Booking {
    var booking = self
    booking.time = time ?? other.time
    booking.minutes = minutes ?? other.minutes
    booking.mode = mode ?? other.mode
    return booking
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
