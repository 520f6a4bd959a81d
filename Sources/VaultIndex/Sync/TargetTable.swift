import GRDB
import Network
import NoteSyntax

/// Who works at the organizations where the user would like to work.
///
/// A word to one person there is news for all the others.
struct TargetTable {
  private let targets: DeferredStatement
  private let members: DeferredStatement

  init(_ db: Database) {
    targets = DeferredStatement(
      db,
      "SELECT resolved FROM mention JOIN node ON node.id = mention.resolved "
        + "WHERE mention.note = ?1 AND mention.role = \(Mention.Role.organization.code) "
        + "AND node.is_target "
        + "UNION SELECT id FROM node WHERE id = ?1 AND is_target")
    members = DeferredStatement(
      db,
      "SELECT DISTINCT mention.note FROM mention JOIN person ON person.node = mention.note "
        + "WHERE mention.resolved = ? AND mention.role = \(Mention.Role.organization.code)")
  }

  /// The targets at which a person works by their note; a target itself.
  func targets(of node: NodeID) throws -> [NodeID] { try nodes(targets, node) }

  /// Everybody who works there.
  func members(of organization: NodeID) throws -> [NodeID] { try nodes(members, organization) }

  private func nodes(_ statement: DeferredStatement, _ node: NodeID) throws -> [NodeID] {
    let query = try statement.get()
    var nodes: [NodeID] = []
    query.bind(node)
    try query.forEachRow { nodes.append($0.node(0)) }
    return nodes
  }
}
