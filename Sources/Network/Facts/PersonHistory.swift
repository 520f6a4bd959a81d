package import NoteSyntax

/// What was so of somebody whatever came since, and what their note says of turning to them.
package struct PersonHistory: Hashable, Sendable {
  package var status = ContactAttributes.Status.active
  /// Nil of whom you never met.
  package var lastMet: CivilDate?

  package init(status: ContactAttributes.Status = .active, lastMet: CivilDate? = nil) {
    self.status = status
    self.lastMet = lastMet
  }

  /// How far it came with somebody who stands as `state` says: whoever was met was met, though another talk
  /// is set, or they declined one.
  package func furthest(_ state: ContactState) -> ContactState {
    lastMet.map { .met($0) } ?? state
  }
}
