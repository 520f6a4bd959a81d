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
  private let standingReplacement: [RowReplacement]

  /// People judged in one go, so that memory does not grow with the vault.
  private static let batchSize = 1000

  init(_ db: Database, judge: Judge) throws {
    self.db = db
    self.judge = judge
    obligation = RowInsertion(db, into: "obligation", VerdictRows.obligation)
    standing = RowInsertion(db, into: "standing", ["person", "last", "changes", "verdict"])
    referral = RowInsertion(db, into: "referral", VerdictRows.referral)
    replacements = [
      RowReplacement(of: obligation, where: "person = ?"),
      RowReplacement(of: referral, where: "named = ?", order: "referrer"),
    ]
    standingReplacement = [RowReplacement(of: standing, where: "person = ?", order: "person")]
  }

  /// Judges in batches, one on another core while the next is read and the last is written.
  func rejudge(_ persons: Set<NodeID>, _ acceptances: [Acceptance]) throws {
    // To make ready for nobody takes longer than to look.
    guard !persons.isEmpty else { return }
    let persons = persons.sorted()
    var loader = try CaseLoader(db, acceptances)
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
      let verdict = verdicts[person]
      let differs = try standingReplacement.replace(person) {
        if let verdict { try writeStanding(verdict) }
      }
      // Most who are judged anew owe the same as before. To find that out row by row, each would be
      // looked for, and they lie far from each other.
      if let verdict, verdict.hasStanding, !differs { continue }
      try replacements.replace(person) {
        if let verdict { try write(verdict, owed: obligation) }
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
    let gathered = try RowGathering(
      db, into: "obligation", VerdictRows.obligation, order: VerdictRows.obligationKey)
    var chores = chores[...]
    var (written, total) = (0, chores.count)
    try OrderedWork.each(batches, window: Self.window) { [judge] batch in
      shelf.material(of: batch).cases().map { Verdict(on: $0, by: judge) }
    } consume: { verdicts in
      for verdict in verdicts {
        try write(verdict, owed: gathered.insertion)
        try writeStanding(verdict)
      }
      written += 1
      while chores.count * batches.count > total * (batches.count - written) {
        try chores.removeFirst()()
      }
    }
    for chore in chores { try chore() }
    try gathered.finish()
    try flush()
  }

  private func flush() throws {
    for insertion in [obligation, standing, referral] { try insertion.flush() }
  }

  private func write(_ verdict: Verdict, owed rows: RowInsertion) throws {
    for (ordinal, owed) in verdict.obligations.enumerated() {
      VerdictRows.bind(owed, ordinal, to: rows)
      try rows.run()
    }
    for named in verdict.namedBy {
      VerdictRows.bind(named, to: referral)
      try referral.run()
    }
  }

  private func writeStanding(_ verdict: Verdict) throws {
    guard verdict.hasStanding else { return }
    standing.bind(verdict.person)
    standing.bind(verdict.lastWord)
    standing.bind(verdict.changes)
    standing.bind(Int64(verdict.digest))
    try standing.run()
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
