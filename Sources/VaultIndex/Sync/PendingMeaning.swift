import Network
import NoteSyntax

/// Whom a note mentions, to be resolved when every name of the vault is known.
struct PendingLinks: Hashable, Sendable {
  var mentions: [PendingMention] = []
  /// Who was in the interview that this note is of, names unresolved.
  var attendees: [Reference] = []
  /// Nil of what is no interview, or has no day.
  var interview: InterviewNote?
}

extension PendingLinks {
  init(_ record: NoteRecord) {
    mentions = record.mentions.map(PendingMention.init)
    attendees = record.interview?.attendees ?? []
    if let content = record.interview, let day = record.date {
      interview = InterviewNote(
        day: day, questions: content.questions, isWrittenUp: content.isWrittenUp)
    }
  }
}

/// As much of a mention as is written: in a first load those of all notes are held at once.
struct PendingMention: Hashable, Sendable {
  var role: Mention.Role
  var wantsPerson: Bool
  var position: SourcePosition
  /// As written.
  var target: String
}

extension PendingMention {
  init(_ mention: Mention) {
    self.init(
      role: mention.role, wantsPerson: mention.wantsPerson, position: mention.position,
      target: mention.link.target)
  }
}

/// What a note says of others, packed by whoever read it: there is only one who gathers it.
struct PackedMeaning: Sendable {
  let said: [UInt8]
  let links: [UInt8]
  let statementCount: Int

  init(_ record: NoteRecord) {
    statementCount = record.statements.count
    var writer = ByteWriter()
    writer.put(SaidOfPeople(record))
    said = writer.bytes
    writer = ByteWriter()
    writer.put(PendingLinks(record))
    links = writer.bytes
  }
}

/// What notes say of others, packed, held until every name of the vault is known.
struct PendingMeanings: Sendable {
  /// In the order in which they were read.
  private(set) var notes: [NodeID] = []
  /// A `SaidOfPeople` for each.
  private(set) var said = PackedNotes()
  private var parts: [PendingPart] = []
  /// Of all notes.
  private(set) var statementCount = 0

  mutating func append(_ meaning: PackedMeaning, of note: NodeID) {
    if parts.last?.isFull ?? true {
      if !parts.isEmpty { parts[parts.count - 1].seal() }
      parts.append(PendingPart(first: notes.count))
    }
    parts[parts.count - 1].append(meaning.links)
    notes.append(note)
    said.append(meaning.said)
    statementCount += meaning.statementCount
  }

  func said(by number: Int) -> SaidOfPeople {
    var reader = said.reader(of: number)
    return reader.said()
  }

  /// Takes out whom the notes mention. It is read once, and what was read can then be let go of.
  mutating func takeParts() -> [PendingPart] {
    defer { parts = [] }
    return parts
  }

  /// Every key under which a note may be found that is mentioned.
  var lookupKeys: Set<NameKey> {
    var keys: Set<NameKey> = []
    for part in parts {
      for (_, links) in part.links() {
        for mention in links.mentions { keys.formUnion(LinkTarget(mention.target).lookupKeys) }
      }
    }
    return keys
  }
}

/// Whom some notes mention, packed: as many as are resolved in one go by a worker.
struct PendingPart: Sendable {
  /// The number of the first note.
  private let first: Int
  private var count = 0
  private var bytes: [UInt8] = []

  init(first: Int) { self.first = first }

  var isFull: Bool { count == 64 }

  mutating func append(_ links: [UInt8]) {
    bytes += links
    count += 1
  }

  /// Gives back what the bytes have grown into and do not fill.
  mutating func seal() { bytes = bytes.withUnsafeBufferPointer { Array($0) } }

  /// With the notes' numbers.
  func links() -> [(number: Int, links: PendingLinks)] {
    var reader = ByteReader(bytes)
    return (first..<(first + count)).map { ($0, reader.links()) }
  }
}
