import NoteSyntax

/// A way from you to somebody: whom you turn to, and through whom that leads on.
package struct Way: Hashable, Sendable {
  /// From the one you turn to first to the one you want to reach; the same person where you can
  /// write to them yourself. Never empty.
  package var people: [NodeID]
  /// Between each and the next.
  package var acquaintances: [Acquaintance]

  package init(people: [NodeID], acquaintances: [Acquaintance]) {
    self.people = people
    self.acquaintances = acquaintances
  }

  /// How many people there are between you and the end of the way, that one included.
  package var steps: Int { people.count }

  /// What to do now.
  package enum FirstStep: Hashable, Sendable {
    /// They know you.
    case write(to: NodeID)
    /// They named somebody, and you may say so.
    case writeInTheName(of: NodeID, to: NodeID)
    /// They introduced you already.
    case writeIntroduced(by: NodeID, to: NodeID)
    /// They named somebody, and do not want to be named.
    case writeWithoutTheName(of: NodeID, to: NodeID)
    /// They named somebody, and nobody asked whether you may say so.
    case askForLeave(NodeID, to: NodeID)
    /// They promised to introduce you, and did not yet.
    case askForThePromisedIntroduction(NodeID, to: NodeID)
    /// They know somebody, whom they never named.
    case askForAnIntroduction(NodeID, to: NodeID)
  }

  /// Whom the first step brings you to: that you write to, or to whom somebody is to lead you.
  package var nextPerson: NodeID { acquaintances.first?.to ?? people[0] }

  package var firstStep: FirstStep {
    guard let first = acquaintances.first else { return .write(to: people[0]) }
    let (from, to) = (first.from, first.to)
    guard let naming = first.naming else { return .askForAnIntroduction(from, to: to) }
    if naming.introducedOn != nil { return .writeIntroduced(by: from, to: to) }
    switch naming.useName {
    case false: return .writeWithoutTheName(of: from, to: to)
    case _ where naming.introduction != nil:
      return .askForThePromisedIntroduction(from, to: to)
    case true: return .writeInTheName(of: from, to: to)
    default: return .askForLeave(from, to: to)
    }
  }
}

/// How warm a way is: the warmest is the least. Compared in the order of the members; no way gets
/// warmer by going on, which the search relies on.
struct Warmth: Comparable {
  /// As many as there are at least.
  var steps: Int
  /// Whether whom it leads to has declined.
  var isRefused: Bool
  var tieRank: Int
  /// The day of the last word with whom you turn to.
  var lastWord: CivilDate
  /// Of the least leave on the way: 0 you may use the name, 1 not asked, 2 you may not.
  var leaveRank: Int
  /// For an order that is the same whatever the numbers are.
  var names: [String]
  var people: [NodeID]

  static func < (left: Warmth, right: Warmth) -> Bool {
    if left.steps != right.steps { return left.steps < right.steps }
    if left.isRefused != right.isRefused { return right.isRefused }
    if left.tieRank != right.tieRank { return left.tieRank < right.tieRank }
    if left.lastWord != right.lastWord { return left.lastWord > right.lastWord }
    if left.leaveRank != right.leaveRank { return left.leaveRank < right.leaveRank }
    if left.names != right.names { return left.names.lexicographicallyPrecedes(right.names) }
    return left.people.lexicographicallyPrecedes(right.people)
  }

  static func leaveRank(_ useName: Bool?) -> Int { useName.map { $0 ? 0 : 2 } ?? 1 }
}
