package import NoteSyntax

/// The groups into which rules fall, in the order in which what they ask for is done.
///
/// Within a group the earlier due date comes first, whatever its rule. Source: the guide's page on
/// the rules, "Order and rows".
package enum RuleGroup: Int, Comparable, Sendable {
  case fixedTimes, debts, pipeline, care, information

  package static func < (left: RuleGroup, right: RuleGroup) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension RuleName {
  package var group: RuleGroup {
    switch self {
    case .meeting, .confirm, .prepare, .outcome: .fixedTimes
    case .promise, .thank, .putOffLetter, .useReferral, .reportBack, .announce, .writeUp: .debts
    case .nextStep, .nudge, .secondContact, .waiting, .askAlternative, .askReferral: .pipeline
    case .followUp, .progress, .keepTouch, .secondPhase: .care
    case .coldTrail, .pace: .information
    }
  }

  /// The rule's place among all, for an order that is the same everywhere.
  package var rank: Int { Self.byRank.firstIndex(of: self) ?? Self.byRank.count }

  /// Looked through sooner than hashed.
  private static let byRank = allCases
}

extension [Obligation] {
  /// In the order in which obligations are shown and worked off: by group, then by date, then by
  /// rule; meetings of a day by their hour, those without one last; then by person.
  package func inOrder() -> [Obligation] {
    // What they are ordered by is looked up once for each, and small keys are sorted in place of
    // large values.
    indices.map { index in
      let owed = self[index]
      return (
        owed.rule.group.rawValue, owed.due.dayNumber, owed.rule.rank, owed.time?.minutes ?? .max,
        Int(owed.person?.value ?? 0), index
      )
    }
    .sorted { $0 < $1 }.map { self[$0.5] }
  }
}
