#if os(Linux)
  import Foundation
  import Testing

  /// `kith watch --vouch` as a process that stops, is killed or ends: no other is kept waiting or
  /// misled. Needs the built executable.
  @Suite(.enabled(if: BuiltKith.path != nil, "skipped: kith is not built"))
  struct StoppedWatcherTests {
    private let kith: BuiltKith

    init() throws {
      kith = try BuiltKith()
      try kith.write("contacts/Ana.md", "# Ana\n")
    }

    private func start() throws -> Process {
      let errors = Pipe()
      let watcher = try kith.start(["watch", "--vouch"], errors: errors)
      // It says so when it watches, and no signal is lost from then on.
      #expect(!errors.fileHandleForReading.availableData.isEmpty)
      let deadline = Date().addingTimeInterval(60)
      while !hasSocket {
        try #require(Date() < deadline && watcher.isRunning, "it listens")
        Thread.sleep(forTimeInterval: 0.01)
      }
      return watcher
    }

    private var hasSocket: Bool { kith.cached().contains { $0.hasSuffix(".sock") } }

    private func expectFound(_ name: String) throws {
      try kith.write("contacts/\(name).md", "# \(name)\n")
      let (output, status) = try kith.run(["find", "kind:contact"])
      #expect(status == 0 && output.contains(name))
    }

    @Test func stoppedAndKilled() throws {
      let watcher = try start()
      try expectFound("Bo")
      kill(watcher.processIdentifier, SIGSTOP)
      for name in ["Cy", "Di", "Ed"] { try expectFound(name) }
      kill(watcher.processIdentifier, SIGCONT)
      try expectFound("Flo")
      kill(watcher.processIdentifier, SIGKILL)
      watcher.waitUntilExit()
      // Nobody took it away.
      #expect(hasSocket)
      try expectFound("Gil")
      // The next one listens in its place, and leaves nothing behind.
      let next = try start()
      try expectFound("Hal")
      next.terminate()
      next.waitUntilExit()
      #expect(next.terminationReason == .exit && next.terminationStatus == 0)
      try expectFound("Ian")
      #expect(try kith.run(["index", "--verify"]).status == 0)
    }

    /// A second one tells of changes like the first, and leaves it to the first to answer.
    @Test func twoAtOnce() throws {
      let first = try start()
      let second = try start()
      try expectFound("Bo")
      for watcher in [second, first] {
        watcher.interrupt()
        watcher.waitUntilExit()
        #expect(watcher.terminationStatus == 0)
      }
      #expect(!hasSocket)
    }
  }
#endif
