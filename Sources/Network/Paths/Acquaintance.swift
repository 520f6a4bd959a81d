package import NoteSyntax

/// Somebody who can lead you to somebody else: they named them to you, or are known to know them.
package struct Acquaintance: Hashable, Sendable {
  package var from: NodeID
  package var to: NodeID
  /// How they named them; nil where only `knows` tells of it.
  package var naming: Naming?
  /// Where it stands.
  package var sources: [Source]

  package init(from: NodeID, to: NodeID, naming: Naming? = nil, sources: [Source] = []) {
    self.from = from
    self.to = to
    self.naming = naming
    self.sources = sources
  }

  /// What a naming says on a day; nil while it is still to come. A naming without a day always was.
  package init?(_ naming: Naming, on today: CivilDate) {
    guard naming.date ?? .earliest <= today else { return nil }
    var naming = naming
    naming.introducedOn = naming.introducedOn.flatMap { $0 <= today ? $0 : nil }
    self.init(from: naming.from, to: naming.to, naming: naming, sources: naming.sources)
  }

  /// Whether you may say who sent you; nil where nobody asked.
  package var useName: Bool? { naming?.useName }
}
