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

    /// Whether it is somebody who named nobody and whom nobody named.
    package var isAlone: Bool { naming == nil && children.isEmpty && references.isEmpty }

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
    var edges = Edges(namings)
    roots = []
    for person in people where edges.parent(of: person) == nil {
      roots.append(edges.branch(of: person, onlyFirst: true))
    }
    // What is left lies on circles, or below them.
    for person in people where !edges.isPlaced(person) {
      var top = person
      var seen: Set<NodeID> = []
      while let parent = edges.parent(of: top)?.from, seen.insert(top).inserted { top = parent }
      guard !edges.isPlaced(top) else { continue }
      roots.append(edges.branch(of: top, onlyFirst: true))
    }
  }

  /// The tree below one person, everybody in it once.
  package static func tree(of person: NodeID, namings: [Naming]) -> Branch {
    var edges = Edges(namings)
    return edges.branch(of: person, onlyFirst: false)
  }

  /// The steps from one person up to whom nobody named, nearest first, following who named first.
  package static func steps(up person: NodeID, namings: [Naming]) -> [Naming] {
    let edges = Edges(namings)
    var steps: [Naming] = []
    var seen: Set<NodeID> = [person]
    var current = person
    while let naming = edges.parent(of: current), seen.insert(naming.from).inserted {
      steps.append(naming)
      current = naming.from
    }
    return steps
  }
}

/// The edges by their ends. People and edges are told by small numbers, which arrays can be asked
/// for faster than dictionaries: there are thousands of them.
private struct Edges {
  private let namings: [Naming]
  /// A number for everybody at an end of an edge.
  private var numbers: [NodeID: Int] = [:]
  /// The number of the person to whom each edge leads.
  private var ends: [Int] = []
  /// By person, the edges that lead to them, in the order in which they are given.
  private var inward: [[Int]] = []
  /// By person, the edges that lead from them, first named first.
  private var outward: [[Int]] = []
  /// By person, the edge by which they were named first.
  private var first: [Int?] = []
  /// By person, whether they have their place in a tree.
  private var isPlaced: [Bool] = []

  init(_ namings: [Naming]) {
    self.namings = namings
    numbers.reserveCapacity(2 * namings.count)
    ends.reserveCapacity(namings.count)
    for index in namings.indices {
      let (from, to) = (number(of: namings[index].from), number(of: namings[index].to))
      ends.append(to)
      outward[from].append(index)
      inward[to].append(index)
    }
    func isFirst(_ left: Int, _ right: Int) -> Bool {
      Self.firstNamed(namings[left], namings[right])
    }
    for person in outward.indices {
      if outward[person].count > 1 { outward[person].sort(by: isFirst) }
      first[person] =
        inward[person].count > 1 ? inward[person].min(by: isFirst) : inward[person].first
    }
  }

  private mutating func number(of person: NodeID) -> Int {
    if let number = numbers[person] { return number }
    let number = inward.count
    numbers[person] = number
    inward.append([])
    outward.append([])
    first.append(nil)
    isPlaced.append(false)
    return number
  }

  /// The edge by which a person was named first; nil where nobody named them.
  func parent(of person: NodeID) -> Naming? {
    numbers[person].flatMap { first[$0] }.map { namings[$0] }
  }

  /// Whether a person has their place in a tree by now; who has no edge, needs none.
  func isPlaced(_ person: NodeID) -> Bool { numbers[person].map { isPlaced[$0] } ?? true }

  /// By date, an undated naming after the dated ones, then by the names, which unlike the numbers
  /// are the same whatever the order of the files.
  private static func firstNamed(_ left: Naming, _ right: Naming) -> Bool {
    let (leftDate, rightDate) = (left.date ?? .latest, right.date ?? .latest)
    if leftDate != rightDate { return leftDate < rightDate }
    if left.toName != right.toName { return left.toName < right.toName }
    if left.fromName != right.fromName { return left.fromName < right.fromName }
    return (left.from, left.to) < (right.from, right.to)
  }

  /// `onlyFirst`: below each person only those whom they were the first to name.
  /// Goes down with a stack of its own: a chain may be longer than the machine's.
  mutating func branch(of root: NodeID, onlyFirst: Bool) -> ReferralForest.Branch {
    guard let number = numbers[root] else { return ReferralForest.Branch(person: root) }
    isPlaced[number] = true
    var stack = [Frame(branch: .init(person: root), rest: outward[number][...])]
    while true {
      let top = stack.count - 1
      if let edge = stack[top].rest.popFirst() {
        let person = ends[edge]
        if !onlyFirst || first[person] == edge, !isPlaced[person] {
          isPlaced[person] = true
          stack.append(frame(person, edge))
        } else {
          stack[top].branch.references.append(namings[edge])
        }
        continue
      }
      let done = stack.removeLast().branch
      if stack.isEmpty { return done }
      stack[stack.count - 1].branch.children.append(done)
    }
  }

  /// A branch on the way down, with the edges that were not followed yet.
  private struct Frame {
    var branch: ReferralForest.Branch
    var rest: ArraySlice<Int>
  }

  private func frame(_ person: Int, _ edge: Int) -> Frame {
    var branch = ReferralForest.Branch(person: namings[edge].to, naming: namings[edge])
    if inward[person].count > 1 {
      branch.alsoNamedBy = inward[person].filter { $0 != edge }.map { namings[$0] }
    }
    return Frame(branch: branch, rest: outward[person][...])
  }
}
