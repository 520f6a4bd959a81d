import GRDB
import Network
import NoteSyntax

/// Who goes by which name, as far as the links at hand need it: a value, so that links can be
/// resolved on every core.
struct NameTable: Sendable {
  private var entries: [NameKey: [NameEntry]] = [:]

  private static let columns = """
    SELECT name.key, name.rank, node.id, node.path, node.kind, person.organizations
    FROM name JOIN node ON node.id = name.node LEFT JOIN person ON person.node = node.id
    """

  /// No names yet.
  init() {}

  /// The names under these keys.
  init(_ db: Database, under keys: Set<NameKey>) throws {
    let query = try PreparedStatement(db, Self.columns + " WHERE name.key = ?")
    for key in keys {
      query.bind(key.text)
      try query.forEachRow { add($0) }
    }
  }

  private mutating func add(_ row: PreparedStatement.Row) {
    guard let rank = NameEntry.Rank(rawValue: Int(row.integer(1))),
      let path = VaultPath(row.text(3)), let kind = NoteKind(rawValue: row.text(4))
    else { return }
    add(
      NameEntry(
        key: NameKey(stored: row.text(0)), rank: rank, node: row.node(2), path: path, kind: kind,
        organizations: KeysColumn.read(row.text(5))))
  }

  /// Adds the names of a note.
  mutating func add(_ names: [NoteRecord.NamedKey], of record: NoteRecord, as node: NodeID) {
    for (key, rank) in names {
      add(
        NameEntry(
          key: key, rank: rank, node: node, path: record.path, kind: record.kind,
          organizations: record.contact?.organizations ?? []))
    }
  }

  private mutating func add(_ entry: NameEntry) { entries[entry.key, default: []].append(entry) }

  /// Every entry under these keys.
  func entries(under keys: [NameKey]) -> [NameEntry] {
    // Mostly there is one, and its entries need not be copied.
    keys.count == 1 ? entries[keys[0]] ?? [] : keys.flatMap { entries[$0] ?? [] }
  }

  /// What a mention in the note at `path` means.
  func meaning(of mention: PendingMention, at path: VaultPath) -> Meaning {
    if mention.target.isEmpty { return .thisNote }
    let target = mention.name
    let candidates = entries(under: target.lookupKeys)
    switch Resolver.resolve(
      target, from: path, among: candidates, wantsPerson: mention.wantsPerson
    ).resolution {
    case .note(let node, let rule):
      let kind = candidates.first { $0.node == node }?.kind
      return .note(node, rule, isPerson: kind?.mayBePerson ?? true)
    case .ambiguous: return .ambiguous
    case .none: return .unknown
    }
  }

  enum Meaning: Sendable {
    case thisNote
    case note(NodeID, ResolutionRule, isPerson: Bool)
    case ambiguous
    /// No note has the name.
    case unknown
  }
}
