import GRDB
import Network
import NoteSyntax
import VaultFiles

/// Names that were given, taken away or moved, and the notes that mention them: what these say means
/// something else then.
struct TouchedNames {
  private var keys: Set<NameKey> = []
  private let mentioners: DeferredStatement

  var isEmpty: Bool { keys.isEmpty }

  init(_ db: Database) {
    mentioners = DeferredStatement(
      db,
      "SELECT DISTINCT node.path, node.id FROM link_target "
        + "JOIN mention ON mention.target = link_target.id JOIN node ON node.id = mention.note "
        + "WHERE link_target.key = ?1 OR link_target.base_key = ?1")
  }

  /// A name with a remark in parentheses also answers to links without it, and the other way round.
  mutating func touch(_ names: some Sequence<NameKey>) {
    for name in names {
      // The key as it is too: one that looks like a path or a file's name is taken apart.
      keys.insert(name)
      keys.formUnion(LinkTarget(name.text).lookupKeys)
    }
  }

  /// Takes the names that were touched so far, and gives the notes that mention any, but for some.
  mutating func takeMentioners(
    except written: Set<NodeID>
  ) throws -> [(node: NodeID, file: FileChanges.Candidate)] {
    var found: [(node: NodeID, file: FileChanges.Candidate)] = []
    var listed: Set<NodeID> = []
    for key in keys.sorted(by: { $0.text < $1.text }) {
      let query = try mentioners.get()
      query.bind(key.text)
      try query.forEachRow { row in
        let node = row.node(1)
        guard !written.contains(node), listed.insert(node).inserted,
          let path = VaultPath(row.text(0))
        else { return }
        let file = WalkedFile(path: path, fingerprint: Self.unknown)
        found.append((node, FileChanges.Candidate(file: file, known: nil)))
      }
    }
    keys = []
    return found
  }

  /// For a file that is read without having been walked to; reading gives its true one.
  private static let unknown = FileFingerprint(
    size: 0, mtimeNanoseconds: 0, inode: 0, ctimeNanoseconds: 0)
}
