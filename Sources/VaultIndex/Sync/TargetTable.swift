import GRDB
import Network
import NoteSyntax

/// Who works at the organizations where the user would like to work.
///
/// A word to one person there is news for all others who were asked for a talk: they need not be waited
/// for alone.
struct TargetTable {
  private let targets: DeferredStatement
  private let words: DeferredStatement

  init(_ db: Database) {
    targets = DeferredStatement(
      db,
      "SELECT resolved FROM mention JOIN node ON node.id = mention.resolved "
        + "WHERE mention.note = ?1 AND mention.role = \(Mention.Role.organization.code) "
        + "AND node.is_target "
        + "UNION SELECT id FROM node WHERE id = ?1 AND is_target")
    let verbs = LogVerb.wordsToThem.filter { $0 != .asked } + [.asked]
    words = DeferredStatement(
      db,
      "SELECT fact.person, fact.date, fact.verb FROM mention "
        + "CROSS JOIN fact ON fact.person = mention.note "
        + "AND fact.verb IN (\(verbs.codeList)) AND fact.date <= ?2 "
        + "WHERE mention.resolved = ?1 AND mention.role = \(Mention.Role.organization.code)")
  }

  /// The targets at which a person works by their note; a target itself.
  func targets(of node: NodeID) throws -> [NodeID] { try targets.nodes(of: node) }

  /// Whoever works there, was asked for a talk, and had to wait for a word to anybody else there until
  /// some day of `days` or later: all for whom it may matter that words of these days came or went.
  func waiting(
    at organization: NodeID, forWordsOf days: ClosedRange<CivilDate>
  ) throws -> Set<NodeID> {
    var asked: [Target.Word] = []
    var said: [Target.Word] = []
    let query = try words.get()
    query.bind(organization)
    query.bind(days.upperBound)
    try query.forEachRow { row in
      guard let verb: LogVerb = row.coded(2), let day = row.date(1) else { return }
      let word = Target.Word(day: day, person: row.node(0))
      if verb == .asked { asked.append(word) }
      if verb.isWordToThem { said.append(word) }
    }
    let target = Target(organization: organization, name: "", words: said.sorted())
    var waiting: Set<NodeID> = []
    for request in asked {
      let first = target.firstWord(from: request.day, toOthersThan: request.person)
      if (first ?? .latest) >= days.lowerBound { waiting.insert(request.person) }
    }
    return waiting
  }
}
