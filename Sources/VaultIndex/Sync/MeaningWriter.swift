import GRDB
import Network
import NoteSyntax

/// Resolves what a note mentions and writes the rows that follow: mentions, facts, commitments,
/// who was where.
///
/// All names of the vault must be in the index by then.
struct MeaningWriter {
  private let names: NameTable
  private let stubs: StubTable
  private let mention: PreparedStatement
  private let fact: PreparedStatement
  private let commitment: PreparedStatement
  private let attendance: PreparedStatement

  init(_ db: Database, names: NameTable, stubs: StubTable) throws {
    self.names = names
    self.stubs = stubs
    mention = try PreparedStatement(
      db,
      "INSERT INTO mention (note, ordinal, role, line, column, target, key, base_key, resolved, "
        + "rule, is_ambiguous, wants_person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    fact = try PreparedStatement(
      db,
      "INSERT INTO fact (person, date, time, verb, channel, day, day_time, minutes, mode, about, "
        + "use_name, introduction, rule, text, is_implied, note, line, column) "
        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    commitment = try PreparedStatement(
      db,
      "INSERT INTO commitment (person, kind, due, made_on, is_open, done_on, text, note, line, "
        + "column) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    attendance = try PreparedStatement(
      db,
      "INSERT INTO attendance (person, day, questions, is_written_up, note) "
        + "VALUES (?, ?, ?, ?, ?)")
  }

  func write(_ meaning: PendingMeaning) throws {
    // Nothing is owed to an organization or an interview: who is none is nobody here, and is
    // reported by a check.
    let resolved = try meaning.mentions.enumerated().map { ordinal, mention in
      try write(mention, ordinal, of: meaning)
    }
    func node(_ reference: Reference) -> NodeID? {
      switch reference {
      case .thisNote: meaning.note
      case .mention(let index): resolved[index]
      }
    }
    for statement in meaning.statements {
      // A name that several share says nothing of any of them; the mention is reported.
      guard let person = node(statement.subject) else { continue }
      if let about = statement.about {
        guard let other = node(about) else { continue }
        try write(statement, of: person, about: other, in: meaning.note)
      } else {
        try write(statement, of: person, about: nil, in: meaning.note)
      }
    }
    for commitment in meaning.commitments {
      guard let person = node(commitment.subject) else { continue }
      try write(commitment, of: person, in: meaning.note)
    }
    guard let interview = meaning.interview, let day = meaning.day else { return }
    for person in Set(interview.attendees.compactMap(node)).sorted() {
      try write(interview, of: person, on: day, in: meaning.note)
    }
  }

  /// Writes the mention; returns whom it means, nil where that is nobody.
  private func write(_ found: Mention, _ ordinal: Int, of meaning: PendingMeaning) throws
    -> NodeID?
  {
    let target = found.target
    var node: NodeID?
    var rule: ResolutionRule?
    var isAmbiguous = false
    var isPerson = true
    if found.link.target.isEmpty {
      node = meaning.note
    } else {
      let candidates = try names.entries(under: target.lookupKeys)
      switch Resolver.resolve(target, from: meaning.path, among: candidates).resolution {
      case .note(let found, let by):
        (node, rule) = (found, by)
        isPerson = candidates.first { $0.node == found }?.kind.mayBePerson ?? true
      case .ambiguous: isAmbiguous = true
      case .none:
        if found.wantsPerson { node = try stubs.stub(for: found.link.target, key: target.key) }
      }
    }
    mention.bind(meaning.note)
    mention.bind(ordinal)
    mention.bind(found.role.rawValue)
    mention.bind(found.position.line)
    mention.bind(found.position.column)
    mention.bind(found.link.target)
    mention.bind(target.key.text)
    mention.bind(target.baseKey?.text)
    mention.bind(node)
    mention.bind(rule?.rawValue)
    mention.bind(isAmbiguous)
    mention.bind(found.wantsPerson)
    try mention.run()
    return isPerson ? node : nil
  }

  private func write(_ said: StatedFact, of person: NodeID, about: NodeID?, in note: NodeID) throws
  {
    fact.bind(person)
    fact.bind(said.date)
    fact.bind(said.time)
    fact.bind(said.verb.rawValue)
    fact.bind(said.channel)
    fact.bind(said.appointment?.date)
    fact.bind(said.appointment?.time)
    fact.bind(said.appointment?.minutes)
    fact.bind(said.appointment?.mode?.rawValue)
    fact.bind(about)
    fact.bind(said.useName)
    fact.bind(said.introduction)
    fact.bind(said.rule?.rawValue)
    fact.bind(said.text)
    fact.bind(said.isImplied)
    fact.bind(note)
    fact.bind(said.position.line)
    fact.bind(said.position.column)
    try fact.run()
  }

  private func write(_ held: Commitment, of person: NodeID, in note: NodeID) throws {
    commitment.bind(person)
    commitment.bind(held.kind.rawValue)
    commitment.bind(held.due)
    commitment.bind(held.madeOn)
    commitment.bind(held.isOpen)
    commitment.bind(held.doneOn)
    commitment.bind(held.text)
    commitment.bind(note)
    commitment.bind(held.position.line)
    commitment.bind(held.position.column)
    try commitment.run()
  }

  private func write(
    _ interview: InterviewContent, of person: NodeID, on day: CivilDate, in note: NodeID
  ) throws {
    attendance.bind(person)
    attendance.bind(day)
    attendance.bind(interview.questions)
    attendance.bind(interview.isWrittenUp)
    attendance.bind(note)
    try attendance.run()
  }
}

/// What a note says of others, held until every name of the vault is known.
struct PendingMeaning {
  var note: NodeID
  var path: VaultPath
  var mentions: [Mention]
  var statements: [StatedFact]
  var commitments: [Commitment]
  var interview: InterviewContent?
  var day: CivilDate?

  init(_ record: NoteRecord, as note: NodeID) {
    self.note = note
    path = record.path
    mentions = record.mentions
    statements = record.statements
    commitments = record.commitments
    interview = record.interview
    day = record.date
  }
}
