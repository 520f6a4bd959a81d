import Network
import NoteSyntax
import VaultIndex

/// Gathers what a chain view shows: for the whole forest everything, for one person only what is
/// below or above them.
struct ChainLoader {
  let reader: IndexReader
  let today: CivilDate

  func view(of person: NodeID?, up: Bool, onlyCold: Bool) throws -> ChainView {
    guard let person else { return try forest(onlyCold: onlyCold) }
    let namings = try reader.namings(from: person, up: up)
    let branch =
      up
      ? Self.line(ReferralForest.steps(up: person, namings: namings), to: person)
      : ReferralForest.tree(of: person, namings: namings)
    return try view([branch], namings, onlyCold: onlyCold)
  }

  private func forest(onlyCold: Bool) throws -> ChainView {
    let namings = try reader.namings()
    let connected = Set(namings.flatMap { [$0.from, $0.to] })
    let nodes = try reader.nodes(connected)
    let order = connected.sorted { left, right in
      let (leftName, rightName) = (nodes[left]?.name ?? "", nodes[right]?.name ?? "")
      return leftName != rightName ? leftName < rightName : left < right
    }
    let forest = ReferralForest(people: order, namings: namings)
    let alone = onlyCold ? [] : try reader.contacts().filter { !connected.contains($0.id) }
    return try view(forest.roots, namings, onlyCold: onlyCold, alone: alone)
  }

  private func view(
    _ roots: [ReferralForest.Branch], _ namings: [Naming], onlyCold: Bool, alone: [NodeRow] = []
  ) throws -> ChainView {
    let shown = roots.flatMap(\.people) + alone.map(\.id)
    let facts = try reader.facts(of: shown)
    let inward = Dictionary(grouping: namings, by: \.to)
    var states: [NodeID: ContactState] = [:]
    var cold: [NodeID: CivilDate] = [:]
    for person in shown {
      let standing = Standing(of: facts[person] ?? [], namedBy: inward[person] ?? []).on(today)
      states[person] = standing.state
      cold[person] = standing.coldSince
    }
    let kept = onlyCold ? roots.compactMap { $0.keeping { cold[$0] != nil } } : roots
    return ChainView(
      today: today, people: try reader.nodes(shown),
      states: states, cold: cold,
      nodes: try reader.nodes(namings.flatMap { $0.sources.map(\.note) }), roots: kept,
      alone: alone)
  }

  /// The steps up to somebody as a tree of one branch, from the top down.
  private static func line(_ steps: [Naming], to person: NodeID) -> ReferralForest.Branch {
    var branch = ReferralForest.Branch(person: person, naming: steps.first)
    for (index, step) in steps.enumerated() {
      let above = index + 1 < steps.count ? steps[index + 1] : nil
      branch = ReferralForest.Branch(person: step.from, naming: above, children: [branch])
    }
    return branch
  }
}
