import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The organizations where you would like to work, in working order.
struct TargetsView {
  struct Row {
    var organization: NodeRow
    var order: TargetOrder
    var motivation: Quote?
    var posting: Quote?
    var fields: [Quote]
    var locations: [Quote]
    /// The furthest come first.
    var people: [Contact]
    var opportunities: [Opportunity]

    /// Whether there was no word to anybody there yet.
    var isNobodyAsked: Bool { people.allSatisfy { $0.state == .notAsked } }
  }

  /// Somebody who works there, or did.
  struct Contact {
    var person: NodeRow
    var state: ContactState
    var history: PersonHistory
    var isFormer: Bool
    var source: SourceLine

    var mayBeAsked: Bool { history.status.mayBeAsked }
    /// How far it came. Who is not to be turned to is no nearer than who declined, unless you met.
    var progress: Int {
      mayBeAsked || history.lastMet != nil ? history.furthest(state).progress : 0
    }
  }

  struct Opportunity {
    var title: String
    var stage: Quote?
    var origin: Quote?
    var source: SourceLine
  }

  var rows: [Row]

  init(today: CivilDate, vault: OpenVault, reader: IndexReader) throws {
    let shelf = PageShelf(vault)
    let targets = try reader.targets()
    let members = try reader.members(of: targets.map(\.id))
    let ids = Set(members.values.joined().filter { $0.node.kind == .contact }.map(\.node.id))
    let people = try reader.people(ids, on: today)
    let histories = try reader.history(of: ids, until: today)
    rows = targets.map { target in
      let page = shelf.page(of: target)
      let members = members[target.id] ?? []
      let contacts = Self.contacts(members, people, histories)
      return Row(
        organization: target,
        order: TargetOrder(
          motivation: page?.number("motivation"), best: contacts.first?.progress,
          posting: page?.number("posting"), name: target.name),
        motivation: Quote(page?.value("motivation"), in: target),
        posting: Quote(page?.value("posting"), in: target),
        fields: Quote.all(page?.values("field") ?? [], in: target),
        locations: Quote.all(page?.values("location") ?? [], in: target), people: contacts,
        opportunities: members.filter { $0.node.kind == .opportunity }.compactMap {
          Self.opportunity($0, shelf)
        })
    }
    .sorted { TargetOrder.comesFirst($0.order, $1.order) }
  }

  private static func contacts(
    _ members: [MemberRow], _ people: [NodeID: PersonRow], _ histories: [NodeID: PersonHistory]
  ) -> [Contact] {
    var seen: Set<NodeID> = []
    // Who came back works there now.
    return members.filter { $0.node.kind == .contact }
      .sorted { $0.role == .organization && $1.role != .organization }
      .compactMap { member -> Contact? in
        guard let path = member.node.path, seen.insert(member.node.id).inserted else { return nil }
        return Contact(
          person: member.node, state: people[member.node.id]?.standing.state ?? .notAsked,
          history: histories[member.node.id] ?? PersonHistory(), isFormer: member.role == .formerly,
          source: SourceLine(path, member.position))
      }
      .sorted { left, right in
        let (one, other) = (left.progress, right.progress)
        if one != other { return one > other }
        if left.isFormer != right.isFormer { return right.isFormer }
        return (left.person.name, left.source) < (right.person.name, right.source)
      }
  }

  private static func opportunity(_ member: MemberRow, _ shelf: PageShelf) -> Opportunity? {
    guard let path = member.node.path else { return nil }
    let page = shelf.page(of: member.node)
    return Opportunity(
      title: page?.value("title")?.text ?? member.node.name,
      stage: Quote(page?.value("stage"), in: member.node),
      origin: Quote(page?.value("origin"), in: member.node),
      source: SourceLine(path, member.position))
  }

  // MARK: Showing

  func document(isTerminal: Bool) -> Document {
    guard isTerminal else { return Document([.table(table)]) }
    guard !rows.isEmpty else {
      return Document([.paragraph("No target yet: write `target: yes` in an organization's note.")])
    }
    return Document([.table(readingTable)])
  }

  private var readingTable: Table {
    Table(
      [
        .init("organization", "Organization", fit: .wrap(minimum: 14)),
        .init("motivation", "Wish", .right),
        .init("contact", "Furthest with", fit: .wrap(minimum: 16)),
        .init("people", "Know", .right, priority: 2),
        .init("posting", "Posts", .right),
        .init("opportunities", "Opportunities", fit: .wrap(minimum: 18), priority: 1),
      ],
      rows: rows.map { row in
        let opportunities = row.opportunities.map { opportunity in
          opportunity.title + (opportunity.stage.map { " (\($0.text))" } ?? "")
        }
        return [
          Cell(row.organization.name, .name), number(row.order.motivation),
          Cell(furthest(row), .null), Cell(.int(row.people.count)), number(row.order.posting),
          Cell(opportunities.joined(separator: "; ")),
        ]
      })
  }

  private func number(_ value: Int?) -> Cell { value.map { Cell(.int($0)) } ?? Cell("?", .hint) }

  private func furthest(_ row: Row) -> StyledText {
    guard let best = row.people.first else { return StyledText("nobody known there", .warning) }
    if !best.mayBeAsked, best.history.lastMet == nil {
      return "\(best.person.name, .name), \("not to be asked", .warning)"
    }
    if row.isNobodyAsked {
      return "\(best.person.name, .name), \("nobody asked yet", .warning)"
    }
    let former = best.isFormer ? ", formerly there" : ""
    let furthest = best.history.furthest(best.state)
    return "\(best.person.name, .name)\(former): \(best.history.shown(best.state), furthest.role)"
  }

  static let columns: [Table.Column] = [
    "organization", "motivation", "posting", "contact", "state", "state_date", "former",
    "people", "met", "opportunities", "field", "location", "path",
  ].map { .init($0, $0.prefix(1).uppercased() + $0.dropFirst().replacing("_", with: " ")) }

  var table: Table {
    Table(
      Self.columns,
      rows: rows.map { row in
        let best = row.people.first
        return [
          Cell(row.organization.name), Cell(row.order.motivation.map { .int($0) } ?? .null),
          Cell(row.order.posting.map { .int($0) } ?? .null), Cell(optional: best?.person.name),
          Cell(optional: best?.state.word), Cell(best?.state.date.map { .date($0) } ?? .null),
          Cell(best.map { .bool($0.isFormer) } ?? .null), Cell(.int(row.people.count)),
          Cell(.int(row.people.count { $0.history.lastMet != nil })),
          Cell(.list(row.opportunities.map { .text($0.title) })),
          Cell(.list(row.fields.map { .text($0.text) })),
          Cell(.list(row.locations.map { .text($0.text) })),
          Cell(optional: row.organization.path?.text),
        ]
      })
  }

  /// `kith.targets.v1`'s rows.
  var json: JSONValue {
    .array(
      rows.map { row in
        [
          "organization": .string(row.organization.name),
          "note": JSONValue(row.organization.path?.text),
          "motivation": JSONValue(row.order.motivation), "posting": JSONValue(row.order.posting),
          "fields": .array(row.fields.map(\.json)), "locations": .array(row.locations.map(\.json)),
          "nobody_asked": .bool(row.isNobodyAsked),
          "people": .array(
            row.people.map { contact in
              [
                "person": .string(contact.person.name),
                "note": JSONValue(contact.person.path?.text),
                "state": .string(contact.state.word), "state_date": JSONValue(contact.state.date),
                "met": JSONValue(contact.history.lastMet), "former": .bool(contact.isFormer),
                "sources": .array([contact.source.json]),
              ]
            }),
          "opportunities": .array(
            row.opportunities.map { opportunity in
              [
                "title": .string(opportunity.title), "stage": JSONValue(opportunity.stage?.text),
                "origin": JSONValue(opportunity.origin?.text),
                "sources": .array([opportunity.source.json]),
              ]
            }),
          "sources": .array(
            [row.motivation, row.posting].compactMap { $0?.source }.sorted().map(\.json)),
        ]
      })
  }
}
