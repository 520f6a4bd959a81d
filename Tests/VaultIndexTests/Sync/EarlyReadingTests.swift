import Dispatch
import Foundation
import GRDB
import NoteSyntax
import Testing
import VaultFiles

@testable import VaultIndex

/// A question that is asked while the vault is being walked. Where a test says that they meet, the
/// walk ends after the question was asked once, and the question begins after the walk.
@Suite struct EarlyReadingTests {
  /// An index that is not opened yet, what the user was told, and how often it was asked.
  private final class Asked {
    let file: IndexFile
    let index: LiveIndex
    private(set) var told: () -> [String]
    private(set) var times = 0
    private let walkBegun = DispatchSemaphore(value: 0)
    private let questionAsked = DispatchSemaphore(value: 0)
    private let meets: Bool

    init(_ file: IndexFile, settings: String = "", inMemory: Bool = false, meets: Bool) {
      self.file = file
      self.meets = meets
      let (walkBegun, questionAsked) = (walkBegun, questionAsked)
      if meets {
        file.source.beforeListing {
          walkBegun.signal()
          if questionAsked.wait(timeout: .now() + 60) == .timedOut {
            Issue.record("the question waits for the walk")
          }
        }
      }
      let told = Told()
      self.told = { told.lines }
      index = LiveIndex(
        at: inMemory ? nil : file.path,
        of: IndexedNotes(of: file.source, settings: settings, isListed: !meets)
      ) { told.lines.append($0) }
    }

    private final class Told {
      var lines: [String] = []
    }

    /// - Parameter meanwhile: done each time after the asking.
    func dump(meanwhile: (Int) throws -> Void = { _ in }) throws -> [String] {
      try index.read { reader in
        times += 1
        if meets, times == 1 {
          #expect(walkBegun.wait(timeout: .now() + 60) == .success)
        }
        defer { questionAsked.signal() }
        let dump = try reader.dump()
        try meanwhile(times)
        // Whatever was done meanwhile, what is read is one state.
        #expect(try reader.dump() == dump)
        return dump
      }
    }
  }

  /// Another kith, which comes, does its work and ends.
  private func another(_ file: IndexFile) throws {
    let source = file.source
    _ = try LiveIndex(at: file.path, of: IndexedNotes(of: source)) { Issue.record("\($0)") }.counts
  }

  @Test func unchangedIsAskedOnceAndBeforeTheWalk() throws {
    let asked = Asked(try .made(), meets: true)
    let dump = try asked.dump()
    #expect(asked.times == 1)
    #expect(try asked.index.counts.isUnchanged && asked.index.counts.notes == 100)
    #expect(asked.file.source.takeReadings() == [] && asked.told() == [])
    #expect(try dump == asked.file.truth())
    // From then on it is up to date, and asked as it is.
    #expect(try asked.dump().isEmpty == false)
    #expect(asked.times == 2)
  }

  @Test(arguments: ["changed", "added", "removed", "touched"]) func changeIsAskedAgain(what: String)
    throws
  {
    let file = try IndexFile.made()
    switch what {
    case "changed": file.source.write("contacts/Person 3.md", "## Log\n\n- 2026-03-01 met\n")
    case "added": file.source.write("contacts/Zoe.md", "[[Person 3]]\n")
    case "removed": file.source.delete("contacts/Person 3.md")
    default: file.source.touch("contacts/Person 3.md")
    }
    let asked = Asked(file, meets: true)
    #expect(try asked.dump() == file.truth())
    #expect(asked.times == 2)
    #expect(try asked.index.counts.isUnchanged == (what == "touched"))
    #expect(asked.told() == [])
  }

  /// The walk ends after another has written: what was read before is not what the notes say.
  @Test func anotherWritesBeforeTheWalk() throws {
    let file = try IndexFile.made()
    let old = try file.truth()
    let asked = Asked(file, meets: true)
    let dump = try asked.dump { time in
      guard time == 1 else { return }
      file.source.write("contacts/Person 3.md", "Changed.\n")
      try another(file)
    }
    #expect(try dump == file.truth() && dump != old)
    #expect(asked.times == 2)
    // The other has done all that there was to do.
    #expect(try asked.index.counts.isUnchanged)
  }

  /// The walk has ended before another writes: then the answer is of the state that was compared,
  /// which is what the notes said when it was asked.
  @Test func anotherWritesAfterTheWalk() throws {
    let file = try IndexFile.made()
    let old = try file.truth()
    let asked = Asked(file, meets: false)
    let dump = try asked.dump { time in
      file.source.write("contacts/Person 3.md", "Changed \(time).\n")
      try another(file)
    }
    #expect(dump == old)
    #expect(asked.times == 1)
    #expect(try asked.dump() == file.truth())
  }

  @Test func noIndexIsNotAsked() throws {
    let asked = Asked(try IndexFile(), meets: false)
    #expect(try asked.dump() == asked.file.truth())
    #expect(asked.times == 1 && asked.told() == [])
    #expect(try asked.index.counts.added == 100)
  }

  @Test func indexInMemoryIsNotAskedEarly() throws {
    let asked = Asked(try .made(), inMemory: true, meets: false)
    #expect(try asked.dump() == asked.file.truth())
    #expect(try asked.times == 1 && asked.index.path == nil && asked.told() == [])
  }

  /// Of other settings or another build, which make another basis.
  @Test func indexOfAnotherBasisIsNotAsked() throws {
    let asked = Asked(try .made(), settings: "due: {thank: 3d}\n", meets: false)
    #expect(try asked.dump().isEmpty == false)
    #expect(asked.times == 1 && asked.told() == [])
    #expect(try asked.index.counts.added == 100)
  }

  @Test func indexOfAnotherVersionIsNotAsked() throws {
    let file = try IndexFile.made()
    let other = try DatabaseQueue(path: file.path)
    try other.write { try $0.execute(sql: "PRAGMA user_version = 999") }
    try other.close()
    let asked = Asked(file, meets: false)
    #expect(try asked.dump() == file.truth())
    #expect(asked.times == 1 && asked.told().count == 1)
  }

  /// Damage that the early question meets is neither told of nor repaired by it; whoever asks again
  /// does that, once.
  @Test(arguments: [false, true]) func damageIsRepairedOnce(isChanged: Bool) throws {
    let file = try IndexFile.made()
    let database = try DatabaseQueue(path: file.path)
    let page = try database.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'diagnostic'")
    }
    try database.close()
    var data = try file.bytes()
    let size = IndexConnection.pageSize
    let start = (try #require(page) - 1) * size
    data.replaceSubrange(start..<start + size, with: Data(repeating: 0xFF, count: size))
    try file.overwrite(data)
    if isChanged { file.source.write("contacts/Person 3.md", "Changed.\n") }
    let asked = Asked(file, meets: true)
    #expect(try asked.dump() == file.truth())
    #expect(asked.told() == ["the index was damaged and is made anew"])
    #expect(try asked.index.path == file.path)
    #expect(try asked.index.counts.added == 100)
  }

  private struct Wrong: Error {}

  @Test func errorOfTheQuestionIsThrownOnce() throws {
    let asked = Asked(try .made(), meets: true)
    #expect(throws: Wrong.self) { try asked.dump { _ in throw Wrong() } }
    #expect(asked.times == 1 && asked.told() == [])
    #expect(try asked.dump() == asked.file.truth())
  }

  /// What the question found wrong in the old state may be right in the new one.
  @Test func errorOfAnOldStateIsDropped() throws {
    let file = try IndexFile.made()
    file.source.write("contacts/Zoe.md", "New.\n")
    let asked = Asked(file, meets: true)
    let dump = try asked.dump { time in if time == 1 { throw Wrong() } }
    #expect(try dump == file.truth())
    #expect(asked.times == 2 && asked.told() == [])
  }

  private struct NoSource: NoteSource {
    func list() throws(VaultError) -> Listing { throw .vanished("vault") }
    func read(_ path: VaultPath) throws(VaultError) -> (
      bytes: [UInt8], fingerprint: FileFingerprint
    ) { throw .vanished(path.text) }
  }

  @Test func walkThatFailsIsAnError() throws {
    let file = try IndexFile.made()
    let notes = IndexedNotes(of: file.source)
    let source = NoSource()
    let index = LiveIndex(
      at: file.path,
      of: IndexedNotes(
        source: source, listing: PendingListing(of: source), settings: notes.settings,
        basis: notes.basis)
    ) { Issue.record("\($0)") }
    #expect(throws: VaultError.self) { try index.read { try $0.totals() } }
    // And it stays one: nothing was taken for up to date.
    #expect(throws: VaultError.self) { try index.read { try $0.totals() } }
  }
}
