import Network
import NoteSyntax
import VaultFiles

/// A note's record with what else is written of it, made by whoever read it, on any core: there is
/// only one who writes.
struct ReadNote: Sendable {
  let record: NoteRecord
  /// The name's.
  let key: NameKey
  let names: [NoteRecord.NamedKey]
  let meaning: PackedMeaning
  let words: NoteWords
  /// Of the bytes before the body, from which alone its properties follow. Nil of a note in which
  /// something was found wrong: how its front matter is read may depend on what stands behind it.
  let front: ContentHash?

  /// - Parameters:
  ///   - bytes: of the whole file.
  ///   - bodyStart: the offset at which its body begins.
  init(_ record: NoteRecord, bytes: [UInt8], bodyStart: Int) {
    self.record = record
    key = NameKey(record.name)
    names = record.nameKeys
    meaning = PackedMeaning(record)
    front = record.diagnostics.isEmpty ? ContentHash(bytes[..<bodyStart]) : nil
    words = NoteWords(record, bytes: bytes, bodyStart: bodyStart)
  }
}
