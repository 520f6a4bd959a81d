import GRDB
import Network
import NoteSyntax

/// Judges people anew and stores what is owed to them.
struct ObligationWriter {
  private let db: Database
  private let judge: Judge
  private let isFirst: Bool
  private let delete: PreparedStatement
  private let insert: PreparedStatement

  /// People judged in one go, so that memory does not grow with the vault.
  private static let batchSize = 2000

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

  func rejudge(_ persons: Set<NodeID>) throws {
    let persons = persons.sorted()
    let loader = try CaseLoader(db)
    for start in stride(from: 0, to: persons.count, by: Self.batchSize) {
      let batch = persons[start..<min(start + Self.batchSize, persons.count)]
      for person in batch where !isFirst {
        delete.bind(person)
        try delete.run()
      }
      for person in try loader.cases(of: batch) {
        for obligation in judge.obligations(in: person) { try write(obligation) }
      }
    }
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
