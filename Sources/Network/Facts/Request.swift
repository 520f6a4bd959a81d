package import NoteSyntax

/// An asking for a conversation, with what was done about it until it came to an end.
///
/// It begins with `asked`; later askings and nudges belong to it, until a word from them, a
/// booking, a meeting or a bounced message ends it.
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
  package var sources: [Source]

  /// All of a person's requests, in order. An undated asking begins none: nothing can be counted
  /// from it.
  package static func all(in facts: [Fact]) -> [Request] {
    var requests: [Request] = []
    var open: Request?
    for index in facts.indices {
      guard let date = facts[index].date else { continue }
      switch facts[index].verb {
      case .asked where open == nil:
        open = Request(
          beganOn: date, nudgedOn: nil, endedOn: nil, sources: facts[index].sources)
      case .asked, .nudged:
        if open?.nudgedOn == nil { open?.nudgedOn = date }
      default:
        guard facts[index].isWordFromThem || facts[index].verb == .bounced, var request = open
        else { continue }
        request.endedOn = date
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
    }
    return requests
  }
}
