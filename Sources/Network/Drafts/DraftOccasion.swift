package import NoteSyntax

extension DraftKind {
  /// What the facts say against a letter of this kind, so that nobody is thanked for an answer that
  /// never came, or asked for what is settled; nil where nothing does.
  ///
  /// - Parameters:
  ///   - facts: one person's merged facts up to the day of writing.
  ///   - accepted: the day on which a post was accepted last.
  package func doubt(
    of name: String, in facts: [Fact], on today: CivilDate, accepted: CivilDate? = nil
  ) -> String? {
    let talks = Talks(name: name, facts: facts, today: today)
    switch self {
    case .request: return talks.settled ?? talks.underWay ?? talks.answer
    // A call may well follow an answer in writing.
    case .call: return talks.settled ?? talks.underWay
    case .retry:
      guard let open = talks.open else {
        return talks.refusal ?? "no request to \(name) is open"
      }
      return open.nudgedOn.map { "\(name) was asked again on \($0.iso) already" }
    case .thankYou:
      guard talks.hasAnswered else { return "nothing says that \(name) met you or answered" }
      return talks.thanked(since: { $0.verb == .met })
        ?? (talks.last { $0.verb == .met } == nil ? talks.thanked(since: \.isWordFromThem) : nil)
    case .putOff:
      guard talks.last(where: { $0.verb == .putOff }) != nil else {
        return "nothing says that \(name) put you off"
      }
      return talks.thanked(since: { $0.verb == .putOff })
    case .update:
      return talks.hasAnswered ? nil : "nothing says that \(name) ever answered you"
    case .announcement:
      guard talks.hasAnswered else { return "nothing says that \(name) ever answered you" }
      return talks.first(.told, from: accepted ?? .earliest).map {
        "\(name) was told on \($0.iso) already"
      }
    case .secondPhase:
      guard talks.last(where: { $0.verb == .met }) != nil else {
        return "nothing says that you met \(name)"
      }
      return talks.refusal
    }
  }
}

/// What one person's facts say of the talks with them.
private struct Talks {
  let name: String
  let facts: [Fact]
  let today: CivilDate

  var hasAnswered: Bool { facts.contains(where: \.isWordFromThem) }

  /// The request that they have not answered yet.
  var open: Request? { Request.all(in: facts).last { $0.endedOn == nil } }

  func last(where condition: (Fact) -> Bool) -> Fact? { facts.last(where: condition) }

  func first(_ verb: LogVerb, from day: CivilDate) -> CivilDate? {
    facts.lazy.filter { $0.verb == verb }.compactMap(\.date).first { $0 >= day }
  }

  /// A talk that is set, or was held.
  var settled: String? {
    if let next = Booking.next(in: facts, on: today) {
      return "a talk with \(name) is set for \(next.day.iso)"
    }
    let refused = last { $0.verb == .declined }?.date ?? .earliest
    guard let met = last(where: { $0.verb == .met }), open == nil, met.date ?? .latest > refused
    else { return nil }
    return "you met \(name)" + Self.on(met) + " already"
  }

  var underWay: String? {
    refusal
      ?? open.map { "\(name) was asked on \($0.beganOn.iso) already: `retry` asks once more" }
  }

  /// That their last word was a no. Who named somebody besides did not take it back.
  var refusal: String? {
    guard let word = last(where: { $0.isWordFromThem && !$0.isNaming }), word.verb == .declined
    else { return nil }
    return "\(name) declined" + Self.on(word)
  }

  /// What came last of asking them, where no talk did.
  var answer: String? {
    guard let step = last(where: { Self.steps.contains($0.verb) }), let day = step.date else {
      return nil
    }
    switch step.verb {
    case .replied where facts.contains { $0.verb == .asked }:
      return "\(name) replied on \(day.iso)"
    case .bounced: return "what you sent to \(name) bounced on \(day.iso)"
    case .putOff:
      guard let until = step.appointment?.date else {
        return "\(name) put you off on \(day.iso)"
      }
      // From that day on it is time to ask.
      return until > today ? "\(name) put you off until \(until.iso)" : nil
    default: return nil
    }
  }

  private static let steps: Set<LogVerb> = [
    .asked, .nudged, .replied, .booked, .moved, .cancelled, .missed, .met, .putOff, .bounced,
  ]

  /// That they were thanked since the last fact of a kind.
  func thanked(since condition: (Fact) -> Bool) -> String? {
    last(where: condition).flatMap { first(.thanked, from: $0.date ?? .earliest) }
      .map { "\(name) was thanked on \($0.iso) already" }
  }

  private static func on(_ fact: Fact) -> String {
    fact.date.map { " on \($0.iso)" } ?? ""
  }
}
