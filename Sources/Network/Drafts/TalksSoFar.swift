import NoteSyntax

/// What one person's facts say of the talks with them.
struct TalksSoFar {
  let name: String
  let facts: [Fact]
  let today: CivilDate

  /// Whether any word came from them by a day.
  func hasAnswered(by day: CivilDate = .latest) -> Bool {
    facts.contains { $0.isWordFromThem && $0.date ?? .earliest <= day }
  }

  func last(where condition: (Fact) -> Bool) -> Fact? { facts.last(where: condition) }

  func first(_ verb: LogVerb, from day: CivilDate) -> CivilDate? {
    facts.lazy.filter { $0.verb == verb }.compactMap(\.date).first { $0 >= day }
  }

  // MARK: Against a request

  /// Everything by which they know you already.
  var known: [String?] {
    let met = last { $0.verb == .met }
    let refused = last { $0.verb == .declined }
    // A talk that they agreed to after all took back the no.
    let isRefused = refused.map { $0.date ?? .earliest >= met?.date ?? .earliest } ?? false
    return [
      Booking.next(in: facts, on: today).map { "a talk with \(name) is set for \($0.day.iso)" },
      Booking.open(in: facts, on: today).map {
        "a talk with \(name) was set for \($0.day.iso), and nothing says what came of it"
      },
      met.map { "you met \(name)" + Self.on($0) + " already" },
      isRefused ? refused.map { "\(name) declined" + Self.on($0) } : nil,
      off, postponed, asked,
    ]
  }

  /// That a talk was called off or missed, and none was set or held since.
  private var off: String? {
    guard
      let last = last(where: {
        [.cancelled, .missed, .met].contains($0.verb) || $0.setsMeeting
      }), last.verb == .cancelled || last.verb == .missed
    else { return nil }
    let word = last.verb == .missed ? "missed" : "called off"
    return "a talk with \(name) was \(word)" + Self.on(last)
  }

  /// That they put you off, and the day that they named is not there yet.
  private var postponed: String? {
    guard let last = steps.last, last.verb == .putOff else { return nil }
    guard let until = last.appointment?.date else { return "\(name) put you off" + Self.on(last) }
    // From that day on it is time to ask.
    return until > today ? "\(name) put you off until \(until.iso)" : nil
  }

  /// That they were asked, with what they said to it, unless that is told of otherwise.
  private var asked: String? {
    guard let request = Request.all(in: facts).last else { return nil }
    guard let ended = request.endedOn else {
      return "\(name) was asked on \(request.beganOn.iso) already: `retry` asks once more"
    }
    let isTold = facts.contains {
      ($0.verb == .met || $0.verb == .declined || $0.setsMeeting) && $0.date ?? .latest >= ended
    }
    switch request.end?.verb {
    case .replied where !isTold, .heard where !isTold, .named where !isTold,
      .introduced where !isTold:
      return "\(name) was asked on \(request.beganOn.iso) already, and answered on \(ended.iso)"
    default: return nil
    }
  }

  /// That what was sent last did not reach them.
  var bounce: String? {
    guard let last = steps.last, last.verb == .bounced else { return nil }
    return "what you sent to \(name) bounced" + Self.on(last)
  }

  /// What came of asking them, or of a talk with them.
  private var steps: [Fact] {
    facts.filter {
      switch $0.verb {
      case .asked, .nudged, .replied, .booked, .moved, .cancelled, .missed, .met, .putOff, .bounced:
        $0.date != nil
      default: false
      }
    }
  }

  // MARK: Against other letters

  /// Why nobody is asked once more.
  var again: String? {
    guard let open = Request.all(in: facts).last(where: { $0.endedOn == nil }) else {
      return refusal ?? "no request to \(name) is open"
    }
    return open.nudgedOn.map { "\(name) was asked again on \($0.iso) already" }
  }

  /// That their last word was a no. Who named somebody besides did not take it back.
  var refusal: String? {
    guard let word = last(where: { $0.isWordFromThem && !$0.isNaming }), word.verb == .declined
    else { return nil }
    return "\(name) declined" + Self.on(word)
  }

  /// Why there is nothing to thank for.
  var thanks: String? {
    guard hasAnswered() else { return "nothing says that \(name) met you or answered" }
    return thanked(since: { $0.verb == .met })
      ?? (last { $0.verb == .met } == nil ? thanked(since: \.isWordFromThem) : nil)
  }

  /// That they were thanked since the last fact of a kind.
  func thanked(since condition: (Fact) -> Bool) -> String? {
    last(where: condition).flatMap { first(.thanked, from: $0.date ?? .earliest) }
      .map { "\(name) was thanked on \($0.iso) already" }
  }

  /// Why no post is announced.
  func announced(_ accepted: CivilDate?) -> String? {
    guard hasAnswered() else { return "nothing says that \(name) ever answered you" }
    if let accepted, !hasAnswered(by: accepted) {
      return "nothing says that \(name) answered you by \(accepted.iso), when you accepted the post"
    }
    return first(.told, from: accepted ?? .earliest).map { "\(name) was told on \($0.iso) already" }
  }

  /// That the last talk, of which its note's date alone may tell, was called off before.
  var calledOff: String? {
    guard let met = last(where: { $0.verb == .met && $0.date != nil }),
      let other = Contradiction.all(in: facts, today: today)
        .first(where: { $0.kind == .metThoughOff && $0.fact == met })?.other,
      let day = met.date
    else { return nil }
    return "the talk of \(day.iso) may not have been: \(other.verb.past)" + Self.on(other)
  }

  private static func on(_ fact: Fact) -> String {
    fact.date.map { " on \($0.iso)" } ?? ""
  }
}

extension LogVerb {
  /// How a sentence says of a talk that it is off.
  fileprivate var past: String {
    switch self {
    case .missed: "it was missed"
    case .moved: "it was moved"
    case .declined: "they declined"
    case .putOff: "they put you off"
    default: "it was called off"
    }
  }
}
