import Foundation

/// A pager as a process that reads from us and has the terminal.
enum PagerProcess {
  /// Hands the text to a command of the shell and waits until it ends, however it ends: to quit
  /// before the last line is the reader's right. False where it could not be started.
  static func show(_ text: String, _ command: String, _ variables: [String: String]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    let (reading, writing) = (ends[0], ends[1])
    guard
      let child = try? ChildProcess.start(
        ["/bin/sh", "-c", command], variables: variables,
        input: .pipe(reading: reading, writing: writing))
    else {
      close(reading)
      close(writing)
      return false
    }
    close(reading)
    // The keys that interrupt are the pager's while it runs: we must not go before it does. Nor
    // when it goes before it has read everything.
    let before = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in before { signal(number, handler) } }
    _ = Environment.put(text, to: writing)
    close(writing)
    // What a shell says of a command that is not there, or cannot be run.
    return child.wait().map { ![126, 127].contains($0) } ?? true
  }
}
