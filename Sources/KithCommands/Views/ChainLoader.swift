import Network
import NoteSyntax
import VaultIndex

/// Gathers what a chain view shows: for the whole forest everything, for one person only what is
/// below or above them.
struct ChainLoader {
  let reader: IndexReader
  let today: CivilDate
  /// Only trails that are cold, and the ways to them.
  let onlyCold: Bool
  /// The places that the edges follow from are looked up, too.
  let withSources: Bool

  func view(of person: NodeID?, up: Bool) throws -> ChainView {
    guard let person else { return try forest() }
    let namings = try reader.namings(from: person, up: up).filter { $0.isKnown(on: today) }
    let branch =
      up
      ? Self.line(ReferralForest.steps(up: person, namings: namings), to: person)
      : ReferralForest.tree(of: person, namings: namings)
    return try view([branch], namings, try reader.people(branch.people, on: today))
  }

  private func forest() throws -> ChainView {
    let everybody = try reader.people(on: today)
    let people = Dictionary(
      everybody.lazy.map { ($0.node.id, $0) }, uniquingKeysWith: { first, _ in first })
    let namings = try reader.namings(withSources: withSources) { people[$0]?.node.name ?? "" }
      .filter { $0.isKnown(on: today) }
    let order = everybody.map { (name: NameOrder($0.node.name), id: $0.node.id) }
      .sorted { $0 < $1 }.map(\.id)
    let roots = ReferralForest(people: order, namings: namings).roots
    let trees = roots.filter { !$0.isAlone }
    let alone =
      onlyCold ? [] : roots.filter(\.isAlone).compactMap { people[$0.person] }
    return try view(trees, namings, people, alone: alone)
  }

  private func view(
    _ roots: [ReferralForest.Branch], _ namings: [Naming], _ people: [NodeID: PersonRow],
    alone: [PersonRow] = []
  ) throws -> ChainView {
    let kept =
      onlyCold
      ? roots.compactMap { $0.keeping { people[$0]?.standing.coldSince != nil } } : roots
    let notes =
      withSources ? try reader.nodes(namings.flatMap { $0.sources.map(\.note) }) : [:]
    return ChainView(today: today, people: people, nodes: notes, roots: kept, alone: alone)
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
