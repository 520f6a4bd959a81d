import Network
import NoteSyntax
import VaultFiles
import VaultIndex

/// What is owed to everybody by all notes, worked out in the plainest way: every note is read,
/// every name looked up among all, every person judged by all facts there are. Only the numbers of
/// the nodes are the index's, so that what it stores can be compared as it is.
struct NaiveEvaluation {
  let settings: Settings
  private let reader: IndexReader
  var notes: [(node: NodeRow, record: NoteRecord, people: [NodeID?], links: [NodeID?])] =
    []
  private var entries: [NameEntry] = []
  var facts: [Fact] = []

  init(_ source: MemorySource, _ settings: Settings, _ reader: IndexReader) throws {
    self.settings = settings
    self.reader = reader
    for path in source.paths.compactMap({ VaultPath($0) }).sorted() {
      guard let bytes = source.bytes(of: path.text), let node = try reader.node(at: path) else {
        continue
      }
      let text = SourceText(bytes)
      let record = RecordReader(settings: settings).record(of: .parse(text), in: text, at: path)
      notes.append((node, record, [], []))
      entries += record.nameKeys.map { key, rank in
        NameEntry(
          key: key, rank: rank, node: node.id, path: path, kind: record.kind,
          organizations: record.contact?.organizations ?? [])
      }
    }
    for index in notes.indices {
      for mention in notes[index].record.mentions {
        let node = try resolved(mention, in: notes[index].node)
        let kind = node.flatMap { node in notes.first { $0.node.id == node }?.record.kind }
        let isPerson = kind.map { $0 == .contact || $0 == .note } ?? true
        notes[index].links.append(node)
        notes[index].people.append(isPerson ? node : nil)
      }
    }
    for note in notes { facts += note.record.statements.compactMap { fact($0, in: note) } }
  }

  private func resolved(_ mention: Mention, in note: NodeRow) throws -> NodeID? {
    guard !mention.link.target.isEmpty, let path = note.path else { return note.id }
    let candidates = entries.filter { mention.target.lookupKeys.contains($0.key) }
    switch Resolver.resolve(
      mention.target, written: mention.link.target, from: path, wantsPerson: mention.wantsPerson,
      among: candidates
    ).resolution {
    case .note(let entry, _): return entry.node
    case .ambiguous: return nil
    case .none: return mention.wantsPerson ? try reader.stub(of: mention.target.key)?.id : nil
    }
  }

  typealias Note = (
    node: NodeRow, record: NoteRecord, people: [NodeID?], links: [NodeID?]
  )

  func person(_ reference: Reference, in note: Note) -> NodeID? {
    switch reference {
    case .thisNote: note.node.id
    case .mention(let index): note.people[index]
    }
  }

  private func fact(_ said: StatedFact, in note: Note) -> Fact? {
    let about = said.about.map { person($0, in: note) }
    guard let subject = person(said.subject, in: note), about != .some(nil),
      about != subject || said.about != .thisNote
    else { return nil }
    return Fact(
      person: subject, date: said.date, time: said.time, verb: said.verb, channel: said.channel,
      appointment: said.appointment, about: about ?? nil, useName: said.useName,
      introduction: said.introduction, rule: said.rule, text: said.text,
      isImplied: said.isImplied, sources: [Source(note: note.node.id, position: said.position)])
  }
}

extension NaiveEvaluation {
  /// What is owed to these, which may be any nodes.
  func obligations(of nodes: [NodeRow]) -> [Obligation] {
    let judge = Judge(settings: settings)
    let names = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0.name) })
    let namings = Naming.merging(facts, names: { names[$0] ?? "" })
    return nodes.flatMap { judge.obligations(in: personCase($0, namings)) }
  }

  private func personCase(_ node: NodeRow, _ namings: [Naming]) -> PersonCase {
    let attributes = notes.first { $0.node.id == node.id }?.record.contact
    return PersonCase(
      person: Person(
        id: node.id, name: node.name, note: node.path,
        attributes: attributes ?? ContactAttributes()),
      facts: facts(of: node.id), commitments: commitments(of: node.id),
      namedBy: namings.filter { $0.to == node.id },
      named: namings.filter { $0.from == node.id }.map { ($0, facts(of: $0.to)) },
      interviews: interviews(of: node.id), targets: targets(of: node.id),
      acceptances: acceptances)
  }

  func facts(of person: NodeID) -> [Fact] { facts.filter { $0.person == person }.merged() }

  func commitments(of id: NodeID) -> [PersonCommitment] {
    notes.flatMap { note in
      note.record.commitments.filter { held in
        person(held.subject, in: note) == id && isAlsoTo(id, held, in: note)
      }.map {
        PersonCommitment($0, source: Source(note: note.node.id, position: $0.position))
      }
    }
    .sorted { $0.source < $1.source }
  }

  /// A task in a group's note that links some of those who were there is theirs alone.
  private func isAlsoTo(_ id: NodeID, _ held: Commitment, in note: Note) -> Bool {
    let linked = held.linked.compactMap { person($0, in: note) }
    let present = (note.record.interview?.attendees ?? []).compactMap { person($0, in: note) }
    return linked.contains(id) || !linked.contains(where: present.contains)
  }

  private func interviews(of id: NodeID) -> [InterviewNote] {
    notes.compactMap { note in
      guard let interview = note.record.interview, let day = note.record.date,
        interview.attendees.contains(where: { person($0, in: note) == id })
      else { return nil }
      return InterviewNote(
        day: day, questions: interview.questions, isWrittenUp: interview.isWrittenUp)
    }
  }

  /// Where a contact works, by what its links mean.
  private func workplaces(of id: NodeID) -> [NodeID] {
    guard let note = notes.first(where: { $0.node.id == id }), note.record.contact != nil else {
      return []
    }
    return zip(note.record.mentions, note.links).compactMap {
      $0.role == .organization ? $1 : nil
    }
  }

  private func targets(of id: NodeID) -> [Target] {
    workplaces(of: id).compactMap { workplace in
      guard let note = notes.first(where: { $0.node.id == workplace }), note.record.isTarget
      else { return nil }
      let words = facts.filter { $0.isWordToThem && workplaces(of: $0.person).contains(workplace) }
      return Target(
        organization: workplace, name: note.record.name,
        words: Set(
          words.compactMap { fact in
            fact.date.map { Target.Word(day: $0, person: fact.person) }
          }
        ).sorted { ($0.day, $0.person) < ($1.day, $1.person) })
    }
  }

  private var acceptances: [Acceptance] {
    notes.compactMap { note in
      note.record.accepted.map {
        Acceptance(
          opportunity: note.node.id, name: note.record.name, day: $0.day,
          source: Source(note: note.node.id, position: $0.position))
      }
    }
    .sorted { ($0.day, $0.opportunity) < ($1.day, $1.opportunity) }
  }
}
