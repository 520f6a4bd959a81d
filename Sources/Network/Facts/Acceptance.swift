package import NoteSyntax

/// A post that you accepted.
package struct Acceptance: Hashable, Sendable {
  package var opportunity: NodeID
  package var name: String
  package var day: CivilDate
  package var source: Source

  package init(opportunity: NodeID, name: String, day: CivilDate, source: Source) {
    self.opportunity = opportunity
    self.name = name
    self.day = day
    self.source = source
  }
}
