import Network
import NoteSyntax

/// How things stand with a person on one day, evaluated in the plainest way there is: from all facts
/// up to that day, for that day alone. What is kept for every day must agree with it.
struct PlainStanding: Equatable {
  var state: ContactState
  var coldSince: CivilDate?

  init(of facts: [Fact], namedBy: [Naming], on today: CivilDate) {
    let booking = Booking.all(in: facts).first {
      $0.day >= today && ($0.setOn ?? .earliest) <= today && ($0.endedOn ?? .latest) > today
    }
    let known = facts.inOrderOfAsking().filter { ($0.date ?? .earliest) <= today }
    state =
      booking.map { .booked($0.day) } ?? Self.outcomeOpen(facts, known, today)
      ?? Self.state(after: known)
    coldSince = booking == nil ? Self.coldSince(namedBy, known, today) : nil
  }

  /// The latest meeting that was set, is past, and of which no fact tells any more.
  private static func outcomeOpen(_ facts: [Fact], _ known: [Fact], _ today: CivilDate)
    -> ContactState?
  {
    let past = Booking.all(in: facts).filter {
      $0.day < today && ($0.setOn ?? .earliest) <= today && ($0.endedOn ?? .latest) > today
    }
    let steps = known.filter { $0.date != nil && Self.steps.contains($0.verb) }
    return past.last { booking in
      let refusal = steps.last.flatMap { $0.verb == .declined ? $0.date : nil }
      return !steps.contains { ($0.date ?? .earliest) > booking.day }
        && !(refusal.map { $0 >= booking.setOn ?? booking.day } ?? false)
    }.map { .outcomeOpen($0.day) }
  }

  private static let steps: [LogVerb] = [
    .met, .declined, .asked, .nudged, .replied, .putOff, .bounced, .booked, .moved,
  ]

  private static func state(after facts: [Fact]) -> ContactState {
    let dated = facts.filter { $0.date != nil }
    let meeting = dated.lastIndex { $0.verb == .met }
    let refusal = dated.lastIndex { $0.verb == .declined }
    if let meeting, meeting > refusal ?? -1, let date = dated[meeting].date { return .met(date) }
    guard let step = dated.last(where: { steps.contains($0.verb) && $0.verb != .met }),
      let date = step.date
    else {
      return dated.first(where: \.isWord)?.date.map { .inTouch($0) } ?? .notAsked
    }
    switch step.verb {
    case .declined: return .declined(date)
    case .asked, .nudged: return .asked(date)
    case .putOff: return .putOff(date)
    case .bounced: return .bounced(date)
    default: return .replied(date)
    }
  }

  private static func coldSince(_ namedBy: [Naming], _ known: [Fact], _ today: CivilDate)
    -> CivilDate?
  {
    guard let named = namedBy.compactMap(\.date).filter({ $0 <= today }).min(),
      !known.contains(where: { $0.verb == .met || $0.verb == .declined })
    else { return nil }
    let last = known.last { $0.isWord && ($0.date ?? .earliest) >= named }?.date
    let since = last.map { $0 + 21 } ?? named + 14
    return since <= today ? since : nil
  }
}
