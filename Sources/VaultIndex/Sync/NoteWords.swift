import Network
import NoteSyntax

/// What full text takes in of a note, folded where need be.
struct NoteWords: Sendable {
  let name: String
  let heading: String
  let property: String
  private let bytes: [UInt8]
  private let bodyStart: Int
  /// Nil where full text takes the bytes as they are.
  private let foldedBody: [UInt8]?

  /// - Parameters:
  ///   - bytes: of the whole file.
  ///   - bodyStart: the offset at which its body begins.
  init(_ record: NoteRecord, bytes: [UInt8], bodyStart: Int) {
    self.bytes = bytes
    self.bodyStart = bodyStart
    name = FullText.of(texts: [record.name] + record.aliases)
    heading = FullText.of(texts: record.headings)
    property = FullText.of(
      texts: record.properties.map(\.text) + record.properties.compactMap(\.shown))
    foldedBody = FullText.bytes(bytes[bodyStart...])
  }

  var body: ArraySlice<UInt8> { foldedBody?[...] ?? bytes[bodyStart...] }

  /// Bytes that it keeps in memory, about.
  var size: Int { bytes.count + (foldedBody?.count ?? 0) }
}
