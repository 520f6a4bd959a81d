package import NoteSyntax

/// What stands at an end of a tie.
package enum Vertex: Hashable, Comparable, Sendable {
  /// A note, or somebody without one.
  case node(NodeID)
  /// An organization that is written somewhere and has no note.
  case name(NameKey)

  package static func < (left: Vertex, right: Vertex) -> Bool {
    switch (left, right) {
    case (.node(let left), .node(let right)): left < right
    case (.name(let left), .name(let right)): left.text < right.text
    case (.node, .name): true
    case (.name, .node): false
    }
  }
}

/// Something that connects two in the network, with the lines that say so.
package struct Tie: Hashable, Sendable {
  /// In the order of their strength: a link is only told of where nothing stronger connects two.
  package enum Kind: String, CaseIterable, Comparable, Sendable {
    /// One made the introduction to the other, or said the name.
    case introduced, named
    /// Both were there in one interview.
    case metWith = "met-with"
    case knows
    case worksAt = "works-at"
    case workedAt = "worked-at"
    /// A note links to another.
    case links

    /// Whether it holds both ways.
    package var isMutual: Bool { self == .metWith || self == .knows }

    package static func < (left: Kind, right: Kind) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  package var from: Vertex
  package var to: Vertex
  package var kind: Kind
  /// Of who was named or introduced: when; nil where nothing says.
  package var date: CivilDate?
  package var sources: [Source]

  package init(
    _ from: Vertex, _ to: Vertex, _ kind: Kind, date: CivilDate? = nil, sources: [Source]
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.date = date
    self.sources = sources
  }
}
