package import NoteSyntax

/// An asking for a conversation, with what was done about it until it came to an end.
///
/// It begins with `asked`; later askings and nudges belong to it, until a word from them, a
/// booking, a meeting or a bounced message ends it. Of one day the log tells what came first: an
/// asking that stands behind what ended the last begins the next. So does an asking again where they
/// answered, put you off, or were not reached; not where a meeting is set or was held, or they declined.
///
/// A meeting of which only an interview note tells was set on a day that nobody knows. It ends the
/// last request before it, as if that had been answered at once: what clears without a date means
/// that nothing was owed.
package struct Request: Hashable, Sendable {
  package var beganOn: CivilDate
  /// The first asking again after that.
  package var nudgedOn: CivilDate?
  /// Not before `beganOn`.
  package var endedOn: CivilDate?
  /// What ended it; nil where only an interview note's day tells that something did.
  package var end: Fact?
  package var sources: [Source]

  /// All of a person's requests, in order. An undated asking begins none: nothing can be counted
  /// from it.
  package static func all(in facts: [Fact]) -> [Request] {
    var requests: [Request] = []
    var open: Request?
    // What was said last of whether they would talk.
    var lastEnd: LogVerb?
    for fact in facts.inOrderOfAsking() {
      guard let date = fact.date else { continue }
      switch fact.verb {
      case .asked where open == nil,
        .nudged where open == nil && lastEnd.map(mayBeAskedAgain) ?? false && !requests.isEmpty:
        open = Request(beganOn: date, nudgedOn: nil, endedOn: nil, sources: fact.sources)
      case .asked, .nudged:
        if open?.nudgedOn == nil { open?.nudgedOn = date }
      default:
        guard fact.endsRequest else { continue }
        lastEnd = fact.verb
        guard var request = open else { continue }
        request.endedOn = date
        request.end = fact
        requests.append(request)
        open = nil
      }
    }
    if let open { requests.append(open) }
    for index in facts.indices where facts[index].date == nil && facts[index].verb == .booked {
      guard let day = facts[index].appointment?.date,
        let index = requests.lastIndex(where: { $0.beganOn <= day }),
        requests[index].endedOn ?? .latest >= day
      else { continue }
      requests[index].endedOn = requests[index].beganOn
      requests[index].end = nil
    }
    return requests
  }
}

extension Request {
  /// The day on which they were asked last, where they may still answer on `today`, met before or not: see
  /// `ContactState.awaited`.
  package static func awaited(in facts: [Fact], on today: CivilDate) -> CivilDate? {
    guard let last = all(in: facts).last, last.endedOn == nil,
      let day = facts.last(where: { $0.isAsking && $0.date != nil })?.date
    else { return nil }
    return ContactState.asked(day).awaited(on: today)
  }

  /// The day until which they put you off last, where it is still to come and they said nothing since.
  package static func putOffUntil(in facts: [Fact], on today: CivilDate) -> CivilDate? {
    let answer = facts.last { $0.isWordFromThem && !$0.isNaming || $0.setsMeeting }
    guard let until = answer?.appointment?.date, answer?.verb == .putOff, until > today else {
      return nil
    }
    return until
  }

  private static func mayBeAskedAgain(after end: LogVerb) -> Bool {
    end == .replied || end == .putOff || end == .bounced
  }
}

extension [Fact] {
  /// With an asking behind what ended the request before it, where the log of the day has it so.
  package func inOrderOfAsking() -> [Fact] {
    // Askings come first of their day, and mostly nothing else is of it.
    let isNeeded = indices.dropLast().contains { index in
      self[index].isAsking && !self[index + 1].isAsking && self[index].date == self[index + 1].date
    }
    guard isNeeded else { return self }
    let order = LogOrder(of: self)
    var ordered: [Fact] = []
    var rest = self[...]
    while let first = rest.first {
      let day = rest.prefix { $0.date == first.date }
      let ends = day.filter(\.endsRequest)
      let late = day.filter { asking in
        asking.isAsking && ends.contains { order.stands($0, before: asking) == true }
      }
      ordered += day.filter { !late.contains($0) } + late
      rest = rest.dropFirst(day.count)
    }
    return ordered
  }
}

extension Fact {
  fileprivate var isAsking: Bool { verb == .asked || verb == .nudged }
  fileprivate var endsRequest: Bool { isWordFromThem || verb == .bounced }
}
