import NoteSyntax

/// The warmest ways from you to somebody, or to any of several.
///
/// A way begins with somebody of your first line (see `Waypoint`), who is one step from you, and goes
/// from acquaintance to acquaintance. It goes through nobody whom you could turn to yourself, through
/// and to nobody whom you noted not to contact, and ends with the first of those you want to reach. Fewer
/// steps are warmer; of as many those that end with somebody who has not declined, then the stronger
/// tie to whom you turn to, then the later last word with them, then the leave to use the names.
package struct WarmWays: Sendable {
  /// More people than that between you and somebody, them included, are no way.
  package static let longest = 6

  private let targets: Set<NodeID>
  private var people: [NodeID: Waypoint] = [:]
  private var outward: [NodeID: [Acquaintance]] = [:]
  /// How many acquaintances it takes at least from each to one of the targets.
  private var distances: [NodeID: Int]
  /// Those found last, whose own acquaintances are not known yet.
  private var edge: Set<NodeID>

  package init(to targets: Set<NodeID>) {
    self.targets = targets
    edge = targets
    distances = Dictionary(uniqueKeysWithValues: targets.map { ($0, 0) })
  }

  /// Finds the warmest ways by looking only at who is near the targets.
  ///
  /// - Parameters:
  ///   - leadingTo: everybody who can lead to any of these people, of each pair one.
  ///   - waypoints: these people as they stand; those who do not exist are left out.
  package static func find<Failure>(
    _ count: Int, to targets: Set<NodeID>,
    leadingTo: ([NodeID]) throws(Failure) -> [Acquaintance],
    waypoints: ([NodeID]) throws(Failure) -> [Waypoint]
  ) throws(Failure) -> [Way] {
    let ends = try waypoints(targets.sorted()).filter(\.mayBeAsked)
    var ways = WarmWays(to: Set(ends.map(\.id)))
    ways.add(ends)
    var found: [Way] = []
    for steps in 1...longest {
      let next = ways.next
      // Where everybody is known, a longer way may still lead round among them.
      found = ways.warmest(count, steps: next.isEmpty ? longest : steps)
      if found.count == count || next.isEmpty { break }
      ways.add(try leadingTo(next))
      ways.add(try waypoints(ways.edge.sorted()))
    }
    return found
  }

  private mutating func add(_ waypoints: [Waypoint]) {
    for waypoint in waypoints { people[waypoint.id] = waypoint }
  }

  /// Of those found last, whoever a way may go through: to who is of the first line it leads no
  /// further, unless they are themselves whom you want to reach.
  private var next: [NodeID] {
    edge.filter {
      targets.contains($0) || people[$0].map { !$0.isFirstLine && $0.mayBeAsked } ?? false
    }
    .sorted()
  }

  private mutating func add(_ acquaintances: [Acquaintance]) {
    edge = []
    for acquaintance in acquaintances where acquaintance.from != acquaintance.to {
      outward[acquaintance.from, default: []].append(acquaintance)
      guard distances[acquaintance.from] == nil else { continue }
      distances[acquaintance.from] = distances[acquaintance.to].map { $0 + 1 }
      edge.insert(acquaintance.from)
    }
  }

  /// Best first: what is taken from the queue is the warmest that there can be yet, since every way
  /// that goes on from it is at most as warm, and needs at least the steps that are counted in.
  private func warmest(_ count: Int, steps longest: Int) -> [Way] {
    var queue = BestFirst<(warmth: Warmth, way: Way)> { $0.warmth < $1.warmth }
    func add(_ way: Way, _ leaveRank: Int) {
      guard let first = people[way.people[0]], let last = way.people.last,
        let distance = distances[last], way.steps + distance <= longest
      else { return }
      let warmth = Warmth(
        steps: way.steps + distance,
        isRefused: targets.contains(last) && people[last]?.hasDeclined ?? false,
        tieRank: first.tieRank,
        lastWord: first.lastWord ?? .earliest, leaveRank: leaveRank,
        names: way.people.map { people[$0]?.name ?? "" }, people: way.people)
      queue.add((warmth, way))
    }
    for person in people.values where person.isFirstLine && person.mayBeAsked {
      add(Way(people: [person.id], acquaintances: []), 0)
    }
    var found: [Way] = []
    while found.count < count, let (warmth, way) = queue.take() {
      let last = way.people[way.steps - 1]
      if targets.contains(last) {
        // Somebody else may lead to whom you could write to as well.
        found.append(way)
        continue
      }
      for acquaintance in outward[last] ?? [] where leads(on: way, through: acquaintance.to) {
        add(
          Way(
            people: way.people + [acquaintance.to],
            acquaintances: way.acquaintances + [acquaintance]),
          max(warmth.leaveRank, Warmth.leaveRank(acquaintance.useName)))
      }
    }
    return found
  }

  private func leads(on way: Way, through person: NodeID) -> Bool {
    if way.people.contains(person) { return false }
    if targets.contains(person) { return true }
    return people[person].map { !$0.isFirstLine && $0.mayBeAsked } ?? false
  }
}
