import Foundation
import Testing

/// kith as a process, killed at any moment, and several of it at once. Needs the built executable.
@Suite(.enabled(if: BuiltKith.path != nil, "skipped: kith is not built"))
struct KilledProcessTests {
  /// Thirty times, at moments that `KITH_SEED` chooses, while the notes change.
  @Test func killedAtAnyMoment() throws {
    let seed = ProcessInfo.processInfo.environment["KITH_SEED"].flatMap(UInt64.init) ?? 1
    var random = RandomNotes(seed: seed)
    let kith = try BuiltKith()
    for number in 0..<120 { try kith.write("contacts/P\(number).md", random.text()) }
    for round in 0..<30 {
      for _ in 0..<10 {
        let number = Int.random(in: 0..<140, using: &random.numbers)
        try kith.write("contacts/P\(number).md", random.text())
      }
      if round % 10 == 9 { kith.deleteCache() }
      let process = try kith.start(["index"])
      Thread.sleep(forTimeInterval: Double.random(in: 0...0.3, using: &random.numbers))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if round % 5 == 4 { try expectEqual(kith, "seed \(seed), round \(round)") }
    }
    try expectEqual(kith, "seed \(seed), at the end")
  }

  @Test func severalAtOnce() throws {
    var random = RandomNotes(seed: 3)
    let kith = try BuiltKith()
    for number in 0..<120 { try kith.write("contacts/P\(number).md", random.text()) }
    for round in 0..<3 {
      try kith.write("contacts/P\(round).md", random.text())
      let processes = try (0..<4).map { _ in try kith.start(["index"]) }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
    }
    try expectEqual(kith, "several at once")
  }

  private func expectEqual(_ kith: BuiltKith, _ when: Comment) throws {
    let process = try kith.start(["index", "--verify"])
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0, when)
  }
}

/// The executable beside these tests, with a vault and a cache of its own.
struct BuiltKith {
  /// Nil where it is not built.
  static let path: String? = {
    // .../Tests/VaultIndexTests/Faults/this file
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let path = root.appendingPathComponent(".build/debug/kith").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("vault/kith.yaml", "")
  }

  func write(_ path: String, _ text: String) throws { try folder.write("vault/" + path, text) }

  func deleteCache() {
    try? FileManager.default.removeItem(atPath: folder.path("cache"))
  }

  /// The names in the cache's folder.
  func cached() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path("cache"))) ?? []
  }

  /// Runs it to its end; what it has written to standard output, and its status.
  func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let pipe = Pipe()
    let process = try start(arguments, output: pipe)
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  func start(
    _ arguments: [String], output: Any = FileHandle.nullDevice,
    errors: Any = FileHandle.nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.path))
    process.arguments = arguments + ["--vault", folder.path("vault")]
    process.environment = ["KITH_CACHE": folder.path("cache")]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }
}
