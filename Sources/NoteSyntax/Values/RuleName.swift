/// The rules that make obligations, by the names that users write in `skip RULE` and under `due:`.
///
/// In the order of precedence: fixed times, debts, pipeline, care, information.
package enum RuleName: String, CaseIterable, Sendable {
  case meeting, confirm, prepare, outcome
  case promise, thank
  case putOffLetter = "put-off-letter"
  case useReferral = "use-referral"
  case reportBack = "report-back"
  case announce
  case writeUp = "write-up"
  case nextStep = "next-step"
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

  /// Reads a rule's name without regard to case, with blanks or `_` for `-`; nil for any other.
  package init?(written text: some StringProtocol) {
    if let rule = RuleName(rawValue: String(text)) {
      self = rule
      return
    }
    let words = text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "_" || $0 == "-" }
    self.init(rawValue: words.joined(separator: "-"))
  }
}
