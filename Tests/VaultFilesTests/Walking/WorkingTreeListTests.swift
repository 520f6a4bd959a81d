import Foundation
import NoteSyntax
import Testing
import VaultFiles

@Suite struct WorkingTreeListTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func list(_ patterns: String...) throws -> Listing {
    let ignored = IgnorePatterns(try patterns.map { try IgnorePattern($0) })
    return try WorkingTree(folder.vault(), ignoring: ignored).list()
  }

  private func paths(_ patterns: String...) throws -> [String] {
    let ignored = IgnorePatterns(try patterns.map { try IgnorePattern($0) })
    return try WorkingTree(folder.vault(), ignoring: ignored).list().files.map(\.path.text)
  }

  @Test func notesAreListedInTheOrderOfTheirBytes() throws {
    for name in ["b.md", "a/z.md", "a b.md", "a.md", "Z.MD", "a/b/c.Md", "é.md", "a-b/x.md"] {
      try folder.write(name)
    }
    let expected = ["Z.MD", "a b.md", "a-b/x.md", "a.md", "a/b/c.Md", "a/z.md", "b.md", "é.md"]
    #expect(try paths() == expected)
    let files = try list().files
    #expect(files.map(\.path) == files.map(\.path).sorted())
  }

  @Test func whatIsNoNoteIsLeftOut() throws {
    for name in [
      ".hidden.md", ".git/x.md", "templates/t.md", "a.txt", "a.markdown", "md", ".md",
      "deep/.b/x.md",
    ] { try folder.write(name) }
    try folder.write("deep/templates/kept.md")
    try folder.makeFolder("folder.md")
    try folder.write("folder.md/inside.md")
    mkfifo(folder.path("pipe.md"), 0o600)
    #expect(try paths() == ["deep/templates/kept.md", "folder.md/inside.md"])
    #expect(try list().troubles.isEmpty)
  }

  @Test func ignoredFilesAndFoldersAreLeftOut() throws {
    for name in ["a.md", "drafts/b.md", "x/drafts/c.md", "x/y/d.md", "README.md"] {
      try folder.write(name)
    }
    #expect(try paths("drafts/", "/README.md") == ["a.md", "x/y/d.md"])
    #expect(try paths("x/**", "/drafts") == ["README.md", "a.md"])
  }

  @Test func linksAreNeverFollowed() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret.md")
    try folder.write("in/a.md")
    try folder.link("out", to: outside.path)
    try folder.link("out.md", to: outside.path("secret.md"))
    try folder.link("in/circle", to: "..")
    try folder.link("in/again.md", to: "a.md")
    try folder.link("broken.md", to: "nowhere")
    // These can hide no note, or are meant to.
    try folder.link("in/photo.png", to: "a.md")
    try folder.link("templates", to: outside.path)
    try folder.link(".hidden", to: outside.path)
    let listing = try list()
    #expect(listing.files.map(\.path.text) == ["in/a.md"])
    #expect(
      listing.troubles.map(\.path) == ["broken.md", "in/again.md", "in/circle", "out", "out.md"])
    #expect(listing.troubles.allSatisfy { $0.code == .symbolicLink })
    #expect(try list("out*", "/in/circle", "broken.md", "again.md").troubles.isEmpty)
  }

  @Test func aVaultWithinAVaultBelongsToBoth() throws {
    try folder.write("inner/kith.yaml", "")
    try folder.write("inner/a.md")
    #expect(try paths() == ["inner/a.md"])
  }

  @Test func oddNamesAreNames() throws {
    let names = ["a\nb.md", "tab\t.md", "🦊.md", "e\u{301}.md", "\\.md", "*.md"]
    for name in names { try folder.write(name) }
    #expect(try Set(paths()) == Set(names))
  }

  #if os(Linux)
    @Test func namesThatAreNotUTF8AreReported() throws {
      try folder.write("fine.md")
      for bytes in [Array("caf\u{1}".utf8) + [0xE9] + Array(".md".utf8), [0xFF]] {
        let path = Array(folder.path.utf8) + [0x2F] + bytes
        let text = path.map(CChar.init(bitPattern:)) + [0]
        if bytes.count == 1 {
          mkdir(text, 0o700)
        } else {
          close(open(text, O_CREAT | O_WRONLY, 0o600))
        }
      }
      let listing = try list()
      #expect(listing.files.map(\.path.text) == ["fine.md"])
      #expect(listing.troubles.map(\.path) == ["\\xFF", "caf\\u{01}\\xE9.md"])
      #expect(listing.troubles.allSatisfy { $0.code == .pathNotUTF8 })
    }
  #endif

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func aFolderThatMayNotBeReadIsReported() throws {
    try folder.write("closed/a.md")
    try folder.write("open/b.md")
    chmod(folder.path("closed"), 0)
    defer { chmod(folder.path("closed"), 0o700) }
    let listing = try list()
    #expect(listing.files.map(\.path.text) == ["open/b.md"])
    #expect(listing.troubles.map(\.path) == ["closed"])
    #expect(listing.troubles.first?.code == .unreadableFile)
  }

  @Test func aPathTooLongForTheSystemIsReported() throws {
    let part = String(repeating: "d", count: 250)
    var current = open(folder.path, O_RDONLY | O_DIRECTORY)
    for _ in 0..<20 {
      mkdirat(current, part, 0o700)
      let next = openat(current, part, O_RDONLY | O_DIRECTORY)
      close(current)
      current = next
    }
    close(current)
    try folder.write("near.md")
    let listing = try list()
    #expect(listing.files.map(\.path.text) == ["near.md"])
    #expect(listing.troubles.map(\.code) == [.unreadableFile])
  }

  @Test func fingerprintsAreTheFilesOwn() throws {
    try folder.write("a.md", "12345")
    let tree = try WorkingTree(folder.vault())
    let before = try #require(try tree.list().files.first)
    #expect(before.fingerprint.size == 5)
    #expect(try tree.read(before.path).fingerprint == before.fingerprint)
    try folder.write("a.md", "54321")
    let after = try #require(try tree.list().files.first)
    let startedAt = try tree.list().startedAt
    #expect(
      after.fingerprint != before.fingerprint || after.fingerprint.isRacy(recordedAt: startedAt))
  }

  @Test func manyFoldersAndManyFilesAreAllFound() throws {
    var expected: [String] = []
    for number in 0..<1500 {
      let name =
        number % 3 == 0 ? "flat/\(number).md" : "f\(number % 100)/g\(number % 7)/\(number).md"
      try folder.write(name)
      expected.append(name)
    }
    #expect(try paths() == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func filesMayComeAndGoDuringTheWalk() async throws {
    for number in 0..<400 { try folder.write("steady/\(number).md") }
    let tree = try WorkingTree(folder.vault())
    let churn = Task { [folder] in
      var number = 0
      while !Task.isCancelled {
        try? folder.write("coming/\(number % 50).md")
        try? FileManager.default.removeItem(atPath: folder.path("coming/\((number + 25) % 50).md"))
        if number % 40 == 0 {
          try? FileManager.default.removeItem(atPath: folder.path("coming"))
        }
        number += 1
      }
    }
    for _ in 0..<60 {
      let listing = try tree.list()
      #expect(listing.files.count { $0.path.folder == "steady" } == 400)
      #expect(listing.troubles.isEmpty)
    }
    churn.cancel()
    await churn.value
  }

  /// Renamed once, at whatever moment of the walk: its notes are there, once, by one name or the
  /// other.
  @Test func aFolderMayBeRenamedDuringTheWalk() async throws {
    for number in 0..<1200 { try folder.write("a\(number % 60)/\(number).md") }
    let tree = try WorkingTree(folder.vault())
    var numbers = SeededNumbers(seed: 5)
    for round in 0..<60 {
      let names = ["a7", "z7", "0"].map { folder.path($0) }
      let (old, new) = (names[round % 3], names[(round + 1) % 3])
      // Past the tick in which the last change fell.
      usleep(25_000)
      let delay = UInt32.random(in: 0...3000, using: &numbers)
      let renaming = Task.detached {
        usleep(delay)
        return rename(old, new)
      }
      let listing = try tree.list()
      #expect(await renaming.value == 0)
      #expect(Set(listing.files.map(\.path.text)).count == 1200, "round \(round)")
      let numbered = listing.files.compactMap { $0.path.text.split(separator: "/").last }
      #expect(Set(numbered).count == 1200, "round \(round)")
    }
  }
}
