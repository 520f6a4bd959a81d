import NoteSyntax

extension DraftKind {
  /// What the facts say against a letter of this kind, so that it is not sent to thank for an answer
  /// that never came; nil where nothing does.
  ///
  /// - Parameter facts: one person's merged facts up to the day of writing.
  package func doubt(of name: String, in facts: [Fact]) -> String? {
    let answered = facts.contains(where: \.isWordFromThem)
    let open = Request.all(in: facts).last { $0.endedOn == nil }
    switch self {
    case .request, .call:
      let refused = facts.last { $0.verb == .declined }?.date ?? .earliest
      if let met = facts.last(where: { $0.verb == .met }), open == nil,
        met.date ?? .latest > refused
      {
        return "you met \(name)" + (met.date.map { " on \($0.iso)" } ?? "") + " already"
      }
      if let refusal = facts.last(where: \.isWordFromThem), refusal.verb == .declined {
        return "\(name) declined" + (refusal.date.map { " on \($0.iso)" } ?? "")
      }
      return open.map { "\(name) was asked on \($0.beganOn.iso) already: `retry` asks once more" }
    case .retry:
      return open == nil ? "no request to \(name) is open" : nil
    case .thankYou:
      return answered ? nil : "nothing says that \(name) met you or answered"
    case .putOff:
      return facts.contains { $0.verb == .putOff } ? nil : "nothing says that \(name) put you off"
    case .update, .announcement:
      return answered ? nil : "nothing says that \(name) ever answered you"
    case .secondPhase:
      return facts.contains { $0.verb == .met } ? nil : "nothing says that you met \(name)"
    }
  }
}
