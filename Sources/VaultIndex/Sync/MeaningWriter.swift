import GRDB
import Network
import NoteSyntax

/// Resolves what notes mention and writes the rows that follow: mentions, facts, commitments,
/// who was where.
///
/// All names of the vault must be in the index by then.
struct MeaningWriter {
  private let stubs: StubTable
  private let targets: LinkTargetTable
  private let mention: RowInsertion
  private let fact: RowInsertion
  private let commitment: RowInsertion
  private let attendance: RowInsertion
  /// Empty in a first load, where there is nothing to replace.
  private let replacements: [RowReplacement]
  /// Of which notes rows were written that differ from those that were there.
  private(set) var differing: Set<NodeID> = []
  /// What is written, kept for judging; nil where that reads it from the index.
  private(set) var shelf: CaseShelf?

  init(_ db: Database, stubs: StubTable, shelf: CaseShelf?) throws {
    self.stubs = stubs
    targets = try LinkTargetTable(db)
    self.shelf = shelf
    mention = RowInsertion(
      db, into: "mention",
      [
        "note", "ordinal", "role", "line", "column", "target", "resolved", "rule", "is_ambiguous",
        "wants_person",
      ])
    fact = RowInsertion(db, into: "fact", Self.factColumns)
    commitment = RowInsertion(
      db, into: "commitment",
      [
        "note", "line", "column", "ordinal", "person", "kind", "due", "made_on", "is_open",
        "done_on", "text",
      ])
    attendance = RowInsertion(
      db, into: "attendance", ["note", "person", "day", "questions", "is_written_up"])
    replacements =
      shelf != nil
      ? []
      : [
        RowReplacement(of: mention), RowReplacement(of: fact),
        RowReplacement(of: commitment),
        RowReplacement(of: attendance, order: "person"),
      ]
  }

  static let factColumns = [
    "note", "ordinal", "person", "date", "time", "verb", "channel", "day", "day_time", "minutes",
    "mode", "moved_from", "about", "use_name", "introduction", "rule", "text", "is_implied", "line",
    "column",
  ]

  /// Parts that may wait to be written.
  private static let window = 6

  /// A note whose links are resolved.
  private struct ResolvedNote: Sendable {
    var note: NodeID
    var said: SaidOfPeople
    var links: PendingLinks
    var mentions: [ResolvedMention]

    init(
      _ number: Int, _ links: PendingLinks, of pending: PendingMeanings, by names: some KnownNames
    ) {
      note = pending.notes[number]
      let said = pending.said(by: number)
      self.said = said
      self.links = links
      mentions = links.mentions.map { names.resolve($0, at: said.itself.path) }
    }
  }

  /// Resolves on all cores, and writes in the notes' order.
  ///
  /// - Parameter parts: of `pending`, all of them; each is dropped when it is resolved.
  mutating func write(
    _ parts: consuming [PendingPart], of pending: PendingMeanings, names: some KnownNames
  ) throws {
    try OrderedWork.each(parts, window: Self.window) { part in
      part.links().map { ResolvedNote($0.number, $0.links, of: pending, by: names) }
    } consume: { resolved in
      for note in resolved {
        let differs = try replacements.replace(note.note) { try write(note) }
        if differs { differing.insert(note.note) }
      }
    }
    for insertion in [mention, fact, commitment, attendance] { try insertion.flush() }
    try targets.flush()
    shelf?.keepStubs(stubs.named)
  }

  private mutating func write(_ resolved: ResolvedNote) throws {
    let (note, said) = (resolved.note, resolved.said)
    shelf?.begin(note)
    // Nothing is owed to an organization or an interview: who is none is nobody here, and is
    // reported by a check.
    var nodes: [NodeID?] = []
    nodes.reserveCapacity(resolved.mentions.count)
    for (ordinal, mention) in resolved.mentions.enumerated() {
      nodes.append(try write(mention, ordinal, of: note))
    }
    func node(_ reference: Reference) -> NodeID? {
      switch reference {
      case .thisNote: note
      case .mention(let index): nodes[index]
      }
    }
    for (index, placed) in said.statements.enumerated() {
      let statement = placed.value
      // A name that several share says nothing of any of them; the mention is reported.
      guard let person = node(statement.subject) else { continue }
      let about = statement.about.map(node)
      if let about, about == nil || about == person && statement.about == .thisNote { continue }
      try write(statement, index, of: person, about: about ?? nil, in: note)
      shelf?.keep(statement.verb, at: placed.offset, of: person, about: about ?? nil)
    }
    let attendees = Set(resolved.links.attendees.compactMap(node))
    for (index, placed) in said.commitments.enumerated() {
      let commitment = placed.value
      guard let person = node(commitment.subject),
        commitment.isTo(person, meaning: node, isPresent: attendees.contains)
      else { continue }
      try write(commitment, index, of: person, in: note)
      shelf?.keep(commitmentAt: placed.offset, of: person)
    }
    guard let interview = resolved.links.interview else { return }
    for person in attendees.sorted() {
      try write(interview, of: person, in: note)
      shelf?.keep(interview, of: person)
    }
  }

  /// Writes the mention; returns whom it means, nil where that is nobody.
  private mutating func write(
    _ resolved: ResolvedMention, _ ordinal: Int, of note: NodeID
  ) throws -> NodeID? {
    let (found, target) = (resolved.mention, resolved.target)
    var node: NodeID?
    var rule: ResolutionRule?
    var isAmbiguous = false
    var isPerson = true
    switch resolved.meaning {
    case .thisNote: node = note
    case .note(let found, let by, let mayBePerson):
      (node, rule, isPerson) = (found, by, mayBePerson)
    case .ambiguous: isAmbiguous = true
    case .unknown:
      if found.wantsPerson { node = try stubs.stub(for: found.target, key: target.key) }
    }
    mention.bind(note)
    mention.bind(ordinal)
    mention.bind(found.role.code)
    mention.bind(found.position.line)
    mention.bind(found.position.column)
    mention.bind(try targets.number(of: found.target, target))
    mention.bind(node)
    mention.bind(rule?.rawValue)
    mention.bind(isAmbiguous)
    mention.bind(found.wantsPerson)
    try mention.run()
    if found.role == .organization, let node { shelf?.keep(workplace: node, of: note) }
    return isPerson ? node : nil
  }

  private func write(
    _ said: StatedFact, _ ordinal: Int, of person: NodeID, about: NodeID?, in note: NodeID
  ) throws {
    fact.bind(note)
    fact.bind(ordinal)
    fact.bind(person)
    fact.bind(said.date)
    fact.bind(said.time)
    fact.bind(said.verb.code)
    fact.bind(said.channel)
    fact.bind(said.appointment?.date)
    fact.bind(said.appointment?.time)
    fact.bind(said.appointment?.minutes)
    fact.bind(said.appointment?.mode?.rawValue)
    fact.bind(said.appointment?.movedFrom)
    fact.bind(about)
    fact.bind(said.useName)
    fact.bind(said.introduction)
    fact.bind(said.rule?.code)
    fact.bind(said.text)
    fact.bind(said.isImplied)
    fact.bind(said.position.line)
    fact.bind(said.position.column)
    try fact.run()
  }

  private func write(
    _ held: Commitment, _ ordinal: Int, of person: NodeID, in note: NodeID
  ) throws {
    commitment.bind(note)
    commitment.bind(held.position.line)
    commitment.bind(held.position.column)
    commitment.bind(ordinal)
    commitment.bind(person)
    commitment.bind(held.kind.rawValue)
    commitment.bind(held.due)
    commitment.bind(held.madeOn)
    commitment.bind(held.isOpen)
    commitment.bind(held.doneOn)
    commitment.bind(held.text)
    try commitment.run()
  }

  private func write(_ interview: InterviewNote, of person: NodeID, in note: NodeID) throws {
    attendance.bind(note)
    attendance.bind(person)
    attendance.bind(interview.day)
    attendance.bind(interview.questions)
    attendance.bind(interview.isWrittenUp)
    try attendance.run()
  }
}
