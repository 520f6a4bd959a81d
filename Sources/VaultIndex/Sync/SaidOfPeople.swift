import Network
import NoteSyntax

/// What a note says of people, names unresolved.
struct SaidOfPeople: Hashable, Sendable {
  /// Something with its place among the packed bytes of its note: that of `ByteReader.offset`. Zero
  /// before it is packed.
  struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
    var offset = 0
    var value: Value
  }

  var itself: SaidOfItself
  var statements: [Placed<StatedFact>]
  var commitments: [Placed<Commitment>]

  init(
    itself: SaidOfItself, statements: [Placed<StatedFact>], commitments: [Placed<Commitment>]
  ) {
    self.itself = itself
    self.statements = statements
    self.commitments = commitments
  }

  init(_ record: NoteRecord) {
    itself = SaidOfItself(
      kind: record.kind, path: record.path, name: record.name, isTarget: record.isTarget,
      attributes: record.contact)
    statements = record.statements.map { Placed(value: $0) }
    commitments = record.commitments.map { Placed(value: $0) }
  }
}

/// What others need to know of a note beside what it says of people.
struct SaidOfItself: Hashable, Sendable {
  var kind: NoteKind
  var path: VaultPath
  var name: String
  /// Of an organization only.
  var isTarget: Bool
  /// Of a contact only.
  var attributes: ContactAttributes?
}
