package import NoteSyntax

/// How things stand with a person on a day: derived from the facts up to it, never written down.
package enum ContactState: Hashable, Sendable {
  /// No word was exchanged yet.
  case notAsked
  case asked(CivilDate)
  case replied(CivilDate)
  /// A meeting is set for the day.
  case booked(CivilDate)
  case met(CivilDate)
  case declined(CivilDate)
  case putOff(CivilDate)
  case bounced(CivilDate)
  /// Words were exchanged, none of them about a conversation.
  case inTouch(CivilDate)

  /// The state after `facts`, merged and in order, as far as they lie on or before `today`.
  ///
  /// A meeting still to come outranks what was before; else whoever was met stays met, unless they
  /// declined since; else the last step taken counts.
  package init(of facts: [Fact], on today: CivilDate) {
    let next = Booking.all(in: facts).first {
      $0.day >= today && ($0.setOn ?? .earliest) <= today && ($0.endedOn ?? .latest) > today
    }
    if let next {
      self = .booked(next.day)
      return
    }
    var state = ContactState.notAsked
    for fact in facts {
      guard let date = fact.date, date <= today else { continue }
      switch fact.verb {
      case .met: state = .met(date)
      case .declined: state = .declined(date)
      case .asked, .nudged: state = state.unlessMet(.asked(date))
      case .replied: state = state.unlessMet(.replied(date))
      case .putOff: state = state.unlessMet(.putOff(date))
      case .bounced: state = state.unlessMet(.bounced(date))
      case .booked, .moved: state = state.unlessMet(.replied(date))
      default: if fact.isWord, state == .notAsked { state = .inTouch(date) }
      }
    }
    self = state
  }

  private func unlessMet(_ next: ContactState) -> ContactState {
    if case .met = self { self } else { next }
  }

  /// The word for it, as JSON has it.
  package var word: String {
    switch self {
    case .notAsked: "not asked"
    case .asked: "asked"
    case .replied: "replied"
    case .booked: "booked"
    case .met: "met"
    case .declined: "declined"
    case .putOff: "put off"
    case .bounced: "bounced"
    case .inTouch: "in touch"
    }
  }

  /// The day it has been so since, or the day of the meeting that is set.
  package var date: CivilDate? {
    switch self {
    case .notAsked: nil
    case .asked(let date), .replied(let date), .booked(let date), .met(let date),
      .declined(let date), .putOff(let date), .bounced(let date), .inTouch(let date):
      date
    }
  }
}
