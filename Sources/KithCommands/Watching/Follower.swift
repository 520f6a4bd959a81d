import Foundation
import Synchronization
import VaultFiles

/// Runs a user's command after changes: never two at once, and for all changes that came while it
/// ran once more.
final class Follower: Sendable {
  private let words: [String]
  private let variables: [String: String]
  private let wakeup: Wakeup
  private let writesAside: Bool
  private let state = Mutex(State())

  private struct State {
    var running: ChildProcess?
    var isWanted = false
    /// What the last run ended with, until it is told.
    var status: Int32?
    /// Whether a run ended with another status than 0.
    var hasFailed = false
  }

  /// - Parameters:
  ///   - words: the program and its arguments, as a shell has taken them apart.
  ///   - wakeup: woken when it ends.
  ///   - writesAside: whether what it writes goes where errors go.
  /// Throws where there is no such program: to learn of it at the first change would be late.
  init(
    _ words: [String], variables: [String: String], wakeup: Wakeup, writesAside: Bool
  ) throws {
    self.words = words
    self.variables = variables
    self.wakeup = wakeup
    self.writesAside = writesAside
    let program = words.first ?? ""
    guard Self.isThere(program, path: variables["PATH"]) else {
      throw CommandError.usage(
        "there is no program \"\(program)\"", remedy: "write one and its arguments behind `--`")
    }
  }

  /// Whether the system would find a program that may be run.
  private static func isThere(_ program: String, path: String?) -> Bool {
    guard !program.isEmpty else { return false }
    // Without PATH the system knows places of its own.
    guard let path, !program.contains("/") else {
      return !program.contains("/") || access(program, X_OK) == 0
    }
    return path.split(separator: ":", omittingEmptySubsequences: false).contains { folder in
      access((folder.isEmpty ? "." : folder) + "/" + program, X_OK) == 0
    }
  }

  /// Whether a run has ended with another status than 0.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  /// Whether it runs, or has yet to.
  var isBusy: Bool { state.withLock { $0.running != nil || $0.isWanted } }

  /// Wants it to run, now or when it has ended.
  func follow() { state.withLock { $0.isWanted = true } }

  /// Starts it where it is wanted and does not run. Returns what it ended with since this was called
  /// last, where that is not 0.
  func proceed() throws -> Int32? {
    let (isDue, status) = state.withLock { state in
      defer { state.status = nil }
      let isDue = state.isWanted && state.running == nil
      if isDue { state.isWanted = false }
      return (isDue, state.status)
    }
    if isDue { try start() }
    return status == 0 ? nil : status
  }

  private func start() throws {
    let child: ChildProcess
    do {
      child = try ChildProcess.start(
        words, variables: variables, input: .nothing, leadsGroup: true,
        writesAside: writesAside)
    } catch {
      throw CommandError(
        "\"\(words.first ?? "")\" could not be started: \(error.words)",
        remedy: "write a program and its arguments behind `--`", status: .usage)
    }
    state.withLock { $0.running = child }
    Thread.detachNewThread { [self] in
      let status = child.wait() ?? 0
      state.withLock { state in
        (state.running, state.status) = (nil, status)
        if status != 0 { state.hasFailed = true }
      }
      wakeup.wake()
    }
  }

  /// Ends it with all that it has started: asked first, and after two seconds not asked.
  func stop() {
    state.withLock { $0.isWanted = false }
    for (signal, patience) in [(SIGTERM, 2.0), (SIGKILL, 1.0)] {
      guard let child = state.withLock({ $0.running }) else { return }
      child.signalGroup(signal)
      let end = Date().addingTimeInterval(patience)
      while state.withLock({ $0.running != nil }), Date() < end {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }
}
