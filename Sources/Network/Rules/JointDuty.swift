package import NoteSyntax

/// One thing to do, however many people it is owed to: a meeting with several is one meeting, and a
/// promise in its note is one promise.
///
/// Obligations of the same duty follow from the same line.
package struct JointDuty: Hashable, Sendable {
  private let rule: RuleName
  private let due: CivilDate
  private let source: Source?
  private let text: String?

  /// That of an obligation; nil where a rule asks for something to do for each person.
  package init?(_ obligation: Obligation) {
    guard obligation.rule.isJoint else { return nil }
    rule = obligation.rule
    due = obligation.due
    source = obligation.sources.last
    text = obligation.aboutText
  }
}

extension RuleName {
  /// Whether it asks for one thing to do, however many people were there.
  package var isJoint: Bool {
    switch self {
    case .meeting, .confirm, .prepare, .outcome, .promise, .writeUp, .waiting: true
    default: false
    }
  }
}
