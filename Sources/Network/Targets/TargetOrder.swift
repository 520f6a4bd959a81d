/// In which order to work on the organizations where you would like to work.
///
/// Motivation first: where you would gladly be comes before where there happens to be an opening.
/// Then those where you know anybody, by how far that has come, since that is where a word costs
/// least. Openings last.
package struct TargetOrder: Hashable, Sendable {
  /// 0 to 4; nil where it is not written.
  package var motivation: Int?
  /// How far it came with whom you have come furthest, of those who work there or did, as
  /// `ContactState.progress` counts it; nil where nobody is known there.
  package var best: Int?
  /// 1 to 3; nil where it is not written.
  package var posting: Int?
  package var name: String

  package init(motivation: Int?, best: Int?, posting: Int?, name: String) {
    self.motivation = motivation
    self.best = best
    self.posting = posting
    self.name = name
  }

  /// Whether `left` is worked on before `right`. What is not written comes last.
  package static func comesFirst(_ left: TargetOrder, _ right: TargetOrder) -> Bool {
    func rank(_ target: TargetOrder) -> (Int, Int, Int) {
      (-(target.motivation ?? -1), -(target.best ?? -1), -(target.posting ?? 0))
    }
    return rank(left) == rank(right) ? left.name < right.name : rank(left) < rank(right)
  }
}

extension ContactState {
  /// How far it has come with somebody: from nothing said yet to having met. Whoever will not meet
  /// is still somebody you know there, but no nearer than who was never asked.
  package var progress: Int {
    switch self {
    case .bounced, .declined: 0
    case .notAsked: 1
    case .inTouch, .putOff: 2
    case .asked: 3
    case .replied: 4
    case .booked, .outcomeOpen: 5
    case .met: 6
    }
  }
}
