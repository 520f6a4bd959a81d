import Network
import NoteSyntax
import Testing
import VaultFiles

@testable import VaultIndex

/// The reading of many files on all cores.
@Suite struct RecordStreamTests {
  private static func requests(_ source: MemorySource) -> [FileChanges.Candidate] {
    source.list().files.map { .init(file: $0, known: nil) }
  }

  private static func source(_ count: Int) -> MemorySource {
    var files: [String: String] = [:]
    for number in 0..<count { files["n/\(10_000 + number).md"] = "Note \(number).\n" }
    return MemorySource(files)
  }

  @Test(arguments: [0, 1, 32, 33, 1000]) func keepsTheOrder(count: Int) throws {
    let source = Self.source(count)
    let stream = RecordStream(source: source, reader: RecordReader(settings: Settings()))
    var paths: [String] = []
    try stream.forEach(Self.requests(source)) { paths.append($0.path.text) }
    #expect(paths == source.paths)
  }

  /// An error of the consumer ends the reading wherever it is, and nothing else.
  @Test(arguments: [0, 1, 31, 32, 500, 999]) func stopsOnError(position: Int) throws {
    struct Stop: Error {}
    let source = Self.source(1000)
    let stream = RecordStream(source: source, reader: RecordReader(settings: Settings()))
    var count = 0
    #expect(throws: Stop.self) {
      try stream.forEach(Self.requests(source)) { _ in
        if count == position { throw Stop() }
        count += 1
      }
    }
    #expect(count == position)
    // No more is read ahead than a few batches.
    #expect(source.takeReadings().count <= position + 32 * 16)
  }
}
