package import NoteSyntax

/// How things stand with a person on a day: derived from the facts up to it, never written
/// down. See `Standing`.
package enum ContactState: Hashable, Sendable {
  /// No word was exchanged yet.
  case notAsked
  case asked(CivilDate)
  case replied(CivilDate)
  /// A meeting is set for the day.
  case booked(CivilDate)
  /// A meeting was set for the day, which is past, and nothing says what came of it.
  case outcomeOpen(CivilDate)
  case met(CivilDate)
  case declined(CivilDate)
  case putOff(CivilDate)
  case bounced(CivilDate)
  /// Words were exchanged, none of them about a conversation.
  case inTouch(CivilDate)

  /// Takes in the next of a person's merged facts. Whoever was met stays met, unless they declined
  /// since; else the last step taken counts.
  mutating func take(_ verb: LogVerb, on date: CivilDate) {
    switch verb {
    case .met: self = .met(date)
    case .declined: self = .declined(date)
    case .asked, .nudged: self = unlessMet(.asked(date))
    case .replied, .booked, .moved: self = unlessMet(.replied(date))
    case .putOff: self = unlessMet(.putOff(date))
    case .bounced: self = unlessMet(.bounced(date))
    default: if verb.word != .none, self == .notAsked { self = .inTouch(date) }
    }
  }

  /// Whether a fact of this kind is a step, which says how things stand from its day on.
  static func isStep(_ verb: LogVerb) -> Bool {
    switch verb {
    case .met, .declined, .asked, .nudged, .replied, .booked, .moved, .putOff, .bounced: true
    default: false
    }
  }

  private func unlessMet(_ next: ContactState) -> ContactState {
    if case .met = self { self } else { next }
  }

  /// The day on which they were asked last, where they may still answer on `today`: until as many days later as
  /// make a trail cold.
  package func awaited(on today: CivilDate) -> CivilDate? {
    guard case .asked(let day) = self, today < day + ColdTrail.silent else { return nil }
    return day
  }

  /// The words for all of them.
  package static let words = [
    "not asked", "asked", "replied", "booked", "outcome open", "met", "declined", "put off",
    "bounced", "in touch",
  ]

  /// The word for it, as JSON has it.
  package var word: String {
    switch self {
    case .notAsked: "not asked"
    case .asked: "asked"
    case .replied: "replied"
    case .booked: "booked"
    case .outcomeOpen: "outcome open"
    case .met: "met"
    case .declined: "declined"
    case .putOff: "put off"
    case .bounced: "bounced"
    case .inTouch: "in touch"
    }
  }

  /// The day it has been so since, or the day of the meeting that is or was set.
  package var date: CivilDate? {
    switch self {
    case .notAsked: nil
    case .asked(let date), .replied(let date), .booked(let date),
      .outcomeOpen(let date), .met(let date), .declined(let date), .putOff(let date),
      .bounced(let date), .inTouch(let date):
      date
    }
  }
}
