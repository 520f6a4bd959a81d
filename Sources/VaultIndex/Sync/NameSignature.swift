import Network
import NoteSyntax

/// One name of a note with all that decides what a link to it resolves to.
struct NameSignature: Hashable {
  var key: NameKey
  var rank: Int
  var kind: String
  var organizations: String
}

extension NoteRecord {
  /// The signatures that this record's names will have in the index.
  func signature(of names: [NamedKey]) -> Set<NameSignature> {
    let organizations = KeysColumn.text(contact?.organizations ?? [])
    return Set(
      names.map {
        NameSignature(
          key: $0.key, rank: $0.rank.rawValue, kind: kind.rawValue, organizations: organizations)
      })
  }
}
