import Foundation
import Testing

@testable import KithCommands

/// The command that `kith watch` runs after changes.
@Suite struct FollowerTests {
  /// Runs a shell's command behind `--`; the folder outside of the vault is its `$0`.
  private func watched(_ script: String, _ options: [String] = []) throws -> (WatchedPlace, URL) {
    let outside = FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-runs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    let watched = try WatchedPlace(options + ["--", "sh", "-c", script, outside.path])
    return (watched, outside)
  }

  private func text(_ folder: URL, _ name: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  @Test func itRunsOnceForEachLine() throws {
    let (watched, outside) = try watched("echo \"$KITH_VAULT\" >> \"$0/runs\"")
    defer { try? FileManager.default.removeItem(at: outside) }
    for number in 1...3 {
      try watched.write("# \(number)\n", to: "Note \(number).md")
      try watched.wait(for: "run \(number)") {
        text(outside, "runs").split(separator: "\n").count == number
      }
    }
    try watched.end()
    #expect(watched.lines.count == 3)
    let runs = text(outside, "runs").split(separator: "\n")
    #expect(runs.allSatisfy { $0.hasSuffix("/SampleVault") } && runs.count == 3)
  }

  /// While the first run waits, two more changes are taken in; one run follows for both.
  @Test func itNeverRunsTwiceAtOnce() throws {
    let (watched, outside) = try watched(
      "echo begin >> \"$0/runs\"; until [ -e \"$0/go\" ]; do sleep 0.01; done; echo end >> \"$0/runs\""
    )
    defer { try? FileManager.default.removeItem(at: outside) }
    for number in 1...3 {
      try watched.write("# \(number)\n", to: "Note \(number).md")
      try watched.wait(for: "line \(number)") { watched.lines.count == number }
    }
    #expect(text(outside, "runs") == "begin\n")
    try Data().write(to: outside.appendingPathComponent("go"))
    try watched.wait(for: "two runs") { text(outside, "runs") == "begin\nend\nbegin\nend\n" }
    try watched.end()
    #expect(text(outside, "runs") == "begin\nend\nbegin\nend\n")
  }

  @Test func itEndsWithTheWatcherAndAllThatItStarted() throws {
    let (watched, outside) = try watched(
      "sh -c 'echo $$ > \"$0/inner\"; exec sleep 600' \"$0\"; true")
    defer { try? FileManager.default.removeItem(at: outside) }
    try watched.write("# Bo\n", to: "Bo.md")
    try watched.wait(for: "the command runs") { text(outside, "inner").hasSuffix("\n") }
    let inner = try #require(pid_t(text(outside, "inner").trimmingCharacters(in: .newlines)))
    #expect(kill(inner, 0) == 0)
    try watched.end()
    // Whoever takes over orphans may be slow to bury them.
    try watched.wait(for: "it is gone") { kill(inner, 0) != 0 || Self.isDead(inner) }
  }

  /// As with entr and watchexec: a viewer that was opened stays open.
  @Test func whatIsLeftInTheBackgroundIsLeftAlone() throws {
    let (watched, outside) = try watched("sleep 600 & echo $! > \"$0/left\"", ["--once"])
    defer { try? FileManager.default.removeItem(at: outside) }
    try watched.write("# Bo\n", to: "Bo.md")
    try watched.wait(for: "it ends") { watched.status != nil }
    let left = try #require(pid_t(text(outside, "left").trimmingCharacters(in: .newlines)))
    #expect(kill(left, 0) == 0 && !Self.isDead(left))
    kill(left, SIGKILL)
  }

  private static func isDead(_ process: pid_t) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.contains(") Z ") ?? true
  }

  @Test func onceEndsAfterTheFirstRun() throws {
    let (watched, outside) = try watched("echo run >> \"$0/runs\"; exit 3", ["--once"])
    defer { try? FileManager.default.removeItem(at: outside) }
    try watched.write("# Bo\n", to: "Bo.md")
    try watched.wait(for: "it ends") { watched.status != nil }
    // Whoever waits for it learns that the command failed.
    #expect(watched.status == 1)
    #expect(text(outside, "runs") == "run\n")
    #expect(watched.errors.contains("\"sh\" ended with status 3"))
  }

  /// Before anything has changed.
  @Test(arguments: [
    (["--", "no-such-program"], "there is no program \"no-such-program\""),
    (["--", "./no-such-program"], "there is no program \"./no-such-program\""),
    (["--"], "a command is missing behind \"--\""),
  ])
  func aCommandThatIsNotThereIsRefused(_ words: [String], _ message: String) throws {
    let watched = try WatchedPlace(words)
    try watched.wait(for: "it ends") { watched.status != nil }
    #expect(watched.status == 64)
    #expect(watched.errors.contains(message))
  }

  /// Where its own lines would stand between those of JSON.
  @Test func besideJSONItWritesWhereErrorsGo() throws {
    let script = "[ /dev/stdout -ef /dev/stderr ] && echo aside > \"$0/runs\""
    let (watched, outside) = try watched(script, ["--once", "--format", "jsonl"])
    defer { try? FileManager.default.removeItem(at: outside) }
    try watched.write("# Bo\n", to: "Bo.md")
    try watched.wait(for: "it ends") { watched.status != nil }
    #expect(text(outside, "runs") == "aside\n")
  }
}
