import NoteSyntax
import Synchronization
import Testing
import VaultFiles

@testable import VaultIndex

/// A question to an index of which somebody vouches that it is up to date.
@Suite struct VouchedReadingTests {
  /// The source's listings are counted.
  private final class CountedSource: NoteSource {
    let source: MemorySource
    let listings = Mutex(0)

    init(_ source: MemorySource) { self.source = source }

    func list() throws(VaultError) -> Listing {
      listings.withLock { $0 += 1 }
      return source.list()
    }

    func read(
      _ path: VaultPath
    ) throws(VaultError) -> (bytes: [UInt8], fingerprint: FileFingerprint) {
      try source.read(path)
    }
  }

  private func index(
    _ file: IndexFile, _ source: CountedSource, vouched: ListingSummary?
  ) -> LiveIndex {
    let notes = IndexedNotes(of: file.source)
    return LiveIndex(
      at: file.path,
      of: IndexedNotes(
        source: source, listing: PendingListing(of: source) { vouched }, settings: notes.settings,
        basis: notes.basis)
    ) { Issue.record("\($0)") }
  }

  @Test func whatIsVouchedForIsNotWalked() throws {
    let file = try IndexFile.made()
    let source = CountedSource(file.source)
    let index = index(file, source, vouched: file.source.list().summary)
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(try index.notes.troubles().isEmpty)
    #expect(try index.counts.isUnchanged && index.counts.notes == 100)
    #expect(source.listings.withLock { $0 } == 0)
    // Whoever needs the listing itself has it made.
    #expect(try index.notes.listing().files.count == 100)
    #expect(source.listings.withLock { $0 } == 1)
  }

  /// As where somebody else has changed the index, or it was damaged and lies in the past.
  @Test func anIndexOfAnotherListingIsBroughtUpToDateByAWalk() throws {
    let file = try IndexFile.made()
    file.source.write("contacts/Person 3.md", "Changed.\n")
    let source = CountedSource(file.source)
    let index = index(file, source, vouched: file.source.list().summary)
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(source.listings.withLock { $0 } == 1)
    #expect(try !index.counts.isUnchanged)
  }

  @Test func whereNobodyVouchesOneWalks() throws {
    let file = try IndexFile.made()
    let source = CountedSource(file.source)
    let index = index(file, source, vouched: nil)
    #expect(try index.read { try $0.dump() } == file.truth())
    #expect(source.listings.withLock { $0 } == 1)
  }

  @Test func whatANoteHoldsIsTold() throws {
    let file = try IndexFile.made()
    let before = try file.open().read { (try $0.contents(), try $0.doubtful()) }
    #expect(before.0.map(\.path) == before.0.map(\.path).sorted() && before.0.count == 100)
    #expect(before.1 == [])
    file.source.touch("contacts/Person 4.md")
    #expect(try file.open().read { try $0.contents() } == before.0)
    file.source.write("contacts/Person 4.md", "Changed.\n")
    let after = try file.open().read { try $0.contents() }
    #expect(zip(before.0, after).filter { $0 != $1 }.map(\.1.path.text) == ["contacts/Person 4.md"])
  }
}
