#if os(Linux)
  import Foundation
  import NoteSyntax
  import Testing
  import VaultFiles

  @testable import KithCommands

  /// Commands that trust `kith watch --vouch` and do not walk.
  @Suite struct VouchTests {
    private static let seed =
      ProcessInfo.processInfo.environment["KITH_SEED"].flatMap(UInt64.init) ?? 1

    /// What a command says that asks the watcher, and what one says that knows of none.
    private func answers(_ watched: WatchedPlace, _ arguments: [String]) -> (String, String) {
      let vault = ["--vault", watched.path(""), "--format", "json"]
      return (
        watched.place.run(arguments + vault, width: nil).text,
        watched.place.run(
          arguments + vault, width: nil,
          variables: ["KITH_CACHE": watched.place.root.appendingPathComponent("other").path]
        ).text
      )
    }

    /// Changes of every kind, each followed at once by a question: there is no moment at which the
    /// answer is of before.
    @Test func noAnswerIsOlderThanTheQuestion() throws {
      let watched = try WatchedPlace(["--vouch"])
      var numbers = Numbers(state: Self.seed)
      for step in 0..<200 {
        let name = "contacts/Test \(Int.random(in: 0..<6, using: &numbers)).md"
        let text = "## Log\n\n- 2026-04-0\(Int.random(in: 1...9, using: &numbers)) asked: \(step)\n"
        switch Int.random(in: 0..<7, using: &numbers) {
        case 0, 1: try watched.write(text, to: name)
        case 2: try saveByRenaming(text, watched.path(name))
        case 3: try? FileManager.default.removeItem(atPath: watched.path(name))
        case 4:
          let handle = FileHandle(forWritingAtPath: watched.path(name))
          try handle?.seekToEnd()
          try handle?.write(contentsOf: Data("- 2026-04-10 replied\n".utf8))
          try handle?.close()
        case 5: _ = rename(watched.path("contacts"), watched.path("people"))
        default: _ = rename(watched.path("people"), watched.path("contacts"))
        }
        // Often the watcher has taken in the last change by then, and often it has not.
        if step % 3 == 0 { Thread.sleep(forTimeInterval: Double(step % 5) * 0.02) }
        let (asked, walked) = answers(watched, step % 2 == 0 ? ["find", "kind:contact"] : ["due"])
        try #require(asked == walked, "seed \(Self.seed), step \(step)")
      }
      try watched.end()
    }

    private func saveByRenaming(_ text: String, _ path: String) throws {
      let aside = path + "~"
      guard FileManager.default.createFile(atPath: aside, contents: Data(text.utf8)) else { return }
      #expect(rename(aside, path) == 0)
    }

    /// Not where the temporary folder lies on a file system that others may write to.
    private static let isPossible: Bool = {
      guard let place = try? TestPlace(),
        let root = try? VaultLocator(
          environment: [:], workingDirectory: place.root.appendingPathComponent("SampleVault").path
        ).locate(),
        let watch = try? VaultWatch(root, wakeup: Wakeup(), watchesFiles: true)
      else { return false }
      return watch.isWatertight(root)
    }()

    @Test(.enabled(if: isPossible, "nobody could vouch here"))
    func whatIsAtRestIsVouchedForAndWhatIsUncertainIsNot() throws {
      let watched = try WatchedPlace(["--vouch"])
      let root = try VaultLocator(environment: [:], workingDirectory: watched.path("")).locate()
      let socket = try CacheLocation(
        of: root,
        environment: ["KITH_CACHE": watched.place.root.appendingPathComponent("cache").path],
        workingDirectory: "/"
      ).socket
      let settings = try WorkingTree(root).read(try #require(.init("kith.yaml"))).bytes
      let question = VouchQuestion(
        folder: try #require(try WorkingTree(root).identity),
        basis: ContentHash(settings + Array(Kith.version.utf8)))
      func isSure() -> Bool { question.ask(at: socket) != nil }
      try watched.wait(for: "it is sure") { isSure() }
      // The vault of a moment ago is not vouched for, whatever the watcher is doing; where it has taken
      // in the change by now, that is what it vouches for.
      func expectTruth() throws {
        let vouched = question.ask(at: socket)
        let truth = try WorkingTree(root).list().summary
        #expect(vouched == nil || vouched == truth)
      }
      for _ in 0..<20 {
        try watched.write("x", to: "contacts/Bo.md")
        try expectTruth()
        try FileManager.default.removeItem(atPath: watched.path("contacts/Bo.md"))
        try expectTruth()
      }
      try watched.wait(for: "it is sure again") { isSure() }
      // What a link leads to may change elsewhere.
      try FileManager.default.createSymbolicLink(
        atPath: watched.path("link"), withDestinationPath: "/nowhere")
      #expect(!isSure())
      Thread.sleep(forTimeInterval: 0.2)
      #expect(!isSure())
      try FileManager.default.removeItem(atPath: watched.path("link"))
      try watched.wait(for: "it is sure without the link") { isSure() }
      try watched.end()
      #expect(!isSure())
      #expect(!FileManager.default.fileExists(atPath: socket))
    }
  }

  /// The same in every run with the same seed.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }
#endif
