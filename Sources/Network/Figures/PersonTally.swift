package import NoteSyntax

/// What one person's facts up to a day come to, as figures count people.
package struct PersonTally: Hashable, Sendable {
  /// The first asking in the time looked at.
  package private(set) var asked: CivilDate?
  /// By what that was asked: `email`; nil where the line does not say.
  package private(set) var channel: String?
  /// Whether they were ever asked.
  package private(set) var wasAsked = false
  /// The last time of each.
  private var answer: CivilDate?
  private var booked: CivilDate?
  package private(set) var met: CivilDate?
  private var cancelled: CivilDate?
  private var declined: CivilDate?
  private var putOff: CivilDate?
  private var bounced: CivilDate?

  /// What came of the asking, or is so by now.
  package enum Outcome: String, CaseIterable, Sendable {
    case met, booked, replied, declined
    case putOff = "put off"
    case bounced
    case noAnswer = "no answer"

    /// Its place among all.
    var index: Int {
      switch self {
      case .met: 0
      case .booked: 1
      case .replied: 2
      case .declined: 3
      case .putOff: 4
      case .bounced: 5
      case .noAnswer: 6
      }
    }
  }

  package init() {}

  /// Takes in the facts of one person in any order.
  ///
  /// - Parameters:
  ///   - since: askings before it are not counted.
  ///   - today: nothing later may be given.
  package mutating func take(
    _ facts: ArraySlice<CountedFact>, since: CivilDate?, today: CivilDate
  ) {
    for fact in facts { take(fact, since: since, today: today) }
  }

  private mutating func take(_ fact: CountedFact, since: CivilDate?, today: CivilDate) {
    // A meeting that only an interview's note sets was set on some day before it.
    guard let date = fact.date ?? fact.day.map({ min($0, today) }) else { return }
    func later(_ one: CivilDate?) -> CivilDate { max(one ?? .earliest, date) }
    switch fact.verb {
    case .asked:
      wasAsked = true
      guard date >= since ?? .earliest else { return }
      if let asked, date > asked || (date == asked && channel != nil) { return }
      (asked, channel) = (date, fact.channel)
      return
    case .booked, .moved: booked = later(booked)
    case .cancelled: cancelled = later(cancelled)
    case .met: met = later(met)
    case .declined: declined = later(declined)
    case .putOff: putOff = later(putOff)
    case .bounced:
      bounced = later(bounced)
      return
    default: break
    }
    if fact.verb.word != .toThem { answer = later(answer) }
  }

  private func isSinceAsking(_ date: CivilDate?) -> Bool {
    guard let asked, let date else { return false }
    return date >= asked
  }

  package var hasReplied: Bool { isSinceAsking(answer) }
  package var hasBooked: Bool { isSinceAsking(booked) || hasMet }
  package var hasMet: Bool { isSinceAsking(met) }

  /// Nil of whom nobody asked in the time looked at. Whoever was met was met, else the last word
  /// counts; a meeting that was called off is none.
  package var outcome: Outcome? {
    guard asked != nil else { return nil }
    if hasMet { return .met }
    let isOff = cancelled ?? .earliest >= booked ?? .earliest
    let last = [
      (bounced, Outcome.bounced), (isOff ? nil : booked, .booked), (putOff, .putOff),
      (declined, .declined),
    ]
    .filter { isSinceAsking($0.0) }
    .enumerated()
    .max { ($0.element.0 ?? .earliest, $0.offset) < ($1.element.0 ?? .earliest, $1.offset) }
    return last?.element.1 ?? (hasReplied ? .replied : .noAnswer)
  }
}
