package import NoteSyntax

/// Nobody is met without questions of their own.
package struct PrepareRule: PersonRule {
  package let name = RuleName.prepare
  package let usualTerm: Term? = Term(1, .businessDays)
  /// As many as half an hour takes.
  static let questions = 5

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    let listed = Dictionary(person.interviews.map { ($0.day, $0.questions) }) { max($0, $1) }
    return person.meetings.compactMap { meeting in
      let listed = listed[meeting.day] ?? 0
      // Nobody knows since when they stand there.
      guard listed < Self.questions else { return nil }
      let count = listed == 0 ? "no questions" : "\(listed) of \(Self.questions) questions"
      return Claim(
        meeting: meeting.day, trigger: meeting.setOn, due: terms.due(before: meeting),
        clearedOn: meeting.endedOn, lastDay: meeting.day,
        reason: "meeting on \(meeting.day.iso), \(count) listed",
        clears: ["list \(Self.questions) questions in the interview's note"],
        sources: meeting.sources)
    }
  }
}
