import Network
import NoteSyntax

/// What a note says of itself and of people, names unresolved.
struct SaidOfPeople: Sendable {
  let note: NodeID
  let path: VaultPath
  let name: String
  /// Of a contact only.
  let attributes: ContactAttributes?
  let isTarget: Bool
  let statements: [StatedFact]
  let commitments: [Commitment]

  init(_ record: NoteRecord, as note: NodeID) {
    self.note = note
    path = record.path
    name = record.name
    attributes = record.contact
    isTarget = record.isTarget
    statements = record.statements
    commitments = record.commitments
  }
}
