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
  /// What full text finds, beside the body; composed, as the body is.
  let nameText: String
  let headingText: String
  let propertyText: String
  private let bytes: [UInt8]
  private let bodyStart: Int
  /// Nil where the bytes are composed already.
  private let composedBody: [UInt8]?

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
    nameText = ComposedText.of(([record.name] + record.aliases).joined(separator: "\n"))
    headingText = ComposedText.of(record.headings.joined(separator: "\n"))
    propertyText = ComposedText.of(record.properties.lazy.map(\.text).joined(separator: "\n"))
    composedBody = ComposedText.bytes(bytes[bodyStart...])
  }

  var body: ArraySlice<UInt8> { composedBody?[...] ?? bytes[bodyStart...] }
}
