#if os(Linux)
  import Foundation
  import NoteSyntax
  import Testing

  @testable import VaultFiles

  /// What is reported of a vault's folders. Events are queued before the call that causes them returns,
  /// so nothing here waits.
  @Suite struct VaultWatchTests {
    let folder: TemporaryFolder
    let watch: VaultWatch
    let tree: WorkingTree

    init() throws {
      folder = try TemporaryFolder()
      let root = try folder.vault()
      let patterns = IgnorePatterns([try IgnorePattern("drafts/"), try IgnorePattern("*.tmp.md")])
      tree = try WorkingTree(root, ignoring: patterns)
      watch = try VaultWatch(root, wakeup: Wakeup())
      try folder.write("contacts/Ana.md")
      try folder.write("drafts/x.md")
      try folder.write(".git/x.md")
      try folder.write("templates/x.md")
      try list()
    }

    /// What a command does, too; the events of what it finds are those from before it.
    @discardableResult private func list() throws -> [String] {
      _ = try watch.hasChanged()
      return try watch.source(tree).list().files.map(\.path.text)
    }

    @Test func whatIsWrittenIsReportedOnce() throws {
      #expect(try !watch.hasChanged())
      try folder.write("contacts/Ana.md", "more")
      #expect(try watch.hasChanged())
      #expect(try !watch.hasChanged())
    }

    @Test func savingByRenameIsReported() throws {
      try folder.write("contacts/.Ana.md.swp")
      _ = try watch.hasChanged()
      #expect(rename(folder.path("contacts/.Ana.md.swp"), folder.path("contacts/Ana.md")) == 0)
      #expect(try watch.hasChanged())
    }

    @Test(arguments: [
      "contacts/.hidden.md", "drafts/x.md", "drafts/new.md", ".git/x.md", "templates/x.md",
      "contacts/a.tmp.md",
    ])
    func whatAWalkLeavesOutIsSilent(_ path: String) throws {
      try folder.write(path, "other")
      #expect(try !watch.hasChanged())
    }

    /// Its coming may be that of a link; what is then written to it is no note's.
    @Test func otherFilesCountOnlyWhenTheyComeOrGo() throws {
      try folder.write("contacts/photo.jpg")
      #expect(try watch.hasChanged())
      let photo = try #require(FileHandle(forWritingAtPath: folder.path("contacts/photo.jpg")))
      try photo.write(contentsOf: Data("x".utf8))
      #expect(try !watch.hasChanged())
      try FileManager.default.removeItem(atPath: folder.path("contacts/photo.jpg"))
      #expect(try watch.hasChanged())
    }

    @Test func theSettingsCount() throws {
      try folder.write("kith.yaml", "ignore: []")
      #expect(try watch.hasChanged())
      try folder.write("contacts/kith.yaml", "")
      _ = try watch.hasChanged()
      try folder.write("contacts/Ana.md", "more")
      #expect(try watch.hasChanged())
    }

    @Test func aFolderThatIsMovedInIsWatchedFromTheNextWalkOn() throws {
      let outside = try TemporaryFolder()
      try outside.write("deep/er/Bo.md")
      #expect(rename(outside.path("deep"), folder.path("contacts/deep")) == 0)
      #expect(try watch.hasChanged())
      #expect(try list() == ["contacts/Ana.md", "contacts/deep/er/Bo.md"])
      try folder.write("contacts/deep/er/Bo.md", "more")
      #expect(try watch.hasChanged())
    }

    @Test func aFolderThatIsMovedIsKnownByItsNewPath() throws {
      try folder.write("contacts/old/Bo.md")
      try list()
      #expect(rename(folder.path("contacts/old"), folder.path("contacts/drafts")) == 0)
      #expect(try watch.hasChanged())
      #expect(try list() == ["contacts/Ana.md"])
      // No longer a note's folder, and its changes are nobody's.
      try folder.write("contacts/drafts/Bo.md", "more")
      #expect(try !watch.hasChanged())
      #expect(rename(folder.path("contacts/drafts"), folder.path("contacts/new")) == 0)
      #expect(try list() == ["contacts/Ana.md", "contacts/new/Bo.md"])
      try folder.write("contacts/new/Bo.md", "most")
      #expect(try watch.hasChanged())
    }

    @Test func whatHasLeftTheVaultIsSilent() throws {
      let outside = try TemporaryFolder()
      try folder.write("away/Bo.md")
      try list()
      #expect(rename(folder.path("away"), outside.path("away")) == 0)
      #expect(try watch.hasChanged())
      try list()
      try outside.write("away/Bo.md", "more")
      #expect(try !watch.hasChanged())
    }

    @Test func aFolderThatIsRemovedIsReported() throws {
      try FileManager.default.removeItem(atPath: folder.path("contacts"))
      #expect(try watch.hasChanged())
      #expect(try list() == [])
      try folder.write("contacts/Bo.md")
      #expect(try watch.hasChanged())
      #expect(try list() == ["contacts/Bo.md"])
    }

    @Test func aVaultThatIsMovedIsGone() throws {
      let outside = try TemporaryFolder()
      #expect(rename(folder.path, outside.path("moved")) == 0)
      #expect(try watch.hasChanged())
      #expect(throws: VaultError.vaultGone(folder.path)) { try watch.source(tree).list() }
      #expect(!tree.isWhereItWas)
      // Another one in its place is not the one that is watched.
      try folder.write("kith.yaml", "")
      #expect(!tree.isWhereItWas)
    }

    /// The queue holds 16384 events unless the system is set up otherwise; equal ones in a row are one.
    @Test func moreThanTheSystemKeepsCountsAsAChange() throws {
      try folder.write("contacts/photo.jpg")
      try folder.write("contacts/other.jpg")
      _ = try watch.hasChanged()
      let limit = try String(
        contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
      let files = try ["photo", "other"].map {
        try #require(FileHandle(forWritingAtPath: folder.path("contacts/\($0).jpg")))
      }
      for number in 0...count { try files[number % 2].write(contentsOf: Data("x".utf8)) }
      // None of these is a note's: what counts is that some were lost.
      #expect(try watch.hasChanged())
      #expect(try !watch.hasChanged())
    }
  }

  @Suite struct FileSystemKindTests {
    private let table = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      30 22 0:40 / /home/my\\040vaults rw shared:2 - nfs4 host:/ rw
      31 22 0:41 / /home rw - tmpfs tmpfs rw
      32 31 0:42 / /home/kim/notes/shared rw - fuse.sshfs host: rw
      33 22 0:43 / /mnt rw - ext4 /dev/sdb rw
      34 33 0:44 / /mnt rw - vfat /dev/sdc rw
      """

    @Test(arguments: [
      ("/var/notes", ["ext4"]), ("/home/my vaults/notes", ["nfs4"]),
      ("/home/kim", ["tmpfs", "fuse.sshfs"]),
      ("/home/kim/notes/other", ["tmpfs"]), ("/mnt/notes", ["vfat"]), ("/homes", ["ext4"]),
    ])
    func theMountThatItLiesInCountsAndThoseBelowIt(_ path: String, _ kinds: [String]) {
      let (above, below) = FileSystemKind.kinds(of: path, among: table)
      #expect(above == kinds.first && below == Set(kinds.dropFirst()))
    }

    @Test func whatIsNotInTheTableReportsNothing() {
      #expect(FileSystemKind.kinds(of: "/a", among: "") == (nil, []))
      #expect(!FileSystemKind.reportsEverything("nowhere"))
    }
  }
#endif
