package import NoteSyntax

/// They answered and no meeting is set, one fell through, or a message did not arrive: nobody but you
/// will take the next step.
package struct NextStepRule: PersonRule {
  package let name = RuleName.nextStep
  package let usualTerm: Term? = Term(2, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    let turns = Turn.all(in: person)
    guard !turns.isEmpty else { return [] }
    let steps = Steps(in: person)
    return turns.compactMap { turn in
      guard !steps.isTaken(before: turn) else { return nil }
      return Claim(
        trigger: turn.day, due: terms.due(after: turn.day), clearedOn: steps.first(after: turn),
        reason: turn.reason, clears: turn.clears,
        sources: turn.fact.sources)
    }
  }
}

/// What makes the next step yours.
private struct Turn {
  let fact: Fact
  /// That of the fact; of a meeting whose note alone says that it is off, the day it was set for.
  let day: CivilDate

  static func all(in person: PersonCase) -> [Turn] {
    let answers = person.requests.compactMap(\.end)
      .filter { $0.verb == .replied || $0.verb == .heard || $0.isNaming }
    // An answer before all other words is one to an asking that nobody wrote down.
    let first = person.facts.first(where: \.isWord).flatMap { $0.verb == .replied ? $0 : nil }
    let others = person.facts.indices.map { person.facts[$0] }
      .filter { [.cancelled, .missed, .bounced].contains($0.verb) }
    return (answers + [first].compactMap(\.self) + others).compactMap { fact in
      (fact.date ?? fact.appointment?.date).map { Turn(fact: fact, day: $0) }
    }
  }

  var clears: [String] {
    switch fact.verb {
    case .bounced: ["asked", "contacted"]
    case .named, .introduced: ["thanked", "asked", "booked"]
    default: ["asked", "booked"]
    }
  }

  var reason: String {
    switch fact.verb {
    case .named: "they answered with a name on \(day.iso), and no meeting is set"
    case .introduced: "they introduced you on \(day.iso), and no meeting is set"
    case .replied: "they replied on \(day.iso), and no meeting is set"
    case .heard: "you heard from them on \(day.iso), and no meeting is set"
    case .bounced: "your message of \(day.iso) did not arrive"
    case .missed: "missed on \(day.iso), and no other meeting is set"
    default:
      fact.date == nil
        ? "the meeting of \(day.iso) was cancelled, and no other is set"
        : "cancelled on \(day.iso), and no other meeting is set"
    }
  }
}

/// What takes the next step, or makes it somebody else's.
private struct Steps {
  let person: PersonCase
  let order: LogOrder

  init(in person: PersonCase) {
    self.person = person
    order = LogOrder(of: person.facts)
  }

  /// Whether nothing is to be done: a meeting is set all the same, they were asked anew since their
  /// meeting was taken back nobody knows when, or you set a later date yourself.
  func isTaken(before turn: Turn) -> Bool {
    person.bookings.contains { meeting in
      meeting.day >= turn.day && meeting.setOn ?? .earliest <= turn.day
        && meeting.endedOn ?? .latest > turn.day
    }
      || turn.fact.date == nil
        && person.requests.contains { $0.beganOn < turn.day && $0.endedOn ?? .latest > turn.day }
      || person.followUps.contains { turn.day < $0 }
  }

  func first(after turn: Turn) -> CivilDate? {
    person.facts.firstDay(from: turn.day) { other in
      ends(other, turn.fact) && (other.date != turn.fact.date || isBehind(other, turn.fact))
    }
  }

  /// They took it themselves where they declined or put you off; or by any word, where all that is
  /// wanted is a way to reach them.
  private func ends(_ other: Fact, _ fact: Fact) -> Bool {
    switch fact.verb {
    case .bounced: other.isWord
    default: other.isWordToThem || other.verb == .declined || other.verb == .putOff
    }
  }

  /// Of one day: whether it came after.
  private func isBehind(_ other: Fact, _ fact: Fact) -> Bool {
    other.verb == .met || order.stands(fact, before: other) ?? (fact.verb.rank < other.verb.rank)
  }
}
