package import NoteSyntax

/// Something owed, to a person mostly: a function of the notes and `kith.yaml` alone.
///
/// It carries its whole life, so that today's date only selects what is shown.
package struct Obligation: Hashable, Sendable {
  /// Nil for what is owed to nobody: the week's pace.
  package var person: NodeID?
  package var rule: RuleName
  /// The other person it is about, if there is one.
  package var about: NodeID?
  /// What else it is about: a task's words.
  package var aboutText: String?
  /// The day of the meeting that it is about, if there is one.
  package var meeting: CivilDate?
  /// When that begins, for the order of a day's meetings; nil where nobody wrote it.
  package var time: ClockTime?
  /// The day of what set it in motion; nil where that has no day. Not shown before it.
  package var trigger: CivilDate?
  package var due: CivilDate
  /// The first day on which it is no longer shown: cleared, skipped or lapsed. Nil: open.
  package var end: CivilDate?
  /// Not shown before this day, for a contact snoozed until it.
  package var hiddenUntil: CivilDate?
  /// From this day on it is late enough to be urgent.
  package var urgentFrom: CivilDate
  /// Why, in a line: `met on 2026-04-14`.
  package var reason: String
  /// Verbs or commands that clear it.
  package var clears: [String]
  package var sources: [Source]

  package init(
    person: NodeID?, rule: RuleName, about: NodeID?, aboutText: String?, meeting: CivilDate? = nil,
    time: ClockTime? = nil, trigger: CivilDate?, due: CivilDate, end: CivilDate?,
    hiddenUntil: CivilDate?,
    urgentFrom: CivilDate, reason: String, clears: [String], sources: [Source]
  ) {
    self.person = person
    self.rule = rule
    self.about = about
    self.aboutText = aboutText
    self.meeting = meeting
    self.time = time
    self.trigger = trigger
    self.due = due
    self.end = end
    self.hiddenUntil = hiddenUntil
    self.urgentFrom = urgentFrom
    self.reason = reason
    self.clears = clears
    self.sources = sources
  }

  /// Whether it is shown on `today`, looking `days` ahead.
  package func isShown(on today: CivilDate, within days: Int = 0) -> Bool {
    due <= today + days && (trigger ?? .earliest) <= today && today < (end ?? .latest)
      && (hiddenUntil ?? .earliest) <= today
  }
}

/// What a rule says before the settings, skips and windows that hold for all rules are applied.
package struct Claim: Hashable, Sendable {
  package var about: NodeID?
  package var aboutText: String?
  package var meeting: CivilDate?
  package var time: ClockTime?
  package var trigger: CivilDate?
  package var due: CivilDate
  /// The day of the first fact that clears it.
  package var clearedOn: CivilDate?
  /// The last day on which it makes sense; it lapses after.
  package var lastDay: CivilDate?
  package var reason: String
  package var clears: [String]
  package var sources: [Source]

  package init(
    about: NodeID? = nil, aboutText: String? = nil, meeting: CivilDate? = nil,
    time: ClockTime? = nil, trigger: CivilDate?, due: CivilDate, clearedOn: CivilDate?,
    lastDay: CivilDate? = nil,
    reason: String, clears: [String], sources: [Source]
  ) {
    self.about = about
    self.aboutText = aboutText
    self.meeting = meeting
    self.time = time
    self.trigger = trigger
    self.due = due
    self.clearedOn = clearedOn
    self.lastDay = lastDay
    self.reason = reason
    self.clears = clears
    self.sources = sources
  }
}
