#if os(Linux)
  import Foundation
  import Testing

  @testable import VaultFiles

  @Suite struct VouchingTests {
    let folder: TemporaryFolder
    let path: String
    let question: VouchQuestion
    let listing = ListingSummary(digest: ContentHash(value: 0x0123_4567_89AB_CDEF), count: 42)

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path("a.sock")
      let identity = try #require(try WorkingTree(folder.vault()).identity)
      question = VouchQuestion(folder: identity, basis: ContentHash("settings"))
    }

    /// Asks on a thread of its own, while this one answers, and gives what came of it.
    private func ask(
      _ question: VouchQuestion, of socket: VouchSocket,
      _ vouched: (_ isAsked: (VouchQuestion) -> Bool) throws -> ListingSummary?
    ) throws -> ListingSummary? {
      // Connects and sends at once, as the system keeps both until somebody takes them.
      let other = try LocalSocket.connected(to: path)
      let isSent = other.send(question.line)
      #expect(isSent)
      try socket.answer(vouched)
      return other.receiveLine(within: 1000).flatMap(ListingSummary.init(line:))
    }

    @Test func whoIsSureSaysWhatTheListingIs() throws {
      let socket = try #require(try VouchSocket(at: path))
      #expect(try ask(question, of: socket) { $0(question) ? listing : nil } == listing)
      #expect(try ask(question, of: socket) { _ in nil } == nil)
    }

    /// Addresses of sockets have some hundred bytes, paths have more.
    @Test func aPathMayBeLong() throws {
      let deep = String(repeating: "d", count: 120)
      try folder.makeFolder(deep)
      let place = folder.path(deep + "/a.sock")
      let socket = try #require(try VouchSocket(at: place))
      let other = try LocalSocket.connected(to: place)
      let isSent = other.send(question.line)
      #expect(isSent)
      socket.answer { $0(question) ? listing : nil }
      #expect(other.receiveLine(within: 1000).flatMap(ListingSummary.init(line:)) == listing)
    }

    @Test func whosePlaceWasTakenTakesNoOthersAway() throws {
      var first = try VouchSocket(at: path)
      #expect(first?.isInPlace == true)
      unlink(path)
      #expect(first?.isInPlace == false)
      let second = try #require(try VouchSocket(at: path))
      #expect(first?.isInPlace == false)
      first = nil
      #expect(second.isInPlace)
    }

    @Test func anotherVaultOrOtherSettingsAreNotVouchedFor() throws {
      let socket = try #require(try VouchSocket(at: path))
      let elsewhere = FolderIdentity(
        device: question.folder.device, inode: question.folder.inode + 1)
      for other in [
        VouchQuestion(folder: elsewhere, basis: question.basis),
        VouchQuestion(folder: question.folder, basis: ContentHash("other settings")),
      ] { #expect(try ask(other, of: socket) { $0(question) ? listing : nil } == nil) }
    }

    @Test func whereNobodyListensNobodyVouches() throws {
      #expect(question.ask(at: path) == nil)
      try folder.write("a.sock", "sure 0123456789abcdef 42\n")
      #expect(question.ask(at: path) == nil)
    }

    /// As one that was stopped: it has connected, and asks in vain.
    @Test func whoDoesNotAnswerIsNotWaitedFor() throws {
      let socket = try #require(try VouchSocket(at: path))
      // More than the system lets wait: then connecting fails, and does not wait either.
      for _ in 0..<100 { #expect(question.ask(at: path) == nil) }
      withExtendedLifetime(socket) {}
    }

    @Test func whoDoesNotAskIsNotWaitedFor() throws {
      let socket = try #require(try VouchSocket(at: path))
      let silent = try LocalSocket.connected(to: path)
      let rude = try LocalSocket.connected(to: path)
      _ = rude.send("kith 1")
      #expect(try ask(question, of: socket) { $0(question) ? listing : nil } == listing)
      let answers = [silent.receiveLine(within: 0), rude.receiveLine(within: 0)]
      #expect(answers == [nil, nil])
    }

    @Test func oneListensAndLeavesNothing() throws {
      do {
        let socket = try #require(try VouchSocket(at: path))
        #expect(try VouchSocket(at: path) == nil)
        var status = stat()
        #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        withExtendedLifetime(socket) {}
      }
      #expect(access(path, F_OK) != 0)
    }

    @Test func whatSomebodyWhoWasKilledHasLeftIsReplaced() throws {
      // Bound, and closed without being taken away.
      _ = try LocalSocket.listening(at: path)
      #expect(access(path, F_OK) == 0)
      #expect(question.ask(at: path) == nil)
      let socket = try #require(try VouchSocket(at: path))
      #expect(try ask(question, of: socket) { $0(question) ? listing : nil } == listing)
    }

    @Test func aPathThatIsTooLongIsRefused() {
      let long = folder.path(String(repeating: "a", count: 120))
      #expect(throws: VaultError.self) { try VouchSocket(at: long) }
      #expect(question.ask(at: long) == nil)
    }

    @Test(arguments: ["", "unsure", "sure", "sure x 1", "sure 1 x", "sure 1 2 3"])
    func whatIsNoAnswerIsNone(_ line: String) { #expect(ListingSummary(line: line) == nil) }
  }

  /// Notes that have a second name outside of the vault.
  @Suite struct HardLinkWatchTests {
    let folder: TemporaryFolder
    let outside: TemporaryFolder
    let watch: VaultWatch
    let tree: WorkingTree

    init() throws {
      folder = try TemporaryFolder()
      outside = try TemporaryFolder()
      let root = try folder.vault()
      tree = try WorkingTree(root)
      watch = try VaultWatch(root, wakeup: Wakeup(), watchesFiles: true)
      try folder.write("contacts/Ana.md")
      try list()
    }

    private func list() throws {
      _ = try watch.source(tree).list()
      _ = try watch.hasChanged()
    }

    private func append(_ path: String) throws {
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data("more\n".utf8))
    }

    @Test func aSecondNameAndWritingUnderItAreReported() throws {
      #expect(try !watch.hasChanged())
      #expect(link(folder.path("contacts/Ana.md"), outside.path("Ana.md")) == 0)
      #expect(try watch.hasChanged())
      try append(outside.path("Ana.md"))
      #expect(try watch.hasChanged())
      try list()
      try append(outside.path("Ana.md"))
      #expect(try watch.hasChanged())
    }

    /// Saved by renaming, the note is another file, and is watched as well.
    @Test func whatTakesTheNotesPlaceIsWatched() throws {
      try folder.write("contacts/.new")
      #expect(rename(folder.path("contacts/.new"), folder.path("contacts/Ana.md")) == 0)
      try list()
      #expect(link(folder.path("contacts/Ana.md"), outside.path("Ana.md")) == 0)
      try list()
      try append(outside.path("Ana.md"))
      #expect(try watch.hasChanged())
    }

    /// The system begins for nobody to watch what they may not read.
    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func whatCannotBeWatchedIsNotVouchedFor() throws {
      try folder.write("contacts/Bo.md")
      #expect(chmod(folder.path("contacts/Bo.md"), 0) == 0)
      try list()
      #expect(!watch.isWatertight(tree.root))
    }

    /// By its whole path the system finds no folder so deep; a walk does, and removing it by paths does
    /// not.
    @Test(
      .enabled(
        if: FileSystemKind.isOneThatReportsEverything(NSTemporaryDirectory()),
        "others may write to the temporary folder"))
    func aFolderTooDeepToBeWatchedIsNotVouchedFor() throws {
      #expect(watch.isWatertight(tree.root))
      let part = String(repeating: "d", count: 250)
      var here = open(folder.path, O_RDONLY | O_DIRECTORY)
      for _ in 0..<17 {
        #expect(mkdirat(here, part, 0o700) == 0)
        let below = openat(here, part, O_RDONLY | O_DIRECTORY)
        close(here)
        here = below
      }
      close(here)
      try list()
      #expect(!watch.isWatertight(tree.root))
      for _ in 1..<17 {
        #expect(rename(folder.path(part + "/" + part), folder.path("up")) == 0)
        #expect(rmdir(folder.path(part)) == 0)
        #expect(rename(folder.path("up"), folder.path(part)) == 0)
      }
    }

    @Test func whatHasLeftTheVaultIsSilent() throws {
      #expect(rename(folder.path("contacts/Ana.md"), outside.path("Ana.md")) == 0)
      try list()
      try append(outside.path("Ana.md"))
      #expect(try !watch.hasChanged())
    }
  }
#endif
