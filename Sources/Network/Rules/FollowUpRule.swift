package import NoteSyntax

/// The next date that you set yourself, or until which they put you off.
package struct FollowUpRule: PersonRule {
  package let name = RuleName.followUp
  package let usualTerm: Term? = nil

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    lazy var words = FactDays(person.facts, where: \.isWordToThem)
    lazy var answers = FactDays(person.facts) {
      [.putOff, .declined, .met, .booked].contains($0.verb)
    }
    lazy var putOffs = Set(
      person.facts.filter { $0.verb == .putOff }.map {
        PutOff(on: $0.date, to: $0.appointment?.date)
      })
    return person.commitments.compactMap { held in
      guard held.commitment.kind == .followUp, let day = held.commitment.due else { return nil }
      let isTheirs = putOffs.contains(PutOff(on: held.commitment.madeOn, to: day))
      return Claim(
        trigger: held.commitment.madeOn, due: day,
        clearedOn: [
          words.first(from: day),
          // What they said last made another day, or none, of the one until which they put you off: a
          // meeting that is set is the next word.
          isTheirs ? held.commitment.madeOn.flatMap { answers.first(from: $0 + 1) } : nil,
        ].compactMap { $0 }.min(),
        reason: isTheirs
          ? "they put you off until \(day.iso)" : "you set \(day.iso) for the next word",
        clears: ["contacted", "asked"], sources: [held.source])
    }
  }

  /// That they put you off on a day, and until when.
  private struct PutOff: Hashable {
    var on: CivilDate?
    var to: CivilDate?
  }
}
