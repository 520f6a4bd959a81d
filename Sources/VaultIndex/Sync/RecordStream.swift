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
  /// As the index knows it; nil for a new file.
  var known: KnownFile?
  var fingerprint: FileFingerprint
  var hash: ContentHash
  var content: Content
}

/// Reads files on all cores and hands their records to one consumer in the files' order, never
/// more than a few hundred ahead of it.
struct RecordStream: Sendable {
  let source: any NoteSource
  let reader: RecordReader

  /// Files read in one go by a worker: large enough to make handing over cheap.
  private static let batchSize = 32
  /// Batches that may wait for the consumer.
  private static let window = 12

  /// Calls `body` with what became of each file, in order, on the calling thread. Of one whose bytes
  /// the index knows there is no record.
  func forEach(_ files: [FileChanges.Candidate], _ body: (ReadFile) throws -> Void) throws {
    try forEach(files.count, file: { files[$0] }, body)
  }

  /// The same with files that are all new.
  func forEach(_ files: OrderedFiles, _ body: (ReadFile) throws -> Void) throws {
    try forEach(files.count, file: { FileChanges.Candidate(file: files[$0], known: nil) }, body)
  }

  private func forEach(
    _ count: Int, file: @escaping @Sendable (Int) -> FileChanges.Candidate,
    _ body: (ReadFile) throws -> Void
  ) throws {
    let batches = stride(from: 0, to: count, by: Self.batchSize).map {
      $0..<min($0 + Self.batchSize, count)
    }
    try OrderedWork.each(batches, window: Self.window) { batch in
      batch.map { read(file($0)) }
    } consume: { files in
      for file in files { try body(file) }
    }
  }

  private func read(_ request: FileChanges.Candidate) -> ReadFile {
    let path = request.file.path
    let known = request.known
    do {
      let (bytes, fingerprint) = try source.read(path)
      let hash = ContentHash(bytes)
      if hash == known?.hash {
        return ReadFile(
          path: path, known: known, fingerprint: fingerprint, hash: hash,
          content: .unchanged(isUnsure: false))
      }
      let text = SourceText(bytes)
      let note = Note.parse(text)
      let record = reader.record(of: note, in: text, at: path)
      return ReadFile(
        path: path, known: known, fingerprint: fingerprint, hash: hash,
        content: .note(ReadNote(record, bytes: bytes, bodyStart: note.body.span.start)))
    } catch {
      let hash = Self.hash(of: error)
      return ReadFile(
        path: path, known: known, fingerprint: request.file.fingerprint, hash: hash,
        content: hash == known?.hash ? .unchanged(isUnsure: true) : .unreadable(error))
    }
  }

  /// Stands for what cannot be read, and why. Turned over, so that it is no content's.
  private static func hash(of error: VaultError) -> ContentHash {
    ContentHash(value: ~ContentHash(Array("\(error.message)\n\(error.remedy)".utf8)).value)
  }
}
