package import NoteSyntax

/// Somebody in the network: a contact with a note, or a stub without.
package struct Person: Hashable, Sendable {
  package var id: NodeID
  package var name: String
  /// Nil for a stub.
  package var note: VaultPath?
  package var attributes: ContactAttributes

  package init(id: NodeID, name: String, note: VaultPath?, attributes: ContactAttributes) {
    self.id = id
    self.name = name
    self.note = note
    self.attributes = attributes
  }
}

/// A commitment with its person resolved and its source known.
package struct PersonCommitment: Hashable, Sendable {
  package var commitment: Commitment
  package var source: Source

  package init(_ commitment: Commitment, source: Source) {
    self.commitment = commitment
    self.source = source
  }
}

/// One person naming another, whichever of the three ways it is written in, all of them merged.
package struct Naming: Hashable, Sendable {
  package var from: NodeID
  package var fromName: String
  package var to: NodeID
  package var toName: String
  /// The earliest day on which it is dated; nil where no source gives a day.
  package var date: CivilDate?
  /// Whether you may say who sent you; nil where it was not asked.
  package var useName: Bool?
  /// Whether they promised to introduce you.
  package var introduction: NamedPerson.Introduction?
  /// When they did introduce you.
  package var introducedOn: CivilDate?
  /// The first day on which the name was yours to use: named before any promise of an
  /// introduction, or introduced. Nil where that has no day or is still to come.
  package var givenOn: CivilDate?
  package var sources: [Source]

  package init(
    from: NodeID, fromName: String, to: NodeID, toName: String, date: CivilDate?,
    useName: Bool?, introduction: NamedPerson.Introduction?, introducedOn: CivilDate?,
    sources: [Source]
  ) {
    self.from = from
    self.fromName = fromName
    self.to = to
    self.toName = toName
    self.date = date
    self.useName = useName
    self.introduction = introduction
    self.introducedOn = introducedOn
    self.sources = sources
  }
}

extension Naming {
  /// The edges that these facts state, one for each pair, in order of the pair. Whoever introduced
  /// somebody named them by that; somebody who names themselves is no edge.
  package static func merging(_ facts: [Fact], names: (NodeID) -> String) -> [Naming] {
    // Pairs with numbers are sorted, not facts, which are large.
    var order: [(pair: Pair, index: Int)] = []
    for index in facts.indices where facts[index].isNaming {
      let from = facts[index].person
      guard let to = facts[index].about, to != from else { continue }
      order.append((Pair(from: from, to: to), index))
    }
    order.sort { $0 < $1 }
    var edges: [Naming] = []
    var start = 0
    while start < order.count {
      let pair = order[start].pair
      var end = start + 1
      while end < order.count, order[end].pair == pair { end += 1 }
      var edge = Naming(
        from: pair.from, fromName: names(pair.from), to: pair.to, toName: names(pair.to),
        date: nil, useName: nil, introduction: nil, introducedOn: nil, sources: [])
      if end == start + 1 {
        edge.absorb(facts[order[start].index])
      } else {
        for fact in order[start..<end].map({ facts[$0.index] }).merged() { edge.absorb(fact) }
      }
      edges.append(edge)
      start = end
    }
    return edges
  }

  /// Whether it is known on a day: not before it was done, where anything says when.
  package func isKnown(on day: CivilDate) -> Bool { date ?? .earliest <= day }

  private mutating func absorb(_ fact: Fact) {
    func earliest(_ one: CivilDate?) -> CivilDate? { one.least(fact.date) }
    date = earliest(date)
    // Facts come in order of time. Once an introduction is promised the name waits for that, though
    // a note repeats later who named whom, as `referred_by` does.
    if fact.verb == .introduced || fact.introduction == nil && introduction == nil {
      givenOn = earliest(givenOn)
    }
    if fact.verb == .introduced { introducedOn = earliest(introducedOn) }
    useName = Leave.combined(useName, fact.useName)
    introduction = .combined(introduction, fact.introduction)
    sources.formUnion(fact.sources)
  }
}

extension [Naming] {
  /// By the day of the naming, undated ones last; those of one day by who was named.
  package func inOrderOfTime() -> [Naming] {
    sorted { ($0.date ?? .latest, $0.toName) < ($1.date ?? .latest, $1.toName) }
  }
}

private struct Pair: Comparable {
  let from: NodeID
  let to: NodeID

  static func < (left: Pair, right: Pair) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }
}
