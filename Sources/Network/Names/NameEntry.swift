package import NoteSyntax

/// The number of a node of the network: a note, or a stub. Given by the index, stable for as long
/// as the note keeps its path or the stub its name.
package struct NodeID: Hashable, Comparable, Sendable {
  package let value: Int64

  package init(_ value: Int64) { self.value = value }

  package static func < (left: NodeID, right: NodeID) -> Bool { left.value < right.value }
}

/// One name by which a note can be meant.
package struct NameEntry: Hashable, Sendable {
  /// Which of a note's names it is, in the order in which the rules try them.
  package enum Rank: Int, Sendable {
    case fileName = 0
    case name = 1
    case alias = 2
  }

  package var key: NameKey
  package var rank: Rank
  package var node: NodeID
  package var path: VaultPath
  package var kind: NoteKind
  /// Keys of the organizations of a contact, by which `Bo Chen (Northwind)` narrows.
  package var organizations: [NameKey]

  package init(
    key: NameKey, rank: Rank, node: NodeID, path: VaultPath, kind: NoteKind,
    organizations: [NameKey]
  ) {
    self.key = key
    self.rank = rank
    self.node = node
    self.path = path
    self.kind = kind
    self.organizations = organizations
  }
}

extension NoteRecord {
  package typealias NamedKey = (key: NameKey, rank: NameEntry.Rank)

  /// Every key under which this note can be found, each at its best rank.
  ///
  /// A name with a remark in parentheses is entered whole; `LinkTarget` says which keys a link
  /// looks under.
  package var nameKeys: [NamedKey] {
    let (file, own) = (NameKey(path.stem), NameKey(name))
    var keys: [NamedKey] = file.isEmpty ? [] : [(file, .fileName)]
    if !own.isEmpty, own != file { keys.append((own, .name)) }
    guard !aliases.isEmpty else { return keys }
    var known = Set(keys.map(\.key))
    for alias in aliases {
      let key = NameKey(alias)
      if !key.isEmpty, known.insert(key).inserted { keys.append((key, .alias)) }
    }
    return keys
  }
}
