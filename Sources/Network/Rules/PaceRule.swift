package import NoteSyntax

/// A search that slows down is named while the week can still be saved.
///
/// It is owed to nobody, and so it is the one rule that is not stored: it is worked out of the
/// figures of the week that holds the day it is asked for.
package struct PaceRule: Rule {
  package let name = RuleName.pace
  /// Without a word to anybody, after which a search counts as stalled.
  package let usualTerm: Term? = Term(10, .businessDays)

  package init() {}

  /// What falls short, by the figures of a week up to a day.
  package func obligations(in week: WeekFigures, settings: Settings) -> [Obligation] {
    [shortfall(in: week, settings: settings), stall(in: week, settings: settings)]
      .compactMap { $0 }
  }

  /// Fewer asks or talks than you want to manage.
  private func shortfall(in week: WeekFigures, settings: Settings) -> Obligation? {
    let lacksAsks = week.asks < settings.weeklyAsks ?? 0
    let lacksMeetings = week.meetings < settings.weeklyMeetings ?? 0
    guard lacksAsks || lacksMeetings, settings.due[name] != .off,
      // Nothing is expected of a week without a business day.
      (0..<7).contains(where: { settings.calendar.isBusinessDay(week.monday + $0) })
    else { return nil }
    return obligation(
      week, from: week.monday, settings.calendar, reason: week.text(beside: settings),
      clears: (lacksAsks ? ["asked"] : []) + (lacksMeetings ? ["booked", "met"] : []),
      sources: [])
  }

  /// No word to anybody for the rule's term.
  package func stall(in week: WeekFigures, settings: Settings) -> Obligation? {
    let term: Term?
    switch settings.due[name] {
    case .off: term = nil
    case .every(let own): term = own
    case nil: term = usualTerm
    }
    guard let term, let last = week.lastWord else { return nil }
    let stalledOn = settings.calendar.date(term, after: last)
    guard stalledOn <= week.today else { return nil }
    return obligation(
      week, from: max(week.monday, stalledOn), settings.calendar,
      reason: "no word to anybody since \(last.iso)", clears: ["asked", "contacted"],
      sources: week.lastSources)
  }

  private func obligation(
    _ week: WeekFigures, from trigger: CivilDate, _ calendar: BusinessCalendar, reason: String,
    clears: [String], sources: [Source]
  ) -> Obligation {
    let friday = week.monday + 4
    return Obligation(
      person: nil, rule: name, about: nil, aboutText: nil, trigger: trigger, due: friday,
      end: week.monday + 7, hiddenUntil: nil,
      urgentFrom: calendar.adding(businessDays: 4, to: friday), reason: reason,
      clears: clears, sources: sources)
  }
}
