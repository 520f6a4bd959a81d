import Foundation
import NoteSyntax
import Testing
import VaultFiles

@Suite struct WorkingTreeReadTests {
  let folder: TemporaryFolder
  let tree: WorkingTree

  init() throws {
    folder = try TemporaryFolder()
    tree = try WorkingTree(folder.vault())
  }

  @Test(arguments: [0, 1, 4095, 4096, 1_000_000])
  func bytesAreReadExactly(count: Int) throws {
    let text = String(repeating: "x", count: count)
    try folder.write("contacts/a.md", text)
    let note = try tree.read(.of("contacts/a.md"))
    #expect(note.bytes == Array(text.utf8))
    #expect(note.fingerprint.size == Int64(count))
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    try folder.makeFolder("folder.md")
    try folder.write("a.md")
    try folder.link("link.md", to: "a.md")
    mkfifo(folder.path("pipe.md"), 0o600)
    #expect(throws: VaultError.vanished("gone.md")) { try tree.read(.of("gone.md")) }
    #expect(throws: VaultError.vanished("a.md/b.md")) { try tree.read(.of("a.md/b.md")) }
    #expect(throws: VaultError.isDirectory("folder.md")) { try tree.read(.of("folder.md")) }
    #expect(throws: VaultError.notAFile("link.md")) { try tree.read(.of("link.md")) }
    #expect(throws: VaultError.notAFile("pipe.md")) { try tree.read(.of("pipe.md")) }
    #expect(throws: VaultError.vanished("a.md\0b")) { try tree.read(.of("a.md\0b")) }
  }

  @Test func noFolderIsReachedThroughALink() throws {
    try folder.write("outside/below/a.md", "SECRET")
    try folder.link("link", to: "outside")
    try folder.link("outside/inner", to: "below")
    for path in ["link/below/a.md", "outside/inner/a.md"] {
      #expect(throws: VaultError.notAFile(path)) { try tree.read(.of(path)) }
    }
  }

  /// The vault itself may be reached through one.
  @Test func theVaultMayBeALink() throws {
    try folder.write("contacts/a.md", "a")
    let other = try TemporaryFolder()
    try other.link("vault", to: folder.path)
    let root = try VaultLocator(environment: [:], workingDirectory: other.path("vault")).locate()
    #expect(try WorkingTree(root).read(.of("contacts/a.md")).bytes == Array("a".utf8))
  }

  /// A folder that was read from before is not taken for the one that has its name now.
  @Test func aFolderThatWasReplacedIsFoundAgain() throws {
    try folder.write("contacts/a.md", "old")
    _ = try tree.read(.of("contacts/a.md"))
    rename(folder.path("contacts"), folder.path("gone"))
    try folder.write("contacts/b.md", "new")
    #expect(try tree.read(.of("contacts/b.md")).bytes == Array("new".utf8))
    try folder.write("contacts/a.md", "new")
    _ = try tree.list()
    #expect(try tree.read(.of("contacts/a.md")).bytes == Array("new".utf8))
  }

  @Test func moreFoldersThanStayOpenAreRead() throws {
    let deep = (0..<100).map { "d\($0)" }.joined(separator: "/")
    try folder.write(deep + "/a.md", "deep")
    for number in 0..<100 { try folder.write("f\(number)/g/a.md", "\(number)") }
    for _ in 0..<2 {
      #expect(try tree.read(.of(deep + "/a.md")).bytes == Array("deep".utf8))
      for number in 0..<100 {
        #expect(try tree.read(.of("f\(number)/g/a.md")).bytes == Array("\(number)".utf8))
      }
    }
  }

  @Test func aHugeFileIsRefused() throws {
    try folder.write("huge.md", "")
    truncate(folder.path("huge.md"), (256 << 20) + 1)
    #expect(throws: VaultError.tooLarge("huge.md", bytes: (256 << 20) + 1)) {
      try tree.read(.of("huge.md"))
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func aFileThatMayNotBeReadSaysSo() throws {
    try folder.write("closed.md")
    chmod(folder.path("closed.md"), 0)
    #expect(throws: VaultError.notPermitted("closed.md")) { try tree.read(.of("closed.md")) }
  }

  @Test func aReadingIsOneMomentsFile() async throws {
    let short = String(repeating: "a", count: 200_000)
    let long = String(repeating: "b", count: 277_777)
    try folder.write("a.md", short)
    let writer = Task { [folder] in
      var turn = 0
      while !Task.isCancelled {
        try? folder.write("a.md.new", turn % 2 == 0 ? long : short)
        rename(folder.path("a.md.new"), folder.path("a.md"))
        turn += 1
      }
    }
    for _ in 0..<200 {
      let bytes = try tree.read(.of("a.md")).bytes
      #expect(bytes == Array(short.utf8) || bytes == Array(long.utf8))
    }
    writer.cancel()
    await writer.value
  }

  @Test func troubleWithANoteIsWordedOnce() throws {
    let path = try VaultPath.of("a\u{1B}.md")
    let trouble = WalkTrouble(.notPermitted(path.text), reading: path)
    #expect(trouble.path == "a\\u{1B}.md")
    #expect(trouble.code == .unreadableFile)
    #expect(trouble.message == "no permission for \"a\\u{1B}.md\"")
    #expect(!trouble.remedy.isEmpty)
  }
}
