import GRDB
import Network
import NoteSyntax
import VaultFiles

/// What follows from one person's case, with columns that are made of many parts as they stand in
/// the index: whoever judges makes them, since there is one who writes.
struct Verdict: Sendable {
  struct Owed: Sendable {
    var obligation: Obligation
    var clears: String
    var sources: String
  }

  struct Named: Sendable {
    var naming: Naming
    var sources: String
  }

  let person: NodeID
  let obligations: [Owed]
  /// The person's standing.
  let changes: String
  let lastWord: CivilDate?
  let namedBy: [Named]
  /// Of the rows that are written of the person, but that of the standing.
  let digest: ContentHash

  /// Whether there is anything to say of how things stand.
  var hasStanding: Bool { !changes.isEmpty }

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
      .map { Named(naming: $0, sources: SourcesColumn.text($0.sources)) }
    let rows = RowDigest()
    for (ordinal, owed) in obligations.enumerated() { VerdictRows.bind(owed, ordinal, to: rows) }
    for named in namedBy { VerdictRows.bind(named, to: rows) }
    digest = rows.hash
  }
}

/// The rows in which a verdict stands.
enum VerdictRows {
  static let obligation = [
    "end", "due", "person", "ordinal", "rule", "about", "about_text", "meeting", "time", "trigger",
    "hidden_until", "urgent_from", "reason", "clears", "sources",
  ]
  static let obligationKey = ["end", "due", "person", "ordinal"]

  static func bind(_ verdict: Verdict.Owed, _ ordinal: Int, to row: some ValueBinding) {
    let owed = verdict.obligation
    row.bind(owed.end ?? .latest)
    row.bind(owed.due)
    row.bind(owed.person)
    row.bind(ordinal)
    row.bind(owed.rule.code)
    row.bind(owed.about)
    row.bind(owed.aboutText)
    row.bind(owed.meeting)
    row.bind(owed.time)
    row.bind(owed.trigger ?? .earliest)
    row.bind(owed.hiddenUntil ?? .earliest)
    row.bind(owed.urgentFrom)
    row.bind(owed.reason)
    row.bind(verdict.clears)
    row.bind(verdict.sources)
  }

  static let referral = [
    "named", "referrer", "date", "use_name", "introduction", "introduced_on", "given_on", "sources",
  ]

  static func bind(_ verdict: Verdict.Named, to row: some ValueBinding) {
    let naming = verdict.naming
    row.bind(naming.to)
    row.bind(naming.from)
    row.bind(naming.date)
    row.bind(naming.useName)
    row.bind(naming.introduction)
    row.bind(naming.introducedOn)
    row.bind(naming.givenOn)
    row.bind(verdict.sources)
  }
}

/// The rows that are stored of people, for checking them.
struct StoredVerdicts {
  private let tables: [(query: PreparedStatement, columns: Range<Int32>)]

  init(_ db: Database) throws {
    tables = try [
      ("obligation", VerdictRows.obligation, "person = ? ORDER BY ordinal"),
      ("referral", VerdictRows.referral, "named = ? ORDER BY referrer"),
    ].map { table, columns, condition in
      let list = columns.joined(separator: ", ")
      let query = try PreparedStatement(db, "SELECT \(list) FROM \(table) WHERE \(condition)")
      return (query, 0..<Int32(columns.count))
    }
  }

  /// That of the verdict from which a person's rows follow.
  func digest(of person: NodeID) throws -> ContentHash {
    let rows = RowDigest()
    for (query, columns) in tables {
      query.bind(person)
      try query.forEachRow { row in for column in columns { rows.bind(row, column) } }
    }
    return rows.hash
  }
}
