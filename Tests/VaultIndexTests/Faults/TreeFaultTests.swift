import Foundation
import NoteSyntax
import Testing
import VaultFiles
import VaultIndex

/// Files that change in ways that are hard to see, on a real file system.
@Suite struct TreeFaultTests {
  private final class Vault {
    let folder: TemporaryFolder
    let tree: WorkingTree
    let index: VaultIndex

    init() throws {
      folder = try TemporaryFolder()
      try folder.write("contacts/Ana.md", "# Log\n\n- 2026-04-01 asked: one\n")
      try folder.write("contacts/Bo.md", "See [[Ana]].\n")
      tree = try folder.tree()
      index = try VaultIndex.inMemory()
    }

    func synchronize(from source: (any NoteSource)? = nil) throws -> SyncCounts {
      let notes = IndexedNotes(of: source ?? tree)
      return try index.synchronize(
        with: notes.listing(), from: source ?? tree, settings: notes.settings, basis: notes.basis)
    }

    func expectRight(location: SourceLocation = #_sourceLocation) throws {
      try Soundness.check(index, of: IndexedNotes(of: tree), location: location)
    }

    /// Past the tick within which a file system may give two writes the same time.
    func pass() { usleep(UInt32(FileFingerprint.tick / 1000) * 2) }

    func setTime(_ path: String, _ seconds: Int) {
      let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
      #expect(utimensat(AT_FDCWD, folder.path(path), times, 0) == 0)
    }
  }

  /// As copying programs do that keep times: of the same size and time, other bytes.
  @Test func timeKeptByACopy() throws {
    let vault = try Vault()
    vault.setTime("contacts/Ana.md", 1_700_000_000)
    vault.pass()
    _ = try vault.synchronize()
    try vault.folder.write("contacts/Ana.md", "# Log\n\n- 2026-04-01 asked: two\n")
    vault.setTime("contacts/Ana.md", 1_700_000_000)
    #expect(try vault.synchronize().changed == 1)
    try vault.expectRight()
  }

  @Test func anotherFileMovedIntoItsPlace() throws {
    let vault = try Vault()
    try vault.folder.write("contacts/.other", "# Log\n\n- 2026-04-01 asked: two\n")
    for path in ["contacts/Ana.md", "contacts/.other"] { vault.setTime(path, 1_700_000_000) }
    vault.pass()
    _ = try vault.synchronize()
    #expect(
      rename(vault.folder.path("contacts/.other"), vault.folder.path("contacts/Ana.md")) == 0)
    #expect(try vault.synchronize().changed == 1)
    try vault.expectRight()
  }

  /// As of a clock that was set back after the file was written, or of another machine's.
  @Test(arguments: [4_000_000_000, 1]) func timeFarFromNow(seconds: Int) throws {
    let vault = try Vault()
    vault.setTime("contacts/Ana.md", seconds)
    vault.pass()
    _ = try vault.synchronize()
    try vault.expectRight()
    try vault.folder.write("contacts/Ana.md", "# Log\n\n- 2026-04-01 asked: two\n")
    vault.setTime("contacts/Ana.md", seconds)
    _ = try vault.synchronize()
    try vault.expectRight()
  }

  /// Times that go back: every file is older than the last walk.
  @Test func clockSetBack() throws {
    let source = MemorySource(["contacts/Ana.md": "# Log\n\n- 2026-04-01 asked: one\n"])
    let index = try VaultIndex.inMemory()
    func synchronize() throws -> SyncCounts {
      let notes = IndexedNotes(of: source)
      return try index.synchronize(
        with: notes.listing(), from: source, settings: notes.settings, basis: notes.basis)
    }
    _ = try synchronize()
    source.setClockBack(by: 3_600_000_000_000)
    source.write("contacts/Ana.md", "# Log\n\n- 2026-04-01 asked: two\n")
    #expect(try synchronize().changed == 1)
    source.writeUnseen("contacts/Ana.md", "# Log\n\n- 2026-04-01 asked: ten\n")
    source.touch("contacts/Ana.md")
    #expect(try synchronize().changed == 1)
    try Soundness.check(index, of: IndexedNotes(of: source))
  }

  /// Lists the files of a tree, and does something before the first is read.
  private struct Meddled: NoteSource {
    let tree: WorkingTree
    let meddle: @Sendable () -> Void

    func list() throws(VaultError) -> Listing {
      let listing = try tree.list()
      meddle()
      return listing
    }

    func read(_ path: VaultPath) throws(VaultError) -> (
      bytes: [UInt8], fingerprint: FileFingerprint
    ) {
      try tree.read(path)
    }
  }

  @Test func replacedBetweenListingAndReading() throws {
    let vault = try Vault()
    let folder = vault.folder
    try folder.write("contacts/.other", "# Log\n\n- 2026-04-02 replied: two\n")
    _ = try vault.synchronize(
      from: Meddled(tree: vault.tree) {
        _ = rename(folder.path("contacts/.other"), folder.path("contacts/Ana.md"))
      })
    try vault.expectRight()
    _ = try vault.synchronize()
    try vault.expectRight()
  }

  /// What has become a link or a pipe is neither followed nor waited for.
  @Test(arguments: ["link", "pipe", "folder", "nothing"])
  func becomesSomethingElseBeforeReading(what: String) throws {
    let vault = try Vault()
    let folder = vault.folder
    try folder.write(".outside", "SECRET\n")
    _ = try vault.synchronize(
      from: Meddled(tree: vault.tree) {
        let path = folder.path("contacts/Ana.md")
        unlink(path)
        switch what {
        case "link": _ = symlink(folder.path(".outside"), path)
        case "pipe": _ = mkfifo(path, 0o600)
        case "folder": _ = mkdir(path, 0o700)
        default: break
        }
      })
    let dump = try vault.index.dump()
    #expect(!dump.contains { $0.contains("SECRET") || $0.contains("asked") })
    _ = try vault.synchronize()
    try vault.expectRight()
  }

  /// A folder above the note that has become a link is followed as little, be it the note's own or
  /// one further up.
  @Test(arguments: ["contacts", "contacts/old"])
  func folderBecomesALinkBeforeReading(what: String) throws {
    let vault = try Vault()
    let folder = vault.folder
    try folder.write("contacts/old/deep/Cy.md", "See [[Ana]].\n")
    for path in [".outside/Ana.md", ".outside/deep/Cy.md", ".outside/old/deep/Cy.md"] {
      try folder.write(path, "- [ ] SECRET\n")
    }
    _ = try vault.synchronize(
      from: Meddled(tree: vault.tree) {
        _ = rename(folder.path(what), folder.path(".gone"))
        _ = symlink(folder.path(".outside"), folder.path(what))
      })
    #expect(try !vault.index.dump().contains { $0.contains("SECRET") })
    _ = try vault.synchronize()
    try vault.expectRight()
  }

  /// A folder renamed again and again while it is walked: afterwards all is as if it had not been.
  @Test func folderRenamedMidWalk() async throws {
    let vault = try Vault()
    for number in 0..<200 {
      try vault.folder.write("contacts/\(number % 20)/P\(number).md", "See [[Ana]].\n")
    }
    let (here, there) = (vault.folder.path("contacts"), vault.folder.path("people"))
    let churn = Task {
      while !Task.isCancelled {
        _ = rename(here, there)
        usleep(300)
        _ = rename(there, here)
        usleep(300)
      }
    }
    for _ in 0..<30 { _ = try vault.synchronize() }
    churn.cancel()
    await churn.value
    _ = try vault.synchronize()
    try vault.expectRight()
    #expect(try vault.tree.list().files.count == 202)
  }
}
