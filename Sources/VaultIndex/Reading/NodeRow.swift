import GRDB
package import Network
package import NoteSyntax

/// A node of the network as views show it: a note, or a stub.
package struct NodeRow: Hashable, Sendable {
  package var id: NodeID
  package var name: String
  /// Nil for a stub.
  package var path: VaultPath?
  /// Nil for a stub.
  package var kind: NoteKind?
  /// Whether words that a query looked for are in the note, and not only something else that it asked.
  package var holdsWords = false
}

extension IndexReader {
  private static let columns = "node.id, node.name, node.path, node.kind"

  /// The nodes of these numbers; those that do not exist are left out.
  package func nodes(_ ids: some Sequence<NodeID>) throws -> [NodeID: NodeRow] {
    // One statement for all: for thousands, starting one for each would be most of the work.
    let query = try PreparedStatement(
      db,
      "SELECT \(Self.columns) FROM json_each(?) AS wanted "
        + "CROSS JOIN node ON node.id = wanted.value")
    // In their order, so that neighbors are found side by side.
    let ids = Array(ids).sorted()
    query.bind(ids.json)
    var nodes = [NodeID: NodeRow](minimumCapacity: ids.count)
    try query.forEachRow { row in
      let node = Self.node(row)
      nodes[node.id] = node
    }
    return nodes
  }

  /// Every note of these kinds, in order of the names.
  package func nodes(ofKinds kinds: [NoteKind]) throws -> [NodeRow] {
    let query = try PreparedStatement(
      db,
      "SELECT \(Self.columns) FROM node WHERE node.kind IN (\(kinds.sqlList)) "
        + "ORDER BY node.name, node.path")
    var nodes: [NodeRow] = []
    try query.forEachRow { nodes.append(Self.node($0)) }
    return nodes
  }

  package func node(at path: VaultPath) throws -> NodeRow? {
    try first("file JOIN node ON node.id = file.node WHERE file.path = ?", path.text)
  }

  package func stub(of key: NameKey) throws -> NodeRow? {
    try first("node WHERE node.path IS NULL AND node.key = ?", key.text)
  }

  /// Those among `ids` who share their name, or one of their names, with another contact.
  package func namesakes(among ids: Set<NodeID>) throws -> Set<NodeID> {
    // Shared names are few: for many people, going through all names once is less than asking for
    // each; for a few, asking does not grow with the vault.
    let shared =
      ids.count > 200
      ? "(SELECT key FROM name GROUP BY key HAVING count(*) > 1)"
      : "(SELECT node.key FROM json_each(?1) AS wanted JOIN node ON node.id = wanted.value)"
    let query = try PreparedStatement(
      db,
      """
      SELECT node.id FROM \(shared) AS shared
      CROSS JOIN name AS own ON own.key = shared.key
      CROSS JOIN node ON node.id = own.node AND node.key = own.key
      WHERE EXISTS (SELECT 1 FROM name AS rival JOIN node AS other ON other.id = rival.node
        WHERE rival.key = shared.key AND rival.node <> node.id AND other.kind = 'contact')
      """)
    if ids.count <= 200 {
      query.bind(ids.json)
    }
    var found: Set<NodeID> = []
    try query.forEachRow { row in
      let node = row.node(0)
      if ids.contains(node) { found.insert(node) }
    }
    return found
  }

  /// Whether any note is of this kind.
  package func hasNote(of kind: NoteKind) throws -> Bool {
    try !strings("SELECT name FROM node WHERE kind = '\(kind.rawValue)' LIMIT 1").isEmpty
  }

  /// The names of all people, with notes or without, in order.
  package func personNames() throws -> [String] {
    try strings(
      """
      SELECT name FROM node WHERE kind IN ('contact', 'stub')
      UNION ALL SELECT node.name FROM standing JOIN node ON node.id = standing.person
      WHERE node.kind = 'note' ORDER BY 1
      """)
  }

  /// Whether anything is known of somebody, if only that they were named.
  package func hasStanding(_ person: NodeID) throws -> Bool {
    let query = try PreparedStatement(db, "SELECT 1 FROM standing WHERE person = ?")
    query.bind(person)
    var found = false
    try query.forEachRow { _ in found = true }
    return found
  }

  /// The names of all notes of one kind, in order.
  package func names(of kind: NoteKind) throws -> [String] {
    try strings("SELECT name FROM node WHERE kind = '\(kind.rawValue)' ORDER BY name")
  }

  /// Notes whose file's name, as names are compared, others have too: their paths may be the same as
  /// far as that goes.
  package func pathsOfSharedFileNames() throws -> [VaultPath] {
    try strings(
      """
      SELECT node.path FROM name JOIN node ON node.id = name.node
      WHERE name.rank = \(NameEntry.Rank.fileName.rawValue) AND name.key IN (
        SELECT key FROM name WHERE rank = \(NameEntry.Rank.fileName.rawValue)
        GROUP BY key HAVING count(*) > 1)
      """
    ).compactMap { VaultPath($0) }
  }

  /// Every entry under these keys, for resolving what somebody typed.
  package func nameEntries(under keys: [NameKey]) throws -> [NameEntry] {
    let names = try NameTable(db, under: Set(keys))
    return keys.flatMap { names.namesakes(under: $0, withOrganizations: true).entries }
  }

  /// The notes that go by any of these keys, by the key, for telling how links were resolved.
  package func namesakes(under keys: Set<NameKey>) throws -> (NameKey) -> Namesakes {
    let names = try NameTable(db, under: keys)
    return { names.namesakes(under: $0, withOrganizations: true) }
  }

  private func first(_ source: String, _ value: String) throws -> NodeRow? {
    let query = try PreparedStatement(db, "SELECT \(Self.columns) FROM \(source)")
    var node: NodeRow?
    query.bind(value)
    try query.forEachRow { node = Self.node($0) }
    return node
  }

  private func strings(_ sql: String) throws -> [String] {
    var strings: [String] = []
    try PreparedStatement(db, sql).forEachRow { strings.append($0.text(0)) }
    return strings
  }

  /// A node whose four columns come first in the row.
  static func node(_ row: PreparedStatement.Row) -> NodeRow {
    NodeRow(
      id: row.node(0), name: row.text(1), path: row.optionalText(2).flatMap { VaultPath($0) },
      kind: kind(row.bytes(3)))
  }

  /// Nil for `stub`. Compared by bytes, since answers may have thousands of rows.
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> NoteKind? {
    guard let first = bytes.first else { return nil }
    return kinds.first {
      $0.first == first && $0.bytes.count == bytes.count && $0.bytes.elementsEqual(bytes)
    }?.kind
  }

  private static let kinds = NoteKind.allCases.map {
    (first: $0.rawValue.utf8.first, bytes: ContiguousArray($0.rawValue.utf8), kind: $0)
  }
}
