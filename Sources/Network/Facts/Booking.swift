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
  /// A booking of known date is ended by the first meeting, move, cancellation or missed meeting on
  /// or after that date. One of unknown date cannot be: an earlier talk would end a later one. It
  /// is ended by a meeting or a miss on its day or after, and by a move or cancellation that
  /// concerns it because no other meeting was set between.
  package static func all(in facts: [Fact]) -> [Booking] {
    let set = facts.filter { ($0.verb == .booked || $0.verb == .moved) && $0.appointment != nil }
    guard !set.isEmpty else { return [] }
    let days = set.compactMap(\.appointment?.date)
    // An interview note with `status: cancelled` says that the meeting of its day never was.
    let cancelledDays = Set(
      facts.filter { $0.verb == .cancelled && $0.date == nil }.compactMap(\.appointment?.date))
    return set.compactMap { fact -> Booking? in
      guard let appointment = fact.appointment, !cancelledDays.contains(appointment.date) else {
        return nil
      }
      let end = facts.first { other in
        guard let date = other.date, other != fact else { return false }
        switch other.verb {
        case .met, .missed: return date >= (fact.date ?? appointment.date)
        case .moved, .cancelled:
          if let setOn = fact.date { return date >= setOn }
          return !days.contains { date <= $0 && $0 < appointment.date } && date <= appointment.date
        default: return false
        }
      }
      return Booking(
        day: appointment.date, time: appointment.time, minutes: appointment.minutes,
        mode: appointment.mode, setOn: fact.date, isExpress: !fact.isImplied,
        endedOn: end?.date, sources: fact.sources)
    }
    .sorted { ($0.day, $0.setOn ?? .earliest) < ($1.day, $1.setOn ?? .earliest) }
  }
}
