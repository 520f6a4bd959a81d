import NoteSyntax

/// Who named whom, as trees that begin with the people whom nobody named.
///
/// Everybody hangs below one person only, whoever named them first; further referrers are kept
/// beside, and refer to where the person is shown. A circle of people who named each other, to which
/// no root leads, is entered at the first of them.
package struct ReferralForest: Sendable {
  package struct Branch: Sendable {
    package var person: NodeID
    /// The edge by which the person was reached; nil at a root.
    package var naming: Naming?
    /// Others who named the same person.
    package var alsoNamedBy: [Naming]
    package var children: [Branch]
    /// Edges to people who are shown elsewhere: above, for who leads back in a circle, or below
    /// whoever named them first.
    package var references: [Naming]

    package init(
      person: NodeID, naming: Naming? = nil, alsoNamedBy: [Naming] = [],
      children: [Branch] = [], references: [Naming] = []
    ) {
      self.person = person
      self.naming = naming
      self.alsoNamedBy = alsoNamedBy
      self.children = children
      self.references = references
    }

    /// Everybody in it, from the top down.
    package var people: [NodeID] {
      var people: [NodeID] = []
      var rest = [self]
      while let branch = rest.popLast() {
        people.append(branch.person)
        rest += branch.children.reversed()
      }
      return people
    }

    /// What is left of it when only those who satisfy `condition` and the ways to them stay; nil
    /// where that is nobody.
    package func keeping(_ condition: (NodeID) -> Bool) -> Branch? {
      var kept = self
      kept.children = children.compactMap { $0.keeping(condition) }
      return kept.children.isEmpty && !condition(person) ? nil : kept
    }
  }

  package var roots: [Branch]

  /// - Parameters:
  ///   - people: whom to show as roots even without an edge, in the order of the roots.
  ///   - namings: the merged edges.
  package init(people: [NodeID], namings: [Naming]) {
    let edges = Edges(namings)
    var placed: Set<NodeID> = []
    roots = []
    for person in people where edges.parent[person] == nil {
      roots.append(edges.branch(of: person, onlyFirst: true, placed: &placed))
    }
    // What is left lies on circles, or below them.
    for person in people where !placed.contains(person) {
      var top = person
      var seen: Set<NodeID> = []
      while let parent = edges.parent[top]?.from, seen.insert(top).inserted { top = parent }
      guard !placed.contains(top) else { continue }
      roots.append(edges.branch(of: top, onlyFirst: true, placed: &placed))
    }
  }

  /// The tree below one person, everybody in it once.
  package static func tree(of person: NodeID, namings: [Naming]) -> Branch {
    var placed: Set<NodeID> = []
    return Edges(namings).branch(of: person, onlyFirst: false, placed: &placed)
  }

  /// The steps from one person up to whom nobody named, nearest first, following who named first.
  package static func steps(up person: NodeID, namings: [Naming]) -> [Naming] {
    let edges = Edges(namings)
    var steps: [Naming] = []
    var seen: Set<NodeID> = [person]
    var current = person
    while let naming = edges.parent[current], seen.insert(naming.from).inserted {
      steps.append(naming)
      current = naming.from
    }
    return steps
  }
}

/// The edges by their ends.
private struct Edges {
  /// The edge by which a person was named first.
  var parent: [NodeID: Naming] = [:]
  var inward: [NodeID: [Naming]] = [:]
  var outward: [NodeID: [Naming]] = [:]

  init(_ namings: [Naming]) {
    inward = Dictionary(grouping: namings, by: \.to)
    outward = Dictionary(grouping: namings, by: \.from)
      .mapValues { $0.sorted(by: Self.firstNamed) }
    parent = inward.compactMapValues { $0.min(by: Self.firstNamed) }
  }

  /// By date, an undated naming after the dated ones, then by the names, which unlike the numbers
  /// are the same whatever the order of the files.
  static func firstNamed(_ left: Naming, _ right: Naming) -> Bool {
    let (leftDate, rightDate) = (left.date ?? .latest, right.date ?? .latest)
    if leftDate != rightDate { return leftDate < rightDate }
    if left.toName != right.toName { return left.toName < right.toName }
    if left.fromName != right.fromName { return left.fromName < right.fromName }
    return (left.from, left.to) < (right.from, right.to)
  }

  /// `onlyFirst`: below each person only those whom they were the first to name.
  /// Goes down with a stack of its own: a chain may be longer than the machine's.
  func branch(
    of root: NodeID, onlyFirst: Bool, placed: inout Set<NodeID>
  ) -> ReferralForest.Branch {
    struct Frame {
      var branch: ReferralForest.Branch
      var rest: ArraySlice<Naming>
    }
    func open(_ person: NodeID, _ naming: Naming?) -> Frame {
      let others = (inward[person] ?? []).filter { $0.from != naming?.from }
      return Frame(
        branch: .init(
          person: person, naming: naming, alsoNamedBy: naming == nil ? [] : others, children: [],
          references: []),
        rest: (outward[person] ?? [])[...])
    }
    placed.insert(root)
    var stack = [open(root, nil)]
    while true {
      let top = stack.count - 1
      if let next = stack[top].rest.popFirst() {
        let belongsHere = !onlyFirst || parent[next.to]?.from == next.from
        if belongsHere, placed.insert(next.to).inserted {
          stack.append(open(next.to, next))
        } else {
          stack[top].branch.references.append(next)
        }
        continue
      }
      let done = stack.removeLast().branch
      if stack.isEmpty { return done }
      stack[stack.count - 1].branch.children.append(done)
    }
  }
}
