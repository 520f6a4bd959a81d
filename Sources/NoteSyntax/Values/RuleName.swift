/// The obligation rules, in the order in which what they ask for is done: fixed times, debts,
/// pipeline, care, information.
///
/// The raw value is the name as `skip`, `due:` and `--rule` take it. Source: the table of
/// obligations in the guide's page on rules.
package enum RuleName: String, CaseIterable, Sendable {
  case meeting, confirm, prepare, outcome
  case promise, thank
  case putOffLetter = "put-off-letter"
  case useReferral = "use-referral"
  case reportBack = "report-back"
  case announce
  case writeUp = "write-up"
  case nudge
  case secondContact = "second-contact"
  case waiting
  case askAlternative = "ask-alternative"
  case askReferral = "ask-referral"
  case followUp = "follow-up"
  case progress
  case keepTouch = "keep-touch"
  case secondPhase = "second-phase"
  case coldTrail = "cold-trail"
  case pace
}
