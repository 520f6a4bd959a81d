import GRDB
import Network
import NoteSyntax

/// Gathers from the index what the rules look at, for many people at a time.
///
/// The people asked for stand in a temporary table, so that each of the few queries serves all of
/// them at once.
struct CaseLoader {
  private let db: Database
  private let acceptances: [Acceptance]
  /// The words at the targets met so far: whole organizations work at one, and are loaded in many
  /// batches.
  private var knownWords: [NodeID: [Target.Word]] = [:]

  private let wanted: People
  private let neighbor: People

  /// A temporary table of numbers.
  private struct People {
    let clear: DeferredStatement
    let insert: DeferredStatement

    init(_ db: Database, _ table: String) {
      clear = DeferredStatement(db, "DELETE FROM temp.\(table)")
      insert = DeferredStatement(db, "INSERT OR IGNORE INTO temp.\(table) (id) VALUES (?)")
    }
  }

  init(_ db: Database, _ acceptances: [Acceptance]) throws {
    self.db = db
    self.acceptances = acceptances
    wanted = People(db, "wanted")
    neighbor = People(db, "neighbor")
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS wanted (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE IF NOT EXISTS neighbor (id INTEGER PRIMARY KEY);
        """)
  }

  /// All that the cases of these people are made of, as it stands in the index.
  mutating func material(of ids: some Sequence<NodeID>) throws -> CaseMaterial {
    try fill(wanted, ids)
    let persons = try loadPersons()
    let facts = try FactReader.facts(
      db, from: "temp.wanted CROSS JOIN fact ON fact.person = wanted.id ORDER BY wanted.id")
    let inward = try FactReader.facts(
      db,
      from: "temp.wanted CROSS JOIN fact ON fact.about = wanted.id "
        + "AND fact.verb IN (\([LogVerb.named, .introduced].codeList))")
    let named = Set(facts.compactMap(\.about))
    // Any word with somebody to whom an introduction was promised ends the waiting for it.
    let promised = Set(facts.lazy.filter { $0.introduction != nil }.compactMap(\.about))
    let outcomes =
      try neighborFacts(
        of: named.subtracting(promised),
        "AND fact.verb IN (\(SaidToOthers.outcomeVerbs.codeList))")
      + neighborFacts(of: promised, "")
    // Only a request can be in want of a second contact.
    let targets = try loadTargets(
      of: Set(facts.lazy.filter { $0.verb == .asked }.map(\.person)))
    try fill(neighbor, named.union(inward.map(\.person)))
    return CaseMaterial(
      persons: persons, facts: facts, inward: inward, outcomes: outcomes,
      names: try loadNames(), commitments: try loadCommitments(),
      interviews: try loadInterviews(), targets: targets, acceptances: acceptances)
  }

  /// The facts of others that satisfy a condition, a person's side by side.
  private func neighborFacts(of ids: Set<NodeID>, _ condition: String) throws -> [Fact] {
    guard !ids.isEmpty else { return [] }
    try fill(neighbor, ids)
    return try FactReader.facts(
      db,
      from: "temp.neighbor CROSS JOIN fact ON fact.person = neighbor.id \(condition) "
        + "ORDER BY neighbor.id")
  }

  private func fill(_ table: People, _ ids: some Sequence<NodeID>) throws {
    try table.clear.get().run()
    for id in ids {
      let insert = try table.insert.get()
      insert.bind(id)
      try insert.run()
    }
  }

  private func loadPersons() throws -> [Person] {
    var persons: [Person] = []
    let query = try PreparedStatement(
      db,
      "SELECT node.id, node.name, node.path, person.tie, person.source, person.status, "
        + "person.snooze, person.cadence, person.follow_up_agreed, person.would_work_for, "
        + "person.due, person.organizations FROM temp.wanted CROSS JOIN node ON node.id = wanted.id "
        + "LEFT JOIN person ON person.node = node.id ORDER BY node.id")
    try query.forEachRow { row in
      var attributes = ContactAttributes()
      attributes.tie = row.optionalText(3).flatMap(ContactAttributes.Tie.init)
      attributes.source = row.optionalText(4)
      attributes.status = row.optionalText(5).flatMap(ContactAttributes.Status.init) ?? .active
      attributes.snooze = row.date(6)
      attributes.cadence = row.optionalText(7).flatMap { TermSetting(column: $0) }
      attributes.followUpAgreed = row.optionalFlag(8)
      attributes.wouldWorkFor = row.optionalFlag(9)
      attributes.due = TermSettingsColumn.read(row.text(10))
      attributes.organizations = KeysColumn.read(row.text(11))
      persons.append(
        Person(
          id: row.node(0), name: row.text(1), note: row.optionalText(2).flatMap { VaultPath($0) },
          attributes: attributes))
    }
    return persons
  }

  private func loadNames() throws -> [NodeID: String] {
    var names: [NodeID: String] = [:]
    let query = try PreparedStatement(
      db, "SELECT node.id, node.name FROM temp.neighbor CROSS JOIN node ON node.id = neighbor.id")
    try query.forEachRow { names[$0.node(0)] = $0.text(1) }
    return names
  }

  private mutating func loadTargets(of ids: Set<NodeID>) throws -> [NodeID: [Target]] {
    try fill(neighbor, ids)
    var workplaces: [(person: NodeID, organization: NodeID, name: String)] = []
    let query = try PreparedStatement(
      db,
      "SELECT neighbor.id, node.id, node.name FROM temp.neighbor "
        + "CROSS JOIN mention ON mention.note = neighbor.id "
        + "AND mention.role = \(Mention.Role.organization.code) "
        + "CROSS JOIN node ON node.id = mention.resolved AND node.is_target "
        + "ORDER BY neighbor.id, mention.ordinal")
    try query.forEachRow { workplaces.append(($0.node(0), $0.node(1), $0.text(2))) }
    let unknown = Set(workplaces.map(\.organization)).filter { knownWords[$0] == nil }
    if !unknown.isEmpty {
      for organization in unknown { knownWords[organization] = [] }
      try loadWords(at: unknown)
    }
    var targets: [NodeID: [Target]] = [:]
    for (person, organization, name) in workplaces {
      let words = knownWords[organization] ?? []
      targets[person, default: []].append(
        Target(organization: organization, name: name, words: words))
    }
    return targets
  }

  /// The words to the people who work at each organization, by day.
  private mutating func loadWords(at organizations: Set<NodeID>) throws {
    try fill(neighbor, organizations)
    let query = try PreparedStatement(
      db,
      "SELECT DISTINCT neighbor.id, fact.date, fact.person FROM temp.neighbor "
        + "CROSS JOIN mention ON mention.resolved = neighbor.id "
        + "AND mention.role = \(Mention.Role.organization.code) "
        + "CROSS JOIN fact ON fact.person = mention.note AND fact.date IS NOT NULL "
        + "AND fact.verb IN (\(LogVerb.wordsToThem.codeList)) "
        + "ORDER BY neighbor.id, fact.date, fact.person")
    try query.forEachRow { row in
      guard let day = row.date(1) else { return }
      knownWords[row.node(0), default: []].append(Target.Word(day: day, person: row.node(2)))
    }
  }

  private func loadInterviews() throws -> [NodeID: [InterviewNote]] {
    var interviews: [NodeID: [InterviewNote]] = [:]
    let query = try PreparedStatement(
      db,
      "SELECT person, day, questions, is_written_up "
        + "FROM temp.wanted CROSS JOIN attendance ON attendance.person = wanted.id")
    try query.forEachRow { row in
      guard let day = row.date(1) else { return }
      interviews[row.node(0), default: []].append(
        InterviewNote(day: day, questions: Int(row.integer(2)), isWrittenUp: row.flag(3)))
    }
    return interviews
  }

  private func loadCommitments() throws -> [NodeID: [PersonCommitment]] {
    let all = try CommitmentReader.commitments(
      db, from: "temp.wanted CROSS JOIN commitment ON commitment.person = wanted.id")
    return Dictionary(grouping: all, by: \.person).mapValues { held in
      held.map(\.held).sorted { $0.source < $1.source }
    }
  }
}
