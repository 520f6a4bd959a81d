import Network
import NoteSyntax

/// A note's record with what else is written of it, made by whoever read it, on any core: there is
/// only one who writes.
struct ReadNote: Sendable {
  let record: NoteRecord
  /// The name's.
  let key: NameKey
  let names: [NoteRecord.NamedKey]
  let mentions: [PendingMention]
  /// What full text takes in, beside the body.
  let nameText: String
  let headingText: String
  let propertyText: String
  private let bytes: [UInt8]
  private let bodyStart: Int
  /// Nil where full text takes the bytes as they are.
  private let foldedBody: [UInt8]?

  /// - Parameters:
  ///   - bytes: of the whole file.
  ///   - bodyStart: the offset at which its body begins.
  init(_ record: NoteRecord, bytes: [UInt8], bodyStart: Int) {
    self.record = record
    self.bytes = bytes
    self.bodyStart = bodyStart
    key = NameKey(record.name)
    names = record.nameKeys
    mentions = record.mentions.map(PendingMention.init)
    nameText = FullText.of(lines: [record.name] + record.aliases)
    headingText = FullText.of(lines: record.headings)
    propertyText = FullText.of(
      lines: record.properties.map(\.text) + record.properties.compactMap(\.shown))
    foldedBody = FullText.bytes(bytes[bodyStart...])
  }

  /// As full text takes it in.
  var body: ArraySlice<UInt8> { foldedBody?[...] ?? bytes[bodyStart...] }
}
