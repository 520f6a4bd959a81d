import Dispatch
import GRDB
import Network
import NoteSyntax
import Synchronization

/// Judges people anew and stores what follows from their facts: what is owed to them, how things
/// stand with them, and who named them.
struct ObligationWriter {
  private let db: Database
  private let judge: Judge
  private let obligation: RowInsertion
  private let standing: RowInsertion
  private let referral: RowInsertion
  private let replacements: [RowReplacement]

  /// People judged in one go, so that memory does not grow with the vault.
  private static let batchSize = 1000

  init(_ db: Database, judge: Judge) throws {
    self.db = db
    self.judge = judge
    obligation = RowInsertion(
      db, into: "obligation",
      [
        "end", "due", "person", "ordinal", "rule", "about", "about_text", "trigger",
        "hidden_until", "urgent_from", "reason", "clears", "sources",
      ])
    standing = RowInsertion(db, into: "standing", ["person", "last", "changes"])
    referral = RowInsertion(
      db, into: "referral",
      [
        "named", "referrer", "date", "use_name", "introduction", "introduced_on", "given_on",
        "sources",
      ])
    replacements = [
      RowReplacement(of: obligation, where: "person = ?"),
      RowReplacement(of: standing, where: "person = ?", order: "person"),
      RowReplacement(of: referral, where: "named = ?", order: "referrer"),
    ]
  }

  /// Judges in batches, one on another core while the next is read and the last is written.
  func rejudge(_ persons: Set<NodeID>) throws {
    let persons = persons.sorted()
    var loader = try CaseLoader(db)
    var underWay: Judgement?
    for start in stride(from: 0, to: persons.count, by: Self.batchSize) {
      let batch = persons[start..<min(start + Self.batchSize, persons.count)]
      let next = Judgement(of: batch, try loader.material(of: batch), by: judge)
      try replace(with: underWay)
      underWay = next
    }
    try replace(with: underWay)
    try flush()
  }

  /// Puts the verdicts in place of what was stored of the same people, and nothing in place of what
  /// was stored of whoever is no person any more.
  private func replace(with judgement: Judgement?) throws {
    guard let judgement else { return }
    let verdicts = Dictionary(uniqueKeysWithValues: judgement.verdicts().map { ($0.person, $0) })
    for person in judgement.persons {
      try replacements.replace(person) {
        if let verdict = verdicts[person] { try write(verdict) }
      }
    }
  }

  /// People of the shelf judged in one go by a worker, and how many such batches may wait.
  private static let shelfBatchSize = 64
  private static let window = 16

  /// Judges everybody of a first load on all cores, and writes in the order of the people.
  ///
  /// - Parameter chores: other work on the index, done between the batches, so that the cores have
  ///   something to do meanwhile.
  func judge(_ shelf: CaseShelf, meanwhile chores: [() throws -> Void]) throws {
    let everybody = shelf.everybody
    let batches = stride(from: 0, to: everybody.count, by: Self.shelfBatchSize).map {
      everybody[$0..<min($0 + Self.shelfBatchSize, everybody.count)]
    }
    var chores = chores[...]
    var (written, total) = (0, chores.count)
    try OrderedWork.each(batches, window: Self.window) { [judge] batch in
      shelf.material(of: batch).cases().map { Verdict(on: $0, by: judge) }
    } consume: { verdicts in
      for verdict in verdicts { try write(verdict) }
      written += 1
      while chores.count * batches.count > total * (batches.count - written) {
        try chores.removeFirst()()
      }
    }
    for chore in chores { try chore() }
    try flush()
  }

  private func flush() throws {
    for insertion in [obligation, standing, referral] { try insertion.flush() }
  }

  private func write(_ verdict: Verdict) throws {
    for (ordinal, owed) in verdict.obligations.enumerated() { try write(owed, ordinal) }
    for (naming, sources) in verdict.namedBy { try write(naming, sources) }
    guard !verdict.changes.isEmpty else { return }
    standing.bind(verdict.person)
    standing.bind(verdict.lastWord)
    standing.bind(verdict.changes)
    try standing.run()
  }

  private func write(_ verdict: Verdict.Owed, _ ordinal: Int) throws {
    let (owed, clears, sources) = (verdict.obligation, verdict.clears, verdict.sources)
    obligation.bind(owed.end ?? .latest)
    obligation.bind(owed.due)
    obligation.bind(owed.person)
    obligation.bind(ordinal)
    obligation.bind(owed.rule.code)
    obligation.bind(owed.about)
    obligation.bind(owed.aboutText)
    obligation.bind(owed.trigger ?? .earliest)
    obligation.bind(owed.hiddenUntil ?? .earliest)
    obligation.bind(owed.urgentFrom)
    obligation.bind(owed.reason)
    obligation.bind(clears)
    obligation.bind(sources)
    try obligation.run()
  }

  private func write(_ naming: Naming, _ sources: String) throws {
    referral.bind(naming.to)
    referral.bind(naming.from)
    referral.bind(naming.date)
    referral.bind(naming.useName)
    referral.bind(naming.introduction)
    referral.bind(naming.introducedOn)
    referral.bind(naming.givenOn)
    referral.bind(sources)
    try referral.run()
  }
}

/// What follows from one person's case, with columns that are made of many parts as they stand in
/// the index: whoever judges makes them, since there is one who writes.
private struct Verdict: Sendable {
  struct Owed: Sendable {
    var obligation: Obligation
    var clears: String
    var sources: String
  }

  var person: NodeID
  var obligations: [Owed]
  /// The person's standing.
  var changes: String
  var lastWord: CivilDate?
  var namedBy: [(naming: Naming, sources: String)]

  init(on person: PersonCase, by judge: Judge) {
    self.person = person.person.id
    obligations = judge.obligations(in: person).map { owed in
      Owed(
        obligation: owed, clears: owed.clears.joined(separator: "\n"),
        sources: SourcesColumn.text(owed.sources))
    }
    let standing = Standing(of: person)
    changes = StandingColumn.text(standing.changes)
    lastWord = standing.lastWord
    namedBy = person.namedBy.sorted { $0.from < $1.from }
      .map { ($0, SourcesColumn.text($0.sources)) }
  }
}

/// People being judged on a thread of their own.
private final class Judgement: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<[Verdict]>([])

  let persons: ArraySlice<NodeID>

  init(of persons: ArraySlice<NodeID>, _ material: CaseMaterial, by judge: Judge) {
    self.persons = persons
    DispatchQueue(label: "kith.judge", qos: WorkerPriority.qos).async(group: group) { [self] in
      let verdicts = material.cases().map { Verdict(on: $0, by: judge) }
      result.withLock { $0 = verdicts }
    }
  }

  /// Waits for the outcome.
  func verdicts() -> [Verdict] {
    group.wait()
    return result.withLock { $0 }
  }
}
