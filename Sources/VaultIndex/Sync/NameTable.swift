import GRDB
import Network
import NoteSyntax

/// Looks up who goes by a name, for resolving links.
///
/// Answers are kept for as long as the table does not change; make a new one after it has.
final class NameTable {
  private let query: PreparedStatement
  private var known: [NameKey: [NameEntry]] = [:]

  private static let columns = """
    SELECT name.key, name.rank, node.id, node.path, node.kind, person.organizations
    FROM name JOIN node ON node.id = name.node LEFT JOIN person ON person.node = node.id
    """

  init(_ db: Database) throws {
    query = try PreparedStatement(db, Self.columns + " WHERE name.key = ?")
  }

  /// Reads the whole table at once, which is faster where most names will be asked for.
  func loadAll(_ db: Database) throws {
    let all = try PreparedStatement(db, Self.columns)
    try all.forEachRow { row in
      guard let entry = Self.entry(row) else { return }
      known[entry.key, default: []].append(entry)
    }
    isComplete = true
  }

  private var isComplete = false

  func entries(under keys: [NameKey]) throws -> [NameEntry] {
    var entries: [NameEntry] = []
    for key in keys { entries += try self.entries(under: key) }
    return entries
  }

  private func entries(under key: NameKey) throws -> [NameEntry] {
    if let entries = known[key] { return entries }
    if isComplete { return [] }
    var entries: [NameEntry] = []
    query.bind(key.text)
    try query.forEachRow { row in if let entry = Self.entry(row) { entries.append(entry) } }
    known[key] = entries
    return entries
  }

  private static func entry(_ row: PreparedStatement.Row) -> NameEntry? {
    guard let rank = NameEntry.Rank(rawValue: Int(row.integer(1))),
      let path = VaultPath(row.text(3)), let kind = NoteKind(rawValue: row.text(4))
    else { return nil }
    return NameEntry(
      key: NameKey(stored: row.text(0)), rank: rank, node: row.node(2), path: path, kind: kind,
      organizations: KeysColumn.read(row.text(5)))
  }
}
