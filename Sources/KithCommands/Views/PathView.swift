import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The warmest ways to somebody, or to anybody at an organization.
struct PathView {
  /// One way.
  struct Row {
    var way: Way
    /// How you stand with whom you turn to first.
    var start: PathStart
    var firstStep: String
    var missing: [String]
  }

  /// How many ways are shown.
  static let count = 3

  let destination: Destination
  let today: CivilDate
  let rows: [Row]
  private let people: [NodeID: PersonRow]
  /// The notes that the ways follow from.
  private let notes: [NodeID: NodeRow]
  private let members: [NodeID: ColleagueRow]
  /// What you noted of whom it leads to, where that is to turn to none of them.
  private let forbidden: Set<ContactAttributes.Status>

  init(to destination: Destination, today: CivilDate, vault: OpenVault, reader: IndexReader) throws
  {
    self.destination = destination
    self.today = today
    let targets: Set<NodeID>
    switch destination {
    case .person(let node):
      (targets, members) = ([node.id], [:])
    case .organization(_, _, let found):
      targets = Set(found.map(\.person))
      members = Dictionary(found.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let ways = try WarmWays.find(
      Self.count, to: targets,
      leadingTo: { try reader.acquaintances(leadingTo: $0, on: today) },
      waypoints: { try reader.waypoints($0, on: today) })
    let ends = ways.isEmpty ? try reader.waypoints(targets.sorted(), on: today) : []
    forbidden = ends.contains(where: \.mayBeAsked) ? [] : Set(ends.map(\.status))
    // Where no way leads to somebody it counts how things stand with them.
    let shown = ways.isEmpty ? targets.sorted() : ways.flatMap(\.people)
    let people = try reader.people(shown, on: today)
    self.people = people
    let starts = try ways.map { way in
      try PathStart(of: way.people[0], people, today: today, vault: vault, reader: reader)
    }
    notes = try reader.nodes(
      ways.flatMap { $0.acquaintances.flatMap { $0.sources.map(\.note) } } + targets.sorted()
        + starts.flatMap { $0.sources.map(\.note) })
    var putOff: [NodeID: CivilDate] = [:]
    for id in Set(ways.flatMap(\.people)) {
      let facts = try reader.facts(of: id).filter { $0.date ?? .earliest <= today }
      putOff[id] = Request.putOffUntil(in: facts, on: today)
    }
    let words = PathWords(people: people, putOff: putOff, today: today)
    rows = zip(ways, starts).map { way, start in
      Row(
        way: way, start: start, firstStep: words.firstStep(of: way, start),
        missing: words.missing(on: way, start))
    }
  }

  var document: Document {
    guard !rows.isEmpty else {
      return Document([
        .paragraph(
          "No way leads to \(destination.name, .name)\(forbidden.isEmpty ? " yet" : ""): \(whyNone)"
        )
      ])
    }
    return Document(
      rows.enumerated().flatMap { index, row -> [Document.Block] in
        [.tree(Tree([node(row, index + 1)])), .blank]
      })
  }

  private var whyNone: String {
    if case .organization(_, _, let members) = destination {
      if forbidden == [.closed] { return "you have done with whom you know there." }
      if !forbidden.isEmpty { return "you noted not to contact whom you know there." }
      return members.isEmpty
        ? "no note tells of anybody there."
        : "nobody whom you know is there, or named anybody who is, or is known to know them."
    }
    if forbidden == [.closed] { return "you have done with them (`status: closed`)." }
    if !forbidden.isEmpty { return "you noted not to contact them (`status: do-not-contact`)." }
    let reason = "nobody whom you may ask named them, or is known to know them. "
    if case .person(let node) = destination, let state = people[node.id]?.standing.state,
      state != .notAsked
    {
      return reason + "You wrote to them unannounced: \(state.shown). Ask those whom you meet."
    }
    return reason + "Ask those whom you meet, or write to them unannounced."
  }

  private func node(_ row: Row, _ number: Int) -> Tree.Node {
    var label: StyledText = "\(number). you"
    for person in row.way.people { label += " \("→", .muted) \(name(of: person))" }
    var details: [StyledText] = [StyledText(row.firstStep + ".")]
    if let first = people[row.way.people[0]] {
      details.append(StyledText("\(first.node.name): \(row.start.words)", .muted))
    }
    for acquaintance in row.way.acquaintances {
      details.append(StyledText(PathWords.link(acquaintance, people, today), .muted))
    }
    if let last = row.way.people.last, let member = members[last] {
      let place = SourceLine(member.source, notes).map { " (\($0.text))" } ?? ""
      let at = member.isFormer ? "formerly at" : "at"
      details.append(
        StyledText("\(people[last]?.node.name ?? "?"): \(at) \(destination.name)\(place)", .muted))
    }
    for lack in row.missing { details.append("\("missing:", .hint) \(lack)") }
    return Tree.Node(label, details: details)
  }

  private func name(of id: NodeID) -> StyledText {
    guard let person = people[id] else { return "?" }
    let name = StyledText(person.node.name, .name)
    return person.node.path == nil ? "\(name) \("(no note yet)", .muted)" : name
  }

  /// `kith.path.v1`.
  var json: JSONValue {
    var kind = "person"
    if case .organization = destination { kind = "organization" }
    return [
      "schema": "kith.path.v1", "today": JSONValue(today), "to": .string(destination.name),
      "kind": .string(kind), "note": JSONValue(destination.note?.text),
      "rows": .array(rows.map(json)),
    ]
  }

  private func json(_ row: Row) -> JSONValue {
    let member = row.way.people.last.flatMap { members[$0] }
    return [
      "steps": .int(row.way.steps), "first_step": .string(row.firstStep),
      "missing": JSONValue(row.missing),
      "people": .array(
        row.way.people.enumerated().map { index, id in
          json(id, index == 0 ? nil : row.way.acquaintances[index - 1], row.start)
        }),
      "member": member.map { member in
        [
          "former": .bool(member.isFormer), "sources": .array(sources([member.source])),
        ]
      } ?? .null,
    ]
  }

  private func json(_ id: NodeID, _ link: Acquaintance?, _ start: PathStart) -> JSONValue {
    let person = people[id]
    let state = person?.standing.state ?? .notAsked
    return [
      "person": JSONValue(person?.node.name), "note": JSONValue(person?.node.path?.text),
      "state": .string(state.word), "state_date": JSONValue(state.date),
      "cold_since": JSONValue(person?.standing.coldSince),
      "tie": JSONValue(link == nil ? start.tie?.rawValue : nil),
      "last_word": JSONValue(link == nil ? start.lastWord?.date : nil),
      "by": .string(link.map { $0.naming == nil ? "knows" : "named" } ?? "you"),
      "named": JSONValue(link?.naming?.date),
      "use_name": link?.naming.map { .string(ChainView.leave($0.useName)) } ?? .null,
      "sources": .array(sources(link?.sources ?? start.sources)),
    ]
  }

  private func sources(_ sources: [Source]) -> [JSONValue] {
    sources.compactMap { SourceLine($0, notes) }.sorted().map(\.json)
  }
}
