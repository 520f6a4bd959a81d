import GRDB
import Network
import NoteSyntax

/// The people who are mentioned and have no note yet.
final class StubTable {
  private let find: DeferredStatement
  private let insert: DeferredStatement
  private var known: [NameKey: NodeID] = [:]
  /// The shown names of those that were made.
  private(set) var named: [NodeID: String] = [:]
  private let numbers: NodeNumbers

  init(_ db: Database, numbers: NodeNumbers) {
    self.numbers = numbers
    find = DeferredStatement(db, "SELECT id FROM node WHERE path IS NULL AND key = ?")
    insert = DeferredStatement(
      db, "INSERT INTO node (id, path, kind, name, key) VALUES (?, NULL, 'stub', ?, ?)")
  }

  /// The stub of this name, made where there is none. Its shown name is the first way of writing
  /// it that was met, in the order of the notes' paths.
  func stub(for target: String, key: NameKey) throws -> NodeID {
    if let node = known[key] { return node }
    var node: NodeID?
    let find = try find.get()
    find.bind(key.text)
    try find.forEachRow { node = $0.node(0) }
    let id = try node ?? numbers.stub(key)
    if node == nil {
      let insert = try insert.get()
      insert.bind(id)
      let name = Self.shownName(target)
      named[id] = name
      insert.bind(name)
      insert.bind(key.text)
      try insert.run()
    }
    known[key] = id
    return id
  }

  /// Deletes those stubs among `nodes` that no note mentions any more.
  static func deleteUnmentioned(_ db: Database, among nodes: Set<NodeID>) throws {
    let delete = DeferredStatement(
      db,
      "DELETE FROM node WHERE id = ?1 AND path IS NULL "
        + "AND NOT EXISTS (SELECT 1 FROM mention WHERE resolved = ?1)")
    for node in nodes.sorted() where NodeNumbers.isStub(node) {
      let delete = try delete.get()
      delete.bind(node)
      try delete.run()
    }
  }

  /// Names each stub as the first note by path writes it, so that the name does not depend on the
  /// order in which notes were read.
  static func refreshNames(_ db: Database, among nodes: Set<NodeID>) throws {
    let first = DeferredStatement(
      db,
      "SELECT link_target.text FROM node AS stub JOIN mention ON mention.resolved = stub.id "
        + "JOIN link_target ON link_target.id = mention.target "
        + "JOIN node AS note ON note.id = mention.note WHERE stub.id = ?1 AND stub.path IS NULL "
        + "AND mention.wants_person ORDER BY note.path, mention.ordinal LIMIT 1")
    let rename = DeferredStatement(
      db, "UPDATE node SET name = ?2 WHERE id = ?1 AND name <> ?2")
    for node in nodes.sorted() where NodeNumbers.isStub(node) {
      let first = try first.get()
      var name: String?
      first.bind(node)
      try first.forEachRow { name = shownName($0.text(0)) }
      guard let name else { continue }
      let rename = try rename.get()
      rename.bind(node)
      rename.bind(name)
      try rename.run()
    }
  }

  private static func shownName(_ target: String) -> String {
    var name = target.split(separator: "/").last.map(String.init) ?? target
    if name.count > 3, name.suffix(3).lowercased() == ".md" { name.removeLast(3) }
    return ComposedText.of(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension NodeID {
  /// Everybody of whom anything is said.
  static func fetchSpokenOf(_ db: Database) throws -> [NodeID] {
    var nodes: [NodeID] = []
    let query = try PreparedStatement(
      db,
      "SELECT person FROM fact UNION SELECT about FROM fact WHERE about IS NOT NULL "
        + "UNION SELECT person FROM commitment UNION SELECT id FROM node WHERE path IS NULL")
    try query.forEachRow { nodes.append($0.node(0)) }
    return nodes
  }
}
