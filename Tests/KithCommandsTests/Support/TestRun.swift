import Foundation
import KithCommands
import NoteSyntax
import Synchronization
import Testing

/// A folder with a copy of the sample vault in it, in which commands are run in-process.
final class TestPlace {
  /// The folder that holds `SampleVault`; commands start here.
  let root: URL
  private(set) var workingDirectory: String
  /// What the clock says, whatever day KITH_TODAY pretends.
  var clockDay = TestPlace.storyDay

  /// A day in the story of the sample vault, which KITH_TODAY says to every command.
  static let storyDay = CivilDate(year: 2026, month: 4, day: 16) ?? .earliest

  init(withSampleVault: Bool = true) throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-test-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    workingDirectory = root.path
    if withSampleVault {
      try FileManager.default.copyItem(
        at: Repository.root.appendingPathComponent("SampleVault"),
        to: root.appendingPathComponent("SampleVault"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ text: String, to path: String) throws {
    let url = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func enter(_ folder: String) {
    workingDirectory =
      URL(fileURLWithPath: workingDirectory).appendingPathComponent(folder)
      .standardizedFileURL.path
    // Else everything that follows would be recorded as trouble.
    #expect(FileManager.default.fileExists(atPath: workingDirectory))
  }

  /// As where the folder that one stands in was deleted.
  func loseFolder() { workingDirectory = "" }

  struct Outcome {
    /// Both channels, in the order of writing.
    var text: String
    var output: String
    var status: Int32
  }

  /// Runs a command as in a terminal of 80 cells, or as into a pipe.
  func run(
    _ arguments: [String], width: Int? = 80, height: Int? = nil, variables: [String: String] = [:],
    page: @escaping @Sendable (String, String, [String: String]) -> Bool = { _, _, _ in false }
  ) -> Outcome {
    let written = Mutex(("", ""))
    let environment = Environment(
      variables: [
        "KITH_CACHE": root.appendingPathComponent("cache").path, "KITH_TODAY": "2026-04-16",
        "NO_COLOR": "1",
      ].merging(variables) { _, new in new },
      workingDirectory: workingDirectory,
      today: clockDay, terminalWidth: width,
      errorTerminalWidth: nil, terminalHeight: height,
      write: { text in
        written.withLock {
          $0.0 += text
          $0.1 += text
        }
      },
      writeError: { text in written.withLock { $0.0 += text } }, page: page,
      localZone: { "Europe/London" })
    let status = Kith.run(arguments, in: environment)
    let (text, output) = written.withLock { $0 }
    return Outcome(text: settled(text), output: settled(output), status: status)
  }

  /// The folder's path, and the index's name that follows from it, differ from run to run.
  private func settled(_ text: String) -> String {
    text.replacing(root.path, with: "/home/mara")
      .replacing(/-[0-9a-f]{16}\.sqlite/, with: "-0123456789abcdef.sqlite")
  }
}

/// Where the project lies.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
