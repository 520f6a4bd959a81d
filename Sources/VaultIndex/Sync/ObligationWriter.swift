import Dispatch
import GRDB
import Network
import NoteSyntax
import Synchronization

/// Judges people anew and stores what is owed to them.
struct ObligationWriter {
  private let db: Database
  private let judge: Judge
  private let isFirst: Bool
  private let delete: PreparedStatement
  private let insert: PreparedStatement

  /// People judged in one go, so that memory does not grow with the vault.
  private static let batchSize = 1000

  /// - Parameter isFirst: nothing is stored yet, so that nothing need be deleted.
  init(_ db: Database, judge: Judge, isFirst: Bool) throws {
    self.isFirst = isFirst
    self.db = db
    self.judge = judge
    delete = try PreparedStatement(db, "DELETE FROM obligation WHERE person = ?")
    insert = try PreparedStatement(
      db,
      "INSERT INTO obligation (person, rule, about, about_text, trigger, due, end, hidden_until, "
        + "urgent_from, reason, clears, sources) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Judges in batches, one on another core while the next is read and the last is written.
  func rejudge(_ persons: Set<NodeID>) throws {
    let persons = persons.sorted()
    var loader = try CaseLoader(db)
    var underWay: Judgement?
    for start in stride(from: 0, to: persons.count, by: Self.batchSize) {
      let batch = persons[start..<min(start + Self.batchSize, persons.count)]
      for person in batch where !isFirst {
        delete.bind(person)
        try delete.run()
      }
      let next = Judgement(of: try loader.material(of: batch), by: judge)
      for obligation in underWay?.obligations() ?? [] { try write(obligation) }
      underWay = next
    }
    for obligation in underWay?.obligations() ?? [] { try write(obligation) }
  }

  private func write(_ obligation: Obligation) throws {
    insert.bind(obligation.person)
    insert.bind(obligation.rule.rawValue)
    insert.bind(obligation.about)
    insert.bind(obligation.aboutText)
    insert.bind(obligation.trigger ?? .earliest)
    insert.bind(obligation.due)
    insert.bind(obligation.end ?? .latest)
    insert.bind(obligation.hiddenUntil ?? .earliest)
    insert.bind(obligation.urgentFrom)
    insert.bind(obligation.reason)
    insert.bind(obligation.clears.joined(separator: "\n"))
    insert.bind(SourcesColumn.text(obligation.sources))
    try insert.run()
  }
}

/// People being judged on a thread of their own.
private final class Judgement: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<[Obligation]>([])

  init(of material: CaseMaterial, by judge: Judge) {
    DispatchQueue(label: "kith.judge", qos: .userInitiated).async(group: group) { [self] in
      let obligations = material.cases().flatMap { judge.obligations(in: $0) }
      result.withLock { $0 = obligations }
    }
  }

  /// Waits for the outcome.
  func obligations() -> [Obligation] {
    group.wait()
    return result.withLock { $0 }
  }
}
