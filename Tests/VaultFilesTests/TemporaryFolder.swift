import Foundation
import NoteSyntax
import VaultFiles

/// A real folder for one test, removed with it.
final class TemporaryFolder: Sendable {
  /// Its real path.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = folder.appendingPathComponent("kith-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }

  /// Writes a file, with the folders it needs.
  func write(_ relative: String, _ text: String = "text\n") throws {
    let url = URL(fileURLWithPath: path(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(relative), withIntermediateDirectories: true)
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(relative), withDestinationPath: target)
  }

  func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  /// The names in a folder, hidden ones too.
  func names(_ relative: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(relative)).sorted()
  }

  /// Makes the folder a vault and finds it.
  func vault() throws -> VaultRoot {
    try write("kith.yaml", "")
    return try VaultLocator(environment: [:], workingDirectory: path).locate()
  }
}

extension VaultPath {
  /// For literals in tests.
  static func of(_ text: String) throws -> VaultPath {
    guard let path = VaultPath(text) else { throw CocoaError(.fileReadInvalidFileName) }
    return path
  }
}

/// Numbers that are the same in every run with the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) ^ (state << 31)
  }
}
