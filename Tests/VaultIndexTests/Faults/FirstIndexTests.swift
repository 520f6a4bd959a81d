import Dispatch
import Foundation
import GRDB
import Synchronization
import Testing

@testable import VaultIndex

/// An index that is made aside and renamed into its place.
@Suite struct FirstIndexTests {
  @Test func leavesNothingBeside() throws {
    let file = try IndexFile()
    let index = try file.open()
    #expect(try index.counts.added == 100)
    // The second reads no note, though it looks at the finished file.
    #expect(try file.open().counts.filesRead == 0)
    #expect(try names(file).filter { $0.contains(".new") } == [])
    #expect(file.told == [])
  }

  @Test func whatAKilledOneLeftIsThrownAway() throws {
    let file = try IndexFile()
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try Data(count: 50_000).write(to: URL(fileURLWithPath: file.path + ".new" + suffix))
    }
    let index = try file.open()
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(try names(file).filter { $0.contains(".new") } == [])
    #expect(file.told == [])
  }

  /// A log whose index was deleted says nothing of the new one.
  @Test func strayLogIsNotTaken() throws {
    let other = try IndexFile.made()
    let index = try VaultIndex.open(at: other.path)
    let log = try index.database.inDatabase { db in
      try db.execute(sql: "DELETE FROM node")
      return try Data(contentsOf: URL(fileURLWithPath: other.path + "-wal"))
    }
    let file = try IndexFile()
    try log.write(to: URL(fileURLWithPath: file.path + "-wal"))
    #expect(try file.open().read { try $0.dump() } == file.truth())
  }

  @Test func whoComesMeanwhileFindsItMade() throws {
    let file = try IndexFile()
    let notes = IndexedNotes(of: file.source)
    let path = file.path
    let counts = Mutex<SyncCounts?>(nil)
    let group = DispatchGroup()
    let held: Void? = try FileLock.hold(for: path, waiting: 1) { _ in
      DispatchQueue(label: "second").async(group: group) {
        let index = LiveIndex(at: path, of: notes) { _ in }
        let made = try? index.counts
        counts.withLock { $0 = made }
      }
      Thread.sleep(forTimeInterval: 0.05)
      try IndexFile.made().bytes().write(to: URL(fileURLWithPath: path))
    }
    #expect(held != nil)
    group.wait()
    #expect(counts.withLock { $0?.filesRead } == 0)
  }

  @Test func lockIsWaitedForAndNoLonger() throws {
    let file = try IndexFile()
    let path = file.path
    let held: Void? = try FileLock.hold(for: path, waiting: 1) { _ in
      #expect(throws: IndexError.busy(path: path)) {
        _ = try FileLock.hold(for: path, waiting: 0) { _ in Issue.record("two hold it") }
      }
    }
    #expect(held != nil)
    #expect(try FileLock.hold(for: path, waiting: 0) { _ in 7 } == 7)
    #expect(try FileLock.hold(for: file.path + "/none/lock", waiting: 0) { _ in 7 } == nil)
  }

  /// Whoever deletes the cache while an index is made aside lets another begin, in the same place:
  /// what lies there then is not taken for the one that was made.
  @Test func whoseLockIsDeletedLeavesTheOthersAlone() throws {
    let file = try IndexFile()
    let (lock, aside) = (file.path + ".lock", file.path + ".new")
    file.source.beforeReading { _ in
      guard unlink(lock) == 0 else { return }
      unlink(aside)
      try? Data(count: 50_000).write(to: URL(fileURLWithPath: aside))
    }
    let index = try file.open()
    file.source.beforeReading(nil)
    #expect(file.told == [])
    #expect(try index.path == file.path)
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(try file.open().counts.filesRead == 0)
  }

  /// Who waited until another had made a damaged index anew takes that one.
  @Test func whatAnotherMadeAnewIsKept() throws {
    let file = try IndexFile()
    try file.overwrite(Data(count: 100_000))
    let (path, group) = (file.path, DispatchGroup())
    let notices = Mutex<[String?]>([])
    let held: Void? = try FileLock.hold(for: path, waiting: 1) { _ in
      DispatchQueue(label: "second").async(group: group) {
        let notice = (try? VaultIndex.open(at: path))?.notice
        notices.withLock { $0.append(notice) }
      }
      Thread.sleep(forTimeInterval: 0.1)
      try IndexFile.made().bytes().write(to: URL(fileURLWithPath: path))
    }
    #expect(held != nil)
    group.wait()
    #expect(notices.withLock { $0 } == [nil])
    #expect(try file.open().counts.filesRead == 0)
  }

  private func names(_ file: IndexFile) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
  }
}
