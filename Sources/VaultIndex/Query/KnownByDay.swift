import NoteSyntax

/// Conditions under which rows hold on a day, whenever they were stored: what is noted of a later day is not
/// known on an earlier one.
enum KnownByDay {
  /// A naming that was done by then, or of which nothing says when.
  static func naming(_ day: CivilDate, _ referral: String = "referral") -> String {
    "(\(referral).date IS NULL OR \(referral).date <= \(day.dayNumber))"
  }

  /// A talk that took place, by its note.
  ///
  /// - Parameters:
  ///   - note: the number of the note.
  ///   - person: that of somebody who was to be there.
  static func talk(_ day: CivilDate, note: String, person: String) -> String {
    "EXISTS (SELECT 1 FROM fact WHERE fact.note = \(note) AND fact.person = \(person) "
      + "AND fact.verb = \(LogVerb.met.code) AND fact.date <= \(day.dayNumber))"
  }

  /// How far a task has come: a box that is checked later is open.
  static func taskState(_ day: CivilDate) -> String {
    "CASE WHEN task.state = 'done' AND task.done_on > \(day.dayNumber) THEN 'open' "
      + "ELSE task.state END"
  }

  /// A task in a note's own rows that is open.
  static func openTask(_ day: CivilDate) -> String {
    "(task.state = 'open' OR task.state = 'done' AND task.done_on > \(day.dayNumber))"
  }

  /// A task that concerns somebody and is open.
  static func openCommitment(_ day: CivilDate) -> String {
    "(commitment.is_open OR commitment.done_on > \(day.dayNumber)) "
      + "AND commitment.kind <> 'follow_up'"
  }
}
