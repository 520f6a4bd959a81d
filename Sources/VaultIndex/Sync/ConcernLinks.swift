import GRDB
import Network
import NoteSyntax
import VaultFiles

/// What a note says of people that others are judged by, too.
struct SaidToOthers {
  /// A meeting or a refusal, with all that is told of it and where.
  struct Outcome: Hashable {
    var person: NodeID
    var row: ContentHash
  }

  static let outcomeVerbs: [LogVerb] = [.met, .declined]
  var outcomes: Set<Outcome> = []
  /// Words to somebody, by day.
  var words: Set<Target.Word> = []
}

/// Who is linked to whom by what notes say, as the index has it.
struct ConcernLinks {
  private let neighbors: DeferredStatement
  private let namers: DeferredStatement
  private let promisers: DeferredStatement
  private let facts: DeferredStatement

  private static let factColumns = MeaningWriter.factColumns

  init(_ db: Database) {
    neighbors = DeferredStatement(
      db,
      "SELECT person FROM fact WHERE about = ?1 UNION "
        + "SELECT about FROM fact WHERE person = ?1 AND about IS NOT NULL")
    namers = DeferredStatement(db, "SELECT DISTINCT person FROM fact WHERE about = ?")
    promisers = DeferredStatement(
      db, "SELECT DISTINCT person FROM fact WHERE about = ? AND introduction IS NOT NULL")
    facts = DeferredStatement(
      db,
      "SELECT person, verb, date, \(Self.factColumns.joined(separator: ", ")) "
        + "FROM fact WHERE note = ?")
  }

  /// Whoever named a person, or was named by them.
  func neighbors(of person: NodeID) throws -> [NodeID] { try neighbors.nodes(of: person) }

  func namers(of person: NodeID) throws -> [NodeID] { try namers.nodes(of: person) }

  /// Those who promised to introduce a person.
  func promisers(of person: NodeID) throws -> [NodeID] { try promisers.nodes(of: person) }

  func said(in note: NodeID) throws -> SaidToOthers {
    var said = SaidToOthers()
    let query = try facts.get()
    query.bind(note)
    try query.forEachRow { row in
      guard let verb: LogVerb = row.coded(1) else { return }
      if verb.isWordToThem, let day = row.date(2) {
        said.words.insert(Target.Word(day: day, person: row.node(0)))
      }
      guard SaidToOthers.outcomeVerbs.contains(verb) else { return }
      let digest = RowDigest()
      for column in Self.factColumns.indices { digest.bind(row, Int32(3 + column)) }
      said.outcomes.insert(SaidToOthers.Outcome(person: row.node(0), row: digest.hash))
    }
    return said
  }
}

extension LogVerb {
  /// Whether it is a word from the user.
  var isWordToThem: Bool { word == .toThem || word == .both }

  static let wordsToThem = allCases.filter(\.isWordToThem)
}
