package import NoteSyntax

/// How things stand with a person on any day: all that views of many people need to know of their
/// facts.
///
/// It changes on few days, and only those are kept. So it can be stored, since today is no part of
/// it, and asked for any day, what was booked for the days to come included.
package struct Standing: Hashable, Sendable {
  /// What is so from one day on, until the next change.
  package struct Change: Hashable, Sendable {
    package var from: CivilDate
    package var state: ContactState
    /// Since when the trail to them has been cold; nil where it is not. See `ColdTrail`.
    package var coldSince: CivilDate?

    package init(from: CivilDate, state: ContactState, coldSince: CivilDate?) {
      self.from = from
      self.state = state
      self.coldSince = coldSince
    }

    /// What is so of everybody before anything is known of them.
    package static let beginning = Change(from: .earliest, state: .notAsked, coldSince: nil)
  }

  /// By day; each differs from the one before it, and the first from the beginning.
  package private(set) var changes: [Change] = []
  /// The day of the last word between you, whatever day it is today.
  package private(set) var lastWord: CivilDate?

  package init(of person: PersonCase) {
    self.init(of: person.facts, namedBy: person.namedBy, bookings: person.bookings)
  }

  /// What follows from a person's merged facts, in order, and from the namings of them.
  package init(of facts: [Fact], namedBy: [Naming]) {
    self.init(of: facts, namedBy: namedBy, bookings: Booking.all(in: facts))
  }

  private init(of merged: [Fact], namedBy: [Naming], bookings: [Booking]) {
    let facts = merged.inOrderOfAsking()
    for index in facts.indices where facts[index].isWord {
      if let date = facts[index].date { lastWord = max(lastWord ?? date, date) }
    }
    var trail = ColdTrail(namedBy)
    var meetings = StandingMeetings(bookings)
    var state = ContactState.notAsked
    var lastStep = CivilDate.earliest
    var last = Change.beginning
    var next = 0
    var seen: Int?
    for number in Self.turns(facts, bookings, trail) where number != seen {
      seen = number
      let day = CivilDate(dayNumber: number)
      while next < facts.count, facts[next].date ?? .earliest <= day {
        let (verb, date) = (facts[next].verb, facts[next].date)
        // What has no day says nothing of any day's state.
        if let date {
          state.take(verb, on: date)
          if ContactState.isStep(verb) { lastStep = date }
        }
        trail.take(verb, on: date)
        next += 1
      }
      meetings.advance(to: day)
      let ahead = meetings.upcoming?.day
      let open = meetings.open(since: lastStep, on: day) { !$0.isDeclined(in: state) }?.day
      // A meeting outranks what was before it.
      let change = Change(
        from: day,
        state: ahead.map { .booked($0) } ?? open.map { .outcomeOpen($0) } ?? state,
        coldSince: ahead == nil ? trail.since(on: day) : nil)
      guard change.state != last.state || change.coldSince != last.coldSince else { continue }
      changes.append(change)
      last = change
    }
  }

  /// How things stand on a day: what the last change up to it says.
  package func on(_ day: CivilDate) -> Change {
    changes.last { $0.from <= day } ?? .beginning
  }

  /// The numbers of the days on which anything may change, in order, some of them more than once.
  /// Numbers, because half the time goes into sorting.
  private static func turns(_ facts: [Fact], _ bookings: [Booking], _ trail: ColdTrail) -> [Int] {
    var days = trail.turns.map(\.dayNumber)
    days.reserveCapacity(2 * facts.count + 2)
    for index in facts.indices {
      guard let date = facts[index].date else { continue }
      days.append(date.dayNumber)
      if let turn = trail.turn(after: facts[index].verb, on: date) { days.append(turn.dayNumber) }
    }
    for index in bookings.indices {
      days.append((bookings[index].setOn ?? .earliest).dayNumber)
      days.append((bookings[index].day + 1).dayNumber)
      if let end = bookings[index].endedOn { days.append(end.dayNumber) }
    }
    days.sort()
    return days
  }
}

extension Booking {
  /// Whether the meeting was set by then, and neither took place nor was missed, moved or cancelled.
  package func isSet(on today: CivilDate) -> Bool {
    setOn ?? .earliest <= today && endedOn ?? .latest > today
  }

  /// Whether they declined since it was set.
  fileprivate func isDeclined(in state: ContactState) -> Bool {
    guard case .declined(let date) = state else { return false }
    return date >= setOn ?? day
  }
}
