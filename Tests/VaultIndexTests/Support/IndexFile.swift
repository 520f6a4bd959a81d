import Foundation
import Network
import NoteSyntax
import VaultFiles
import VaultIndex

/// An index in a file, brought up to date as commands do it, and what the user was told meanwhile.
final class IndexFile {
  let folder: TemporaryFolder
  let path: String
  let source: MemorySource
  private(set) var told: [String] = []

  init(_ files: [String: String] = IndexFile.notes) throws {
    folder = try TemporaryFolder()
    path = folder.path("index.sqlite")
    source = MemorySource(files)
  }

  /// Enough notes for some hundred pages.
  static let notes: [String: String] = {
    var random = RandomNotes(seed: 7)
    var notes: [String: String] = [:]
    for number in 0..<100 {
      notes["contacts/Person \(number).md"] = random.text() + "\n[[Person \(number / 2)]]\n"
    }
    return notes
  }()

  /// The file of an up-to-date index of `notes`, made once; every source of these notes has the
  /// same fingerprints.
  private static let intact: Data? = try? {
    let file = try IndexFile()
    _ = try file.open()
    return try file.bytes()
  }()

  /// As after an index was made and closed.
  static func made() throws -> IndexFile {
    let file = try IndexFile()
    if let intact { try file.overwrite(intact) }
    return file
  }

  func open() throws -> LiveIndex {
    told = []
    let index = LiveIndex(at: path, of: IndexedNotes(of: source)) { self.told.append($0) }
    _ = try index.counts
    return index
  }

  /// What an index says that was never damaged.
  func truth() throws -> [String] {
    let vault = try VaultIndex.inMemory()
    let notes = IndexedNotes(of: source)
    _ = try vault.synchronize(
      with: notes.listing(), from: source, settings: notes.settings, basis: notes.basis)
    return try vault.read { try $0.dump() }
  }

  func bytes() throws -> Data { try folder.data("index.sqlite") }

  /// Writes over the file in place, as a disk that fails would.
  func overwrite(_ data: Data) throws {
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try data.write(to: URL(fileURLWithPath: path))
  }
}

extension IndexedNotes {
  /// - Parameter isListed: as the source is now, whatever a test does to it afterwards.
  init(of source: any NoteSource, settings text: String = "", isListed: Bool = true) {
    let listing = PendingListing(of: source)
    if isListed { _ = try? listing.get() }
    self.init(
      source: source, listing: listing,
      settings: Settings.read(SourceText(text)).settings, basis: ContentHash(Array(text.utf8)))
  }
}
