import Dispatch
import Network
import NoteSyntax
import Synchronization
import VaultFiles

/// A file that was read and, where its bytes are new, given its meaning.
struct ReadFile: Sendable {
  enum Content: Sendable {
    /// The bytes are those that the index knows; or it knows that they could not be read for the
    /// same reason, and `isUnsure` says that this must be tried again.
    case unchanged(isUnsure: Bool)
    case record(NoteRecord, bytes: [UInt8], bodyStart: Int)
    case unreadable(VaultError)
  }

  var path: VaultPath
  var fingerprint: FileFingerprint
  var hash: ContentHash
  var content: Content
}

/// Reads files on all cores and hands their records to one consumer in the files' order, never
/// more than a few hundred ahead of it, so that memory does not grow with the vault.
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
  private static let window = 8

  /// Calls `body` with each request's result, in order, on the calling thread.
  func forEach(_ requests: [Request], _ body: (ReadFile) throws -> Void) throws {
    let batches = stride(from: 0, to: requests.count, by: Self.batchSize).map {
      requests[$0..<min($0 + Self.batchSize, requests.count)]
    }
    // One batch is not worth a thread.
    guard batches.count > 1 else {
      for request in requests { try body(read(request)) }
      return
    }
    let line = Line(batches: batches)
    let workers = DispatchGroup()
    for _ in 0..<max(1, activeProcessorCount()) {
      DispatchQueue.global(qos: .userInitiated).async(group: workers) {
        while let (number, batch) = line.nextBatch() { line.deliver(number, batch.map(read)) }
      }
    }
    // Whatever happens here, no worker outlives the call.
    defer {
      line.stop()
      workers.wait()
    }
    for _ in batches { for file in line.take() { try body(file) } }
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
        content: .record(record, bytes: bytes, bodyStart: note.body.span.start))
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

  private func activeProcessorCount() -> Int { ProcessorCount.active }

  /// The batches on their way: taken by workers in order, handed to the consumer in order.
  private final class Line: Sendable {
    private struct State {
      var next = 0
      var consumed = 0
      var done: [Int: [ReadFile]] = [:]
      var isStopped = false
    }

    private let batches: [ArraySlice<Request>]
    private let state = Mutex(State())
    /// One permit for each batch that a worker may begin.
    private let room = DispatchSemaphore(value: 0)
    /// One signal for each batch delivered.
    private let delivered = DispatchSemaphore(value: 0)

    init(batches: [ArraySlice<Request>]) {
      self.batches = batches
      // Given one by one: a semaphore that ends below the value it began with is taken for a bug of
      // its user, and batches that nobody takes after an error do leave this one lower.
      for _ in 0..<RecordStream.window { room.signal() }
    }

    func nextBatch() -> (Int, ArraySlice<Request>)? {
      room.wait()
      let number = state.withLock { state -> Int? in
        guard !state.isStopped, state.next < batches.count else { return nil }
        state.next += 1
        return state.next - 1
      }
      guard let number else {
        room.signal()
        return nil
      }
      return (number, batches[number])
    }

    func deliver(_ number: Int, _ files: [ReadFile]) {
      state.withLock { $0.done[number] = files }
      delivered.signal()
    }

    /// The next batch in order; waits for it.
    func take() -> [ReadFile] {
      while true {
        let files = state.withLock { state -> [ReadFile]? in
          guard let files = state.done.removeValue(forKey: state.consumed) else { return nil }
          state.consumed += 1
          return files
        }
        if let files {
          room.signal()
          return files
        }
        delivered.wait()
      }
    }

    func stop() {
      state.withLock { $0.isStopped = true }
      room.signal()
    }
  }
}
