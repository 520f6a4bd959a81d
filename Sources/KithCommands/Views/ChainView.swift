import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The referral graph as trees, each person with how things stand on the day.
struct ChainView {
  let today: CivilDate
  let people: [NodeID: PersonRow]
  /// The notes that edges follow from, where they are shown.
  let nodes: [NodeID: NodeRow]
  let roots: [ReferralForest.Branch]
  /// People who named nobody and whom nobody named.
  let alone: [PersonRow]

  /// Names that several bear: the paths of these people are shown, too.
  private let sharedNames: Set<NameKey>

  init(
    today: CivilDate, people: [NodeID: PersonRow], nodes: [NodeID: NodeRow],
    roots: [ReferralForest.Branch], alone: [PersonRow] = []
  ) {
    self.today = today
    self.people = people
    self.nodes = nodes
    self.roots = roots
    self.alone = alone
    var names: Set<NameKey> = []
    sharedNames = Set(people.values.map(\.key).filter { !names.insert($0).inserted })
  }

  var document: Document {
    var blocks: [Document.Block] = [.tree(Tree(roots.map(node))), .blank]
    if !alone.isEmpty {
      let names = alone.map(\.node.name).joined(separator: ", ")
      blocks.append(
        .paragraph("\("Named by nobody, and named nobody:", .muted) \(names)"))
    }
    return Document(blocks)
  }

  /// A recursive walk is enough for showing: `Branch` values nest as deep as the chain is long, and
  /// chains of people are short.
  private func node(_ branch: ReferralForest.Branch) -> Tree.Node {
    var details: [StyledText] = []
    for other in branch.alsoNamedBy {
      details.append(StyledText("also named by \(other.fromName)\(dated(other))", .muted))
    }
    for reference in branch.references {
      details.append(
        StyledText("named \(reference.toName)\(dated(reference)), shown elsewhere", .muted))
    }
    return Tree.Node(label(branch), details: details, branch.children.map(node))
  }

  private func label(_ branch: ReferralForest.Branch) -> StyledText {
    let person = people[branch.person]
    let state = person?.standing.state ?? .notAsked
    // Put together in one place: a forest has thousands of these.
    var label = StyledText(reserving: 128)
    label.append(person?.node.name ?? "?", in: .name)
    if let person, let path = person.node.path {
      if sharedNames.contains(person.key) { label += StyledText(" [\(path.text)]", .path) }
    } else {
      label.append(" (no note yet)", in: .muted)
    }
    label.append("  " + state.shown, in: state.role)
    if let naming = branch.naming {
      label.append("  named", in: .muted)
      if let date = naming.date { label.append(" " + date.iso, in: .muted) }
      label.append(" (" + Self.leaveWords(naming.useName) + ")", in: .muted)
    }
    if let since = person?.standing.coldSince {
      label.append("  cold since " + since.iso, in: .late)
    }
    return label
  }

  private func dated(_ naming: Naming) -> String { naming.date.map { " " + $0.iso } ?? "" }

  static func leaveWords(_ useName: Bool?) -> String {
    switch useName {
    case true: "name ok"
    case false: "name not ok"
    case nil: "leave not asked"
    }
  }

  private func state(_ person: NodeID) -> ContactState {
    people[person]?.standing.state ?? .notAsked
  }

  /// `kith.chain.v1`'s roots.
  var json: some Sequence<JSONValue> {
    (roots + alone.map { .init(person: $0.node.id) }).lazy.map(json)
  }

  private func json(_ branch: ReferralForest.Branch) -> JSONValue {
    let person = people[branch.person]
    let naming = branch.naming
    return [
      "person": JSONValue(person?.node.name), "note": JSONValue(person?.node.path?.text),
      "state": .string(state(branch.person).word),
      "state_date": JSONValue(state(branch.person).date),
      "named": JSONValue(naming?.date),
      "use_name": naming.map { .string(Self.leave($0.useName)) } ?? .null,
      "cold_since": JSONValue(person?.standing.coldSince),
      "also_named_by": .array(branch.alsoNamedBy.map { .string($0.fromName) }),
      "sources": .array(
        (naming?.sources ?? []).compactMap { SourceLine($0, nodes) }.sorted().map(\.json)),
      "children": .array(branch.children.map(json)),
    ]
  }

  static func leave(_ useName: Bool?) -> String {
    useName.map { $0 ? "yes" : "no" } ?? "unasked"
  }

  var graph: Graph {
    var graphNodes = [Graph.Node("me", "you", .you)]
    var edges: [Graph.Edge] = []
    func add(_ branch: ReferralForest.Branch, below parent: String) {
      let id = String(branch.person.value)
      let person = people[branch.person]
      graphNodes.append(
        Graph.Node(id, person?.node.name ?? "?", person?.node.path == nil ? .stub : .person))
      edges.append(edge(parent, id, branch.naming))
      for other in branch.alsoNamedBy {
        edges.append(edge(String(other.from.value), id, other))
      }
      for child in branch.children { add(child, below: id) }
    }
    for root in roots { add(root, below: "me") }
    for person in alone { add(.init(person: person.node.id), below: "me") }
    return Graph(graphNodes, edges)
  }

  private func edge(_ from: String, _ to: String, _ naming: Naming?) -> Graph.Edge {
    let label = naming.flatMap { $0.date?.iso } ?? ""
    return Graph.Edge(from, to, label, naming == nil || naming?.useName == true ? .solid : .dashed)
  }
}
