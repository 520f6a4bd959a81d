package import Network
package import VaultFiles

/// The notes that an index is of, as they are now.
package struct IndexedNotes {
  package var source: any NoteSource
  package var listing: Listing
  package var settings: Settings
  /// See `VaultIndex.synchronize`.
  package var basis: ContentHash

  package init(
    source: any NoteSource, listing: Listing, settings: Settings, basis: ContentHash
  ) {
    self.source = source
    self.listing = listing
    self.settings = settings
    self.basis = basis
  }
}

/// An index that is up to date, and that answers whatever becomes of its file.
///
/// Damage shows only when the damaged page is read, which may be long after opening. Since the
/// index holds nothing that the notes do not, it is then made anew and the question asked again; and
/// where the file cannot be used at all, the index is kept in memory. The user is told.
package final class LiveIndex {
  package let notes: IndexedNotes
  /// What bringing it up to date came to; of the last time, where it had to be done again.
  package private(set) var counts = SyncCounts()
  private var index: VaultIndex
  private let progress: (_ done: Int, _ total: Int) -> Void
  private let tell: (String) -> Void

  /// Opens the index at `path` and brings it up to date.
  ///
  /// - Parameters:
  ///   - path: nil to keep it in memory.
  ///   - isRebuild: make it anew from nothing.
  ///   - tell: given a line for the user where something was wrong with the file.
  package init(
    at path: String?, of notes: IndexedNotes, rebuilding isRebuild: Bool = false,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in },
    tell: @escaping (String) -> Void
  ) throws {
    self.notes = notes
    self.progress = progress
    self.tell = tell
    index = try .inMemory()
    guard let path else {
      try synchronize()
      return
    }
    if isRebuild { VaultIndex.discard(at: path) }
    do {
      try open(path)
    } catch {
      try recover(from: error, path)
    }
  }

  /// Nil for an index in memory.
  package var path: String? { index.path }

  /// Asks the index. Where it turns out to be damaged `body` runs a second time, from its start, so
  /// it must do nothing but ask.
  package func read<Answer>(_ body: (IndexReader) throws -> Answer) throws -> Answer {
    try answer { try $0.read(body) }
  }

  /// What the index says otherwise than one made anew; see `VaultIndex.differences`.
  package func differences() throws -> [String] {
    try answer {
      try $0.differences(from: notes.source, notes.listing, settings: notes.settings)
    }
  }

  private func answer<Answer>(_ body: (VaultIndex) throws -> Answer) throws -> Answer {
    do {
      return try body(index)
    } catch {
      guard let path else { throw index.explained(error) }
      try recover(from: error, path)
    }
    do {
      return try body(index)
    } catch {
      throw index.explained(error)
    }
  }

  private func open(_ path: String) throws {
    let made = try FirstIndex.make(at: path, of: notes, progress: progress)
    index = try VaultIndex.open(at: path)
    if let notice = index.notice { tell(notice) }
    if let made, try index.isLoaded(from: notes.basis) {
      counts = made
    } else {
      try synchronize()
    }
  }

  private func synchronize() throws {
    counts = try index.synchronize(
      with: notes.listing, from: notes.source, settings: notes.settings, basis: notes.basis,
      progress: progress)
  }

  /// Makes the index anew where an error says that its file is damaged, or in memory where it says
  /// that the file cannot be used; throws any other error again.
  private func recover(from error: any Error, _ path: String) throws {
    var error = error
    if VaultIndex.isDamage(error) {
      tell("the index was damaged and is made anew")
      // Closed first: what is still open of it must not be written any more.
      index = try .inMemory()
      VaultIndex.discard(at: path)
      do {
        return try open(path)
      } catch let second {
        error = VaultIndex.isDamage(second) ? index.explained(second) : second
      }
    }
    guard case IndexError.unusable = error, let reason = (error as? IndexError)?.message else {
      throw error
    }
    tell("\(reason); it is kept in memory")
    index = try .inMemory()
    try synchronize()
  }
}
