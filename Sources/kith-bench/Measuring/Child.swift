#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program run to its end, timed as a whole: what a person waits for.
struct Child {
  /// The exit status; 128 and the signal's number where one ended it, as a shell tells it.
  let status: Int
  /// From before it was started until it had ended.
  let seconds: Double
  /// The most memory it held, in bytes.
  ///
  /// On Linux a child begins with what its parent held, so the parent must stay small: that is why
  /// a vault is generated, and the floor measured, in processes of their own.
  let peakBytes: Int
  /// What it printed, to both channels.
  let output: String

  /// A program could not be started.
  struct Failure: Error, CustomStringConvertible {
    let program: String
    let code: Int32

    var description: String { "can't run \(program): error \(code)" }
  }

  /// Runs `command` (found by `PATH` unless it has a `/`) with few environment variables besides
  /// `environment`, so that a person's own settings don't change what is measured.
  static func run(
    _ command: [String], environment: [String: String] = [:]
  ) throws(Failure) -> Child {
    var variables = ["LC_ALL": "C", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
    for name in ["PATH", "HOME", "TMPDIR"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    variables.merge(environment) { $1 }
    let clock = ContinuousClock()
    let start = clock.now
    let (process, output) = try spawn(command, variables.map { "\($0.key)=\($0.value)" })
    let text = readAll(output)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    let seconds = (clock.now - start) / .seconds(1)
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    let signal = Int(status & 0x7F)
    return Child(
      status: signal == 0 ? Int(status >> 8 & 0xFF) : 128 + signal, seconds: seconds,
      peakBytes: Int(usage.ru_maxrss) * unit, output: text)
  }

  private static func spawn(
    _ command: [String], _ variables: [String]
  ) throws(Failure) -> (pid_t, Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure(program: command[0], code: errno) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    var process: pid_t = 0
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, &environment)
    for pointer in arguments + environment { free(pointer) }
    posix_spawn_file_actions_destroy(&actions)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw Failure(program: command[0], code: code)
    }
    return (process, ends[0])
  }

  private static func readAll(_ descriptor: Int32) -> String {
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] }
      if count == 0 || (count < 0 && errno != EINTR) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
