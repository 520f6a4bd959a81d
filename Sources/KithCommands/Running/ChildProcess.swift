import Foundation

/// A program that kith has started.
///
/// Started by the system's own call: Foundation's `Process` gives a child a process group of its
/// own on Linux, and one that is not the terminal's is stopped when it reads a key.
struct ChildProcess: Sendable {
  /// What the child reads.
  enum Input {
    case nothing
    /// One end of a pipe, whose other end is ours alone.
    case pipe(reading: Int32, writing: Int32)
  }

  let number: pid_t

  /// Starts a program, found by `PATH`, with these words. Its signals are as they usually are, whatever
  /// we do with ours. The error is the system's number.
  ///
  /// - Parameters:
  ///   - leadsGroup: give it a process group, so that it can be ended with all that it starts.
  ///   - writesAside: what it writes goes where our errors go, since our output is another's.
  static func start(
    _ words: [String], variables: [String: String], input: Input, leadsGroup: Bool = false,
    writesAside: Bool = false
  ) throws(ChildFailure) -> ChildProcess {
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
    switch input {
    case .nothing:
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    case .pipe(let reading, let writing):
      posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
      posix_spawn_file_actions_addclose(&actions, reading)
      posix_spawn_file_actions_addclose(&actions, writing)
    }
    if writesAside {
      posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    }
    // What we ignore or hold back a child would, too.
    var (usual, none) = (sigset_t(), sigset_t())
    sigemptyset(&usual)
    sigemptyset(&none)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGHUP] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
        | (leadsGroup ? Int16(POSIX_SPAWN_SETPGROUP) : 0))
    let arguments = strings(words)
    let environment = strings(variables.map { "\($0)=\($1)" })
    defer { for string in arguments + environment { free(string) } }
    var child: pid_t = 0
    let code = posix_spawnp(
      &child, words.first ?? "", &actions, &attributes, arguments, environment)
    guard code == 0 else { throw ChildFailure(code: code) }
    return ChildProcess(number: child)
  }

  /// Waits until it ends: its status as a shell has it; nil where the system lost it.
  func wait() -> Int32? {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0 { guard errno == EINTR else { return nil } }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// Sends a signal to it and all that it has started; for one that leads a group.
  func signalGroup(_ signal: Int32) { kill(-number, signal) }

  /// Copies in C's form, to be freed; a nil ends the list.
  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in text.withCString { strdup($0) } } + [nil]
  }
}

/// Why a program could not be started.
struct ChildFailure: Error {
  /// The system's number.
  let code: Int32

  var words: String { String(cString: strerror(code)) }
}
