import Foundation

/// A pager as a process that reads from us and has the terminal.
///
/// Started by the system's own call: Foundation's `Process` gives a child a process group of its
/// own on Linux, and one that is not the terminal's is stopped when it reads a key.
enum PagerProcess {
  /// Hands the text to a command of the shell and waits until it ends, however it ends: to quit
  /// before the last line is the reader's right. False where it could not be started.
  static func show(_ text: String, _ command: String, _ variables: [String: String]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    let (reading, writing) = (ends[0], ends[1])
    guard let child = spawn(command, variables, reading: reading, writing: writing) else {
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
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return true } }
    let isExited = status & 0x7F == 0
    // What a shell says of a command that is not there, or cannot be run.
    return !(isExited && [126, 127].contains(status >> 8 & 0xFF))
  }

  private static func spawn(
    _ command: String, _ variables: [String: String], reading: Int32, writing: Int32
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, reading)
    posix_spawn_file_actions_addclose(&actions, writing)
    // What we ignore a child would ignore, too.
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = strings(["sh", "-c", command])
    let environment = strings(variables.map { "\($0)=\($1)" })
    defer { for string in arguments + environment { free(string) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environment)
    return code == 0 ? child : nil
  }

  /// Copies in C's form, to be freed; a nil ends the list.
  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in text.withCString { strdup($0) } } + [nil]
  }
}
