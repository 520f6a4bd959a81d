import Network
import NoteSyntax

/// What a note says of others, held until every name of the vault is known.
struct PendingMeaning: Sendable {
  var said: SaidOfPeople
  var mentions: [PendingMention]
  /// Who was in the interview that this note is of, names unresolved.
  var attendees: [Reference]
  /// Nil of what is no interview, or has no day.
  var interview: InterviewNote?

  init(_ read: ReadNote, as note: NodeID) {
    let record = read.record
    said = SaidOfPeople(record, as: note)
    mentions = read.mentions
    attendees = record.interview?.attendees ?? []
    if let content = record.interview, let day = record.date {
      interview = InterviewNote(
        day: day, questions: content.questions, isWrittenUp: content.isWrittenUp)
    }
  }
}

/// As much of a mention as is written: in a first load those of all notes are held at once.
struct PendingMention: Sendable {
  var role: Mention.Role
  var wantsPerson: Bool
  var position: SourcePosition
  /// As written.
  var target: String
  /// The target, taken apart.
  var name: LinkTarget

  init(_ mention: Mention) {
    role = mention.role
    wantsPerson = mention.wantsPerson
    position = mention.position
    target = mention.link.target
    name = mention.target
  }
}

/// The notes whose meanings are to be written, in parts: each is dropped when it is, so that all
/// that was read and all that is judged are never in memory at once.
struct PendingMeanings {
  private var parts: [[PendingMeaning]] = []
  /// Notes whose links are resolved in one go by a worker.
  private static let partSize = 128

  mutating func append(_ meaning: PendingMeaning) {
    if parts.last.map({ $0.count == Self.partSize }) ?? true { parts.append([]) }
    parts[parts.count - 1].append(meaning)
  }

  /// Takes all out.
  mutating func takeParts() -> [[PendingMeaning]] {
    defer { parts = [] }
    return parts
  }

  var notes: [NodeID] { parts.flatMap { $0.map(\.said.note) } }

  /// Every key under which a note may be found that is mentioned.
  var lookupKeys: Set<NameKey> {
    var keys: Set<NameKey> = []
    for part in parts {
      for meaning in part {
        for mention in meaning.mentions { keys.formUnion(mention.name.lookupKeys) }
      }
    }
    return keys
  }
}
