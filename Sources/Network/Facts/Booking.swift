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
  /// A booking for another hour of the same day stands in place of the one before.
  package static func all(in facts: [Fact]) -> [Booking] {
    // Few facts have an appointment, so that is asked first: this is done for everybody, often.
    let set = facts.indices.filter { facts[$0].setsMeeting }.map { facts[$0] }
    guard !set.isEmpty else { return [] }
    let ends = BookingEnds(facts, set: set)
    let bookings = set.compactMap { fact -> Booking? in
      guard let appointment = fact.appointment, !ends.cancelledDays.contains(appointment.date)
      else { return nil }
      return Booking(
        day: appointment.date, time: appointment.time, minutes: appointment.minutes,
        mode: appointment.mode, setOn: fact.date, isExpress: !fact.isImplied,
        endedOn: ends.first(of: fact, appointment), sources: fact.sources)
    }
    .sorted { ($0.day, $0.setOn ?? .earliest) < ($1.day, $1.setOn ?? .earliest) }
    var completed: [Booking] = []
    completed.reserveCapacity(bookings.count)
    var rest = bookings[...]
    while let first = rest.first {
      let ofDay = rest.prefix { $0.day == first.day }
      // Mostly nothing else tells of it.
      completed += ofDay.count > 1 ? Self.completed(replaced(ofDay)) : Array(ofDay)
      rest = rest.dropFirst(ofDay.count)
    }
    return completed
  }

  /// The bookings of one day, each over once another hour was set in a log.
  ///
  /// - Parameter bookings: in the order in which they were set.
  private static func replaced(_ bookings: ArraySlice<Booking>) -> [Booking] {
    // Behind the one looked at, the first with an hour, and the first with an hour other than that.
    var next: Booking?
    var nextOther: Booking?
    var replaced = Array(bookings)
    for index in replaced.indices.reversed() {
      let booking = replaced[index]
      guard booking.setOn != nil, booking.time != nil else { continue }
      let later = next?.time == booking.time ? nextOther : next
      if let later, let day = later.setOn, day < booking.endedOn ?? .latest,
        day != booking.setOn || later.isToldOf(with: booking)
      {
        replaced[index].endedOn = day
      }
      if next?.time != booking.time { nextOther = next }
      next = booking
    }
    return replaced
  }

  /// The bookings of one day, each with what others of the same meeting say.
  private static func completed(_ bookings: [Booking]) -> [Booking] {
    let telling = bookings.filter { $0.time != nil || $0.minutes != nil || $0.mode != nil }
    return bookings.map { booking in
      var booking = booking
      for other in telling where !booking.isComplete && other.overlaps(booking) {
        booking = booking.completed(by: other)
      }
      return booking
    }
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

  /// Whether one note tells of both; of two that stand in several nobody knows which came first on a day.
  private func isToldOf(with other: Booking) -> Bool {
    let notes = Set(other.sources.map(\.note))
    return sources.contains { notes.contains($0.note) }
  }

  /// Whether there is a day on which both stand.
  func overlaps(_ other: Booking) -> Bool {
    (setOn ?? .earliest) < (other.endedOn ?? .latest)
      && (other.setOn ?? .earliest) < (endedOn ?? .latest)
  }

  private var isComplete: Bool { time != nil && minutes != nil && mode != nil }

  /// With what this booking leaves open and another statement of the same meeting says.
  private func completed(by other: Booking) -> Booking {
    var booking = self
    booking.time = time ?? other.time
    booking.minutes = minutes ?? other.minutes
    booking.mode = mode ?? other.mode
    return booking
  }
}
