import Network
import NoteSyntax
import VaultFiles

/// A file that was read and, where its bytes are new, given its meaning.
struct ReadFile: Sendable {
  enum Content: Sendable {
    /// The bytes are those that the index knows; or it knows that they could not be read for the
    /// same reason, and `isUnsure` says that this must be tried again.
    case unchanged(isUnsure: Bool)
    case note(ReadNote)
    case unreadable(VaultError)
  }

  var path: VaultPath
  var fingerprint: FileFingerprint
  var hash: ContentHash
  var content: Content
}

/// Reads files on all cores and hands their records to one consumer in the files' order, never
/// more than a few hundred ahead of it.
struct RecordStream: Sendable {
  struct Request: Sendable {
    var file: WalkedFile
    /// The hash the index knows; nil to have the record in any case.
    var knownHash: ContentHash?
  }

  let source: any NoteSource
  let reader: RecordReader

  /// Files read in one go by a worker: large enough to make handing over cheap.
  private static let batchSize = 32
  /// Batches that may wait for the consumer.
  private static let window = 24

  /// Calls `body` with each request's result, in order, on the calling thread.
  func forEach(_ requests: [Request], _ body: (ReadFile) throws -> Void) throws {
    let batches = stride(from: 0, to: requests.count, by: Self.batchSize).map {
      requests[$0..<min($0 + Self.batchSize, requests.count)]
    }
    try OrderedWork.each(batches, window: Self.window) { batch in
      batch.map { read($0) }
    } consume: { files in
      for file in files { try body(file) }
    }
  }

  private func read(_ request: Request) -> ReadFile {
    let path = request.file.path
    do {
      let (bytes, fingerprint) = try source.read(path)
      let hash = ContentHash(bytes)
      if hash == request.knownHash {
        return ReadFile(
          path: path, fingerprint: fingerprint, hash: hash, content: .unchanged(isUnsure: false))
      }
      let text = SourceText(bytes)
      let note = Note.parse(text)
      let record = reader.record(of: note, in: text, at: path)
      return ReadFile(
        path: path, fingerprint: fingerprint, hash: hash,
        content: .note(ReadNote(record, bytes: bytes, bodyStart: note.body.span.start)))
    } catch {
      let hash = Self.hash(of: error)
      return ReadFile(
        path: path, fingerprint: request.file.fingerprint, hash: hash,
        content: hash == request.knownHash ? .unchanged(isUnsure: true) : .unreadable(error))
    }
  }

  /// Stands for what cannot be read, and why. Turned over, so that it is no content's.
  private static func hash(of error: VaultError) -> ContentHash {
    ContentHash(value: ~ContentHash(Array("\(error.message)\n\(error.remedy)".utf8)).value)
  }
}
