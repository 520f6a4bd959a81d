import Dispatch
import Foundation
import GRDB
import Synchronization
import Testing

@testable import VaultIndex

/// An index that is made anew aside, and copied over the one that is there.
@Suite struct ReplacedIndexTests {
  static let settings = "due:\n  keep-touch: 5d\n"

  @Test func saysWhatOneMadeFromNothingSays() throws {
    let file = try IndexFile.made()
    let (index, counts) = try made(file)
    #expect(counts.filesRead == 100)
    #expect(try index.read { try $0.dump() } == truth(of: file))
    #expect(try names(file) == ["index.sqlite", "index.sqlite-shm", "index.sqlite-wal"])
  }

  /// Every page that was copied has the checksum of its place, and the log is taken in when it is closed.
  @Test func isWholeWhenOpenedAgain() throws {
    let file = try IndexFile.made()
    _ = try made(file)
    let again = try VaultIndex.open(at: file.path)
    #expect(again.notice == nil)
    #expect(try synchronize(again, file).filesRead == 0)
    let problems = try again.database.read {
      try String.fetchAll($0, sql: "PRAGMA integrity_check")
    }
    #expect(problems == ["ok"])
  }

  /// Who reads meanwhile reads the old index to the end.
  @Test func readersKeepWhatTheyRead() throws {
    let file = try IndexFile.made()
    let reader = try VaultIndex.open(at: file.path)
    let before = try file.truth()
    try reader.read { old in
      let first = try old.dump()
      #expect(first == before)
      let (index, _) = try made(file)
      #expect(try index.read { try $0.dump() } != before)
      #expect(try old.dump() == before)
    }
    #expect(try reader.read { try $0.dump() } == truth(of: file))
  }

  /// What another wrote while the new one was made is not lost under it.
  @Test func whoIsOvertakenLooksAgain() throws {
    let file = try IndexFile.made()
    let index = try VaultIndex.open(at: file.path)
    let other = try VaultIndex.open(at: file.path).database
    let isFirst = Mutex(true)
    file.source.beforeReading { _ in
      guard
        isFirst.withLock({ isFirst in
          defer { isFirst = false }; return isFirst
        })
      else { return }
      try? other.inDatabase { try $0.execute(sql: "DELETE FROM node WHERE id % 2") }
    }
    _ = file.source.takeReadings()
    #expect(try synchronize(index, file).filesRead == 100)
    file.source.beforeReading(nil)
    #expect(file.source.takeReadings().count == 200)
    #expect(try index.read { try $0.dump() } == truth(of: file))
  }

  /// Of two that find that it must be made anew, the second finds it made.
  @Test func whoWaitedForAnotherFindsItMade() throws {
    let file = try IndexFile.made()
    let (source, path) = (file.source, file.path)
    let group = DispatchGroup()
    let isFirst = Mutex(true)
    let second = Mutex<SyncCounts?>(nil)
    source.beforeReading { _ in
      guard
        isFirst.withLock({ first in
          defer { first = false }; return first
        })
      else { return }
      DispatchQueue(label: "second").async(group: group) {
        let notes = IndexedNotes(of: source, settings: Self.settings)
        let counts = try? VaultIndex.open(at: path).synchronize(
          with: notes.listing(), from: source, settings: notes.settings, basis: notes.basis)
        second.withLock { $0 = counts }
      }
      // So that it waits by then.
      Thread.sleep(forTimeInterval: 0.3)
    }
    _ = source.takeReadings()
    let (_, counts) = try made(file)
    group.wait()
    source.beforeReading(nil)
    #expect(counts.filesRead == 100)
    #expect(second.withLock { $0?.isUnchanged } == true)
    #expect(source.takeReadings().count == 100)
  }

  /// What has no name any more is brought up to date all the same.
  @Test func aDeletedFileIsMadeAnewWhereItIs() throws {
    let file = try IndexFile.made()
    let index = try VaultIndex.open(at: file.path)
    VaultIndex.discard(at: file.path)
    #expect(try synchronize(index, file).filesRead == 100)
    #expect(try index.read { try $0.dump() } == truth(of: file))
  }

  /// Where others always write first it ends, with an error that says so.
  @Test func whoIsAlwaysOvertakenSaysSo() throws {
    let file = try IndexFile.made()
    let index = try VaultIndex.open(at: file.path)
    let other = try VaultIndex.open(at: file.path).database
    file.source.beforeReading { _ in
      try? other.inDatabase { try $0.execute(sql: "DELETE FROM tag") }
    }
    #expect(throws: IndexError.busy(path: file.path)) { try synchronize(index, file) }
    file.source.beforeReading(nil)
    #expect(try synchronize(index, file).filesRead == 100)
  }

  /// Whoever asks is answered all the same.
  @Test func whoIsAlwaysOvertakenAnswersFromMemory() throws {
    let file = try IndexFile.made()
    let other = try VaultIndex.open(at: file.path).database
    file.source.beforeReading { _ in
      try? other.inDatabase { try $0.execute(sql: "DELETE FROM tag") }
    }
    var told: [String] = []
    let notes = IndexedNotes(of: file.source, settings: Self.settings)
    let index = LiveIndex(at: file.path, of: notes) { told.append($0) }
    let found = try index.read { try $0.dump() }
    file.source.beforeReading(nil)
    #expect(try found == truth(of: file))
    #expect(try index.path == nil && told.isEmpty)
  }

  /// A file system without locks: it is made in memory, and kept in the file all the same.
  @Test func needsNoLock() throws {
    let file = try IndexFile.made()
    try FileManager.default.createDirectory(
      atPath: file.path + ".lock", withIntermediateDirectories: false)
    let (index, _) = try made(file)
    #expect(try index.read { try $0.dump() } == truth(of: file))
    #expect(try synchronize(VaultIndex.open(at: file.path), file).filesRead == 0)
  }

  @Test func oneInMemoryIsReplacedToo() throws {
    let file = try IndexFile()
    let index = try VaultIndex.inMemory()
    let notes = IndexedNotes(of: file.source)
    _ = try index.synchronize(
      with: notes.listing(), from: file.source, settings: notes.settings, basis: notes.basis)
    #expect(try synchronize(index, file).filesRead == 100)
    #expect(try index.read { try $0.dump() } == truth(of: file))
  }

  /// All notes are read, but what came and went is told as by an index that was changed.
  @Test func movedFolderIsCounted() throws {
    let notes = (0..<1200).map { ("contacts/P\($0).md", "[[P\($0 / 2)]]\n") }
    let file = try IndexFile(Dictionary(uniqueKeysWithValues: notes))
    _ = try file.open()
    for (path, _) in notes.dropFirst(10) {
      file.source.rename(path, to: "people/" + path)
    }
    file.source.write("contacts/P3.md", "else\n")
    let counts = try file.open().counts
    #expect(counts.filesRead == 1200)
    #expect((counts.added, counts.removed, counts.changed) == (1190, 1190, 1))
    #expect(try file.open().read { try $0.dump() } == file.truth())
  }

  private func made(_ file: IndexFile) throws -> (VaultIndex, SyncCounts) {
    let index = try VaultIndex.open(at: file.path)
    return (index, try synchronize(index, file))
  }

  private func synchronize(_ index: VaultIndex, _ file: IndexFile) throws -> SyncCounts {
    let notes = IndexedNotes(of: file.source, settings: Self.settings)
    return try index.synchronize(
      with: notes.listing(), from: file.source, settings: notes.settings, basis: notes.basis)
  }

  private func truth(of file: IndexFile) throws -> [String] {
    let index = try VaultIndex.inMemory()
    _ = try synchronize(index, file)
    return try index.read { try $0.dump() }
  }

  private func names(_ file: IndexFile) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
      .filter { !$0.hasSuffix(".lock") }.sorted()
  }
}
