import Foundation
import GRDB
import Testing

@testable import VaultIndex

/// Where the index's file cannot be kept, or goes away.
@Suite struct PlaceTests {
  @Test func unusablePlaceMeansMemory() throws {
    let file = try IndexFile()
    // A folder where the file should be: even root cannot open it as a file.
    try FileManager.default.createDirectory(
      atPath: file.path, withIntermediateDirectories: true)
    let index = try file.open()
    #expect(try index.path == nil)
    #expect(file.told.count == 1)
    #expect(file.told.first?.contains("kept in memory") == true)
    #expect(try index.read { try $0.dump() } == file.truth())
  }

  /// Large indexes of tables are sorted in a file, unless SQLite is told otherwise; `Tests/Faults/run` has
  /// sizes of files at which that failed.
  @Test func anIndexInMemoryWritesNoFileAtAll() throws {
    let index = try VaultIndex.inMemory()
    let place = try index.database.inDatabase { try Int.fetchOne($0, sql: "PRAGMA temp_store") }
    #expect(place == 2)
  }

  @Test func missingFolderMeansMemory() throws {
    let file = try IndexFile()
    var told: [String] = []
    let index = LiveIndex(
      at: file.folder.path("gone/index.sqlite"), of: IndexedNotes(of: file.source)
    ) { told.append($0) }
    #expect(try index.path == nil)
    #expect(told.count == 1)
  }

  @Test(.enabled(if: geteuid() != 0, "skipped: root may write everywhere"))
  func readOnlyFolderMeansMemory() throws {
    let file = try IndexFile()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: file.folder.path)
    defer { try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.folder.path) }
    let index = try file.open()
    #expect(try index.path == nil)
    #expect(try index.read { try $0.dump() } == file.truth())
  }

  @Test func deletedUnderIt() throws {
    let file = try IndexFile()
    let index = try file.open()
    VaultIndex.discard(at: file.path)
    #expect(try index.read { try $0.dump() } == file.truth())
    let again = try file.open()
    #expect(try again.counts.added == 100)
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(try again.read { try $0.dump() } == file.truth())
  }

  /// Two that had it open when it was thrown away and made anew do each other no harm.
  @Test func oldHolderLeavesTheNewOneAlone() throws {
    let file = try IndexFile()
    var old: LiveIndex? = try file.open()
    VaultIndex.discard(at: file.path)
    let new = try file.open()
    #expect(try old?.read { try $0.totals().stubs } == new.read { try $0.totals().stubs })
    old = nil
    #expect(try new.read { try $0.dump() } == file.truth())
    #expect(try file.open().counts.filesRead == 0)
  }

  /// The size of the file is held to a limit, which fails as a full disk does.
  @Test func fullDiskIsExplained() throws {
    let file = try IndexFile.made()
    let index = try VaultIndex.open(at: file.path)
    _ = try index.database.inDatabase { try Int.fetchOne($0, sql: "PRAGMA max_page_count = 1") }
    for number in 0..<200 { file.source.write("notes/\(number).md", "[[Ana \(number)]]\n") }
    let notes = IndexedNotes(of: file.source)
    #expect(throws: IndexError.unusable(path: file.path, reason: "the disk is full")) {
      try index.synchronize(
        with: notes.listing(), from: file.source, settings: notes.settings, basis: notes.basis)
    }
    // Nothing of it was kept, nothing of before was lost.
    #expect(try index.read { try $0.totals().notes.values.reduce(0, +) } == 100)
    #expect(try file.open().read { try $0.dump() } == file.truth())
  }
}
