import Foundation
import KithCommands
import NoteSyntax
import Synchronization
import Testing

/// `kith watch` that runs on a thread of its own, over a copy of the sample vault, until the test ends.
final class WatchedPlace {
  let place: TestPlace
  private let record = Record()

  /// What was written, and how to end it.
  private final class Record: Sendable {
    struct State {
      var output = ""
      var errors = ""
      var end: (@Sendable () -> Void)?
      var status: Int32?
    }
    let state = Mutex(State())
  }

  /// Starts it and waits until it watches.
  init(_ arguments: [String] = []) throws {
    place = try TestPlace()
    let record = record
    var environment = Environment(
      variables: [
        "KITH_CACHE": place.root.appendingPathComponent("cache").path, "NO_COLOR": "1",
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      ],
      workingDirectory: place.root.path, today: try #require(CivilDate("2026-04-16")),
      terminalWidth: nil, errorTerminalWidth: nil,
      write: { text in record.state.withLock { $0.output += text } },
      writeError: { text in record.state.withLock { $0.errors += text } })
    environment.whenAskedToEnd = { end in record.state.withLock { $0.end = end } }
    let day = environment.today
    environment.now = { WallTime(day: day, seconds: 43387, offset: 60) }
    let words =
      ["watch", "--vault", place.root.appendingPathComponent("SampleVault").path] + arguments
    Thread.detachNewThread { [environment] in
      let status = Kith.run(words, in: environment)
      record.state.withLock { $0.status = status }
    }
    try wait(for: "it watches") { errors.contains("watching 52 notes") || status != nil }
  }

  deinit { try? end() }

  var output: String { record.state.withLock { $0.output } }
  var lines: [String] { output.split(separator: "\n").map(String.init) }
  var errors: String { record.state.withLock { $0.errors } }
  var status: Int32? { record.state.withLock { $0.status } }

  func write(_ text: String, to path: String) throws {
    try place.write(text, to: "SampleVault/" + path)
  }

  func path(_ path: String) -> String {
    place.root.appendingPathComponent("SampleVault/" + path).path
  }

  /// Asks it to end and waits until it has.
  func end() throws {
    record.state.withLock { $0.end }?()
    try wait(for: "it ends") { status != nil }
  }

  /// Waits as long as anybody would, since nothing here is about time.
  func wait(for what: Comment, until isSo: () -> Bool) throws {
    let deadline = Date().addingTimeInterval(60)
    while !isSo() {
      try #require(Date() < deadline, what)
      Thread.sleep(forTimeInterval: 0.005)
    }
  }
}
