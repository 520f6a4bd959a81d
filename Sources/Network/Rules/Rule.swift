package import NoteSyntax

/// One rule of the practice.
package protocol Rule: Sendable {
  var name: RuleName { get }
  /// The term it grants unless settings say otherwise; nil where the due date is written in the
  /// notes themselves.
  var usualTerm: Term? { get }
}

/// A rule that says what a person's facts oblige you to do.
///
/// It is a pure function. It never sees today, and never the order of files.
package protocol PersonRule: Rule {
  func claims(in person: PersonCase, terms: RuleTerms) -> [Claim]
}

/// The rule's term as it holds for one person, and what else settings say to it.
package struct RuleTerms: Sendable {
  package let calendar: BusinessCalendar
  package let term: Term
  /// Since when you look for a post, and no longer for advice alone; nil before, and where the
  /// settings do not say since when.
  package let applyingSince: CivilDate?

  /// The day the rule's term after `date`.
  package func due(after date: CivilDate) -> CivilDate { calendar.date(term, after: date) }

  /// The day the rule's term before that of a meeting; where it was set later than that, the day on
  /// which it was set.
  package func due(before meeting: Booking) -> CivilDate {
    min(meeting.day, max(calendar.date(term, before: meeting.day), meeting.setOn ?? .earliest))
  }
}

/// The rules, in the order of their names.
package enum Rules {
  /// Those that are judged for each person, and stored.
  package static let ofPeople: [any PersonRule] = [
    MeetingRule(), ConfirmRule(), PrepareRule(), OutcomeRule(), PromiseRule(), ThankRule(),
    PutOffLetterRule(), UseReferralRule(), ReportBackRule(), AnnounceRule(), WriteUpRule(),
    NextStepRule(), NudgeRule(), SecondContactRule(), WaitingRule(), AskAlternativeRule(),
    AskReferralRule(),
    FollowUpRule(), ProgressRule(), KeepTouchRule(), SecondPhaseRule(), ColdTrailRule(),
  ]

  package static let all: [any Rule] = ofPeople + [PaceRule()]
}

extension [Fact] {
  /// The day of the first fact on or after `date` that satisfies `condition`. An undated fact
  /// comes before everything, so it clears only what has no date itself.
  func firstDay(from date: CivilDate, where condition: (Fact) -> Bool) -> CivilDate? {
    for index in indices {
      guard let day = self[index].date, day >= date, condition(self[index]) else { continue }
      return day
    }
    return nil
  }
}
