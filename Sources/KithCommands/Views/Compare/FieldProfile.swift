import Network
import NoteSyntax
import VaultIndex

/// All that the notes say of one field.
struct FieldProfile {
  let field: FieldRow
  /// Nil for a field without a note.
  let note: NodeRow?
  let verdict: Quote?
  let expected: Quote?
  let found: Quote?
  /// The talks with people who know it, the latest first.
  let talks: [Talk]
  let people: [Knower]
  let organizations: [Organization]
  let places: [PlaceTally.Place]

  struct Talk {
    var day: CivilDate
    var note: NodeRow
    var people: [String]
    var learned: [Quote]
    var notes: [Quote]
    var terms: [(term: GlossaryTerm, source: SourceLine)]
    var rating: (mark: Int, source: SourceLine)?
    var fit: (mark: Int, source: SourceLine)?

    /// What was learned, or the notes where that was not written.
    var said: [Quote] { learned.isEmpty ? notes : learned }
  }

  /// Somebody who knows the field.
  struct Knower {
    var person: NodeRow
    var state: ContactState
    var history: PersonHistory
    var location: Quote?
    var source: SourceLine

    var isMet: Bool { history.lastMet != nil }
    /// Whoever declined, or could not be reached, or is not to be turned to, is neither met nor to be met.
    var isToMeet: Bool { !isMet && state.progress > 0 && history.status.mayBeAsked }
  }

  struct Organization {
    var node: NodeRow
    var locations: [Quote]
    var source: SourceLine
  }

  init(of field: FieldRow, today: CivilDate, shelf: PageShelf, reader: IndexReader) throws {
    self.field = field
    let note = try field.node.flatMap { try reader.nodes([$0])[$0] }
    let page = note.flatMap { shelf.page(of: $0) }
    func quote(_ key: String) -> Quote? { note.flatMap { Quote(page?.value(key), in: $0) } }
    self.note = note
    (verdict, expected, found) = (quote("verdict"), quote("expected"), quote("found"))
    let members = try reader.members(of: field)
    let contacts = members.filter { $0.node.kind == .contact }
    let states = try reader.people(contacts.map(\.node.id), on: today)
    let histories = try reader.history(of: contacts.map(\.node.id), until: today)
    people = contacts.compactMap { member in
      guard let path = member.node.path else { return nil }
      return Knower(
        person: member.node, state: states[member.node.id]?.standing.state ?? .notAsked,
        history: histories[member.node.id] ?? PersonHistory(),
        location: Quote(shelf.page(of: member.node)?.value("location"), in: member.node),
        source: SourceLine(path, member.position))
    }
    organizations = members.filter { $0.node.kind == .organization }.compactMap { member in
      guard let path = member.node.path else { return nil }
      return Organization(
        node: member.node,
        locations: Quote.all(
          shelf.page(of: member.node)?.values("location") ?? [], in: member.node),
        source: SourceLine(path, member.position))
    }
    talks = try Self.talks(with: contacts.map(\.node.id), until: today, shelf, reader)
    var tally = PlaceTally()
    for person in people where person.isMet || person.isToMeet {
      tally.add(person: person.isMet, in: person.location?.text)
    }
    for organization in organizations {
      let locations = organization.locations.map(\.text)
      for place in locations.isEmpty ? [nil] : locations.map(Optional.some) {
        tally.add(organization: organization.node.name, in: place)
      }
    }
    places = tally.places
  }

  private static func talks(
    with people: [NodeID], until today: CivilDate, _ shelf: PageShelf, _ reader: IndexReader
  ) throws -> [Talk] {
    let notes = Set(
      try people.flatMap { try reader.interviews(of: $0) }.filter { $0.day <= today }.map(\.note))
    let attendance = try reader.attendees(of: notes.sorted())
    let nodes = try reader.nodes(attendance.flatMap { [$0.note, $0.person] })
    return Dictionary(grouping: attendance, by: \.note).compactMap { id, there -> Talk? in
      guard let note = nodes[id], let day = there.first?.day, let page = shelf.page(of: note),
        !["cancelled", "missed"].contains(page.value("status")?.text)
      else { return nil }
      return Talk(
        day: day, note: note, people: there.compactMap { nodes[$0.person]?.name }.sorted(),
        learned: Quote.all(page.passages(in: "learned"), in: note),
        notes: Quote.all(page.passages(in: "notes"), in: note),
        terms: page.terms.compactMap { term in
          note.path.map { (term, SourceLine($0, term.position)) }
        },
        rating: Self.mark("rating", page, note), fit: Self.mark("fit", page, note))
    }
    .sorted { ($1.day, $0.note.path?.text ?? "") < ($0.day, $1.note.path?.text ?? "") }
  }

  private static func mark(_ key: String, _ page: NotePage, _ note: NodeRow)
    -> (mark: Int, source: SourceLine)?
  {
    guard let mark = page.number(key), let quote = Quote(page.value(key), in: note) else {
      return nil
    }
    return (mark, quote.source)
  }

  var fit: Marks { Marks(talks.compactMap { $0.fit?.mark }) }
  var rating: Marks { Marks(talks.compactMap { $0.rating?.mark }) }
}
