import GRDB
import Network
import NoteSyntax

/// Who goes by which name, as the index has it, as far as the links at hand need it.
struct NameTable: KnownNames {
  private var names: [NameKey: Namesakes] = [:]

  private static let columns = """
    SELECT name.key, name.rank, node.id, node.path, node.kind, person.organizations
    FROM name JOIN node ON node.id = name.node LEFT JOIN person ON person.node = node.id
    """

  /// The names under these keys.
  init(_ db: Database, under keys: Set<NameKey>) throws {
    let query = try PreparedStatement(db, Self.columns + " WHERE name.key = ?")
    for key in keys {
      var entries: [NameEntry] = []
      query.bind(key.text)
      try query.forEachRow { row in
        if let entry = Self.entry(row) { entries.append(entry) }
      }
      if !entries.isEmpty { names[key] = Namesakes(entries) }
    }
  }

  private static func entry(_ row: PreparedStatement.Row) -> NameEntry? {
    guard let rank = NameEntry.Rank(rawValue: Int(row.integer(1))),
      let path = VaultPath(row.text(3)), let kind = NoteKind(rawValue: row.text(4))
    else { return nil }
    return NameEntry(
      key: NameKey(stored: row.text(0)), rank: rank, node: row.node(2), path: path, kind: kind,
      organizations: KeysColumn.read(row.text(5)))
  }

  func namesakes(under key: NameKey, withOrganizations: Bool) -> Namesakes { names[key] ?? .none }
}
