package import NoteSyntax

extension DraftKind {
  /// What the facts say against a letter of this kind, so that nobody is thanked for an answer that
  /// never came, or asked for what is settled. Everything that happened counts, and not only how things
  /// stand: who was met, declined and wrote since was met all the same.
  ///
  /// - Parameters:
  ///   - facts: one person's merged facts up to the day of writing.
  ///   - accepted: the day on which a post was accepted last.
  ///   - applyingSince: the day on which you chose your field; nil where the settings do not say.
  ///   - wouldWorkFor: whether you would work for them; nil where their note does not say.
  package func doubts(
    of name: String, in facts: [Fact], on today: CivilDate, accepted: CivilDate? = nil,
    applyingSince: CivilDate? = nil, wouldWorkFor: Bool? = nil
  ) -> [String] {
    let talks = TalksSoFar(name: name, facts: facts, today: today)
    let doubts: [String?]
    switch self {
    case .request: doubts = talks.known + [talks.bounce]
    // Whose mail bounced may well be called.
    case .call: doubts = talks.known
    case .retry: doubts = [talks.again]
    case .thankYou: doubts = [talks.thanks, talks.calledOff]
    case .putOff:
      guard talks.last(where: { $0.verb == .putOff }) != nil else {
        return ["nothing says that \(name) put you off"]
      }
      doubts = [talks.thanked(since: { $0.verb == .putOff })]
    case .update:
      doubts = [
        talks.hasAnswered() ? nil : "nothing says that \(name) ever answered you", talks.calledOff,
      ]
    case .announcement: doubts = [talks.announced(accepted), talks.calledOff]
    case .secondPhase:
      doubts = [
        wouldWorkFor.map {
          $0 ? nil : "you noted that you would not work for \(name) (`would_work_for: no`)"
        } ?? "nothing says that you would work for \(name) (`would_work_for`)",
        talks.last { $0.verb == .met } == nil ? "nothing says that you met \(name)" : nil,
        talks.refusal,
        applyingSince.flatMap { talks.first(.updated, from: $0) }.map {
          "\(name) was told on \($0.iso) already"
        },
        accepted.flatMap { $0 < applyingSince ?? .earliest ? nil : $0 }.map {
          "you accepted a post on \($0.iso)"
        },
        talks.calledOff,
      ]
    }
    return doubts.compactMap { $0 }
  }
}
