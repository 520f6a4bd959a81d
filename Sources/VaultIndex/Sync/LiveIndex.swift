import VaultFiles

/// An index that is brought up to date before its first answer, and that answers whatever becomes
/// of its file.
///
/// Damage shows only when the damaged page is read, which may be long after opening. Since the
/// index holds nothing that the notes do not, it is then made anew and the question asked again; and
/// where the file cannot be used at all, the index is kept in memory. The user is told. So it is, without
/// a word, where others write to the file again and again: the notes say the same.
package final class LiveIndex {
  package let notes: IndexedNotes
  /// Where it is to be kept; nil for memory.
  private let place: String?
  /// Nil until it is up to date.
  private var index: VaultIndex?
  private var lastCounts = SyncCounts()
  private let progress: SyncProgress
  private let tell: (String) -> Void

  /// Does nothing yet, save that an index that is to be made anew is thrown away.
  ///
  /// - Parameters:
  ///   - path: nil to keep it in memory.
  ///   - isRebuild: make it anew from nothing.
  ///   - tell: given a line for the user where something was wrong with the file.
  package init(
    at path: String?, of notes: IndexedNotes, rebuilding isRebuild: Bool = false,
    progress: SyncProgress = SyncProgress(), tell: @escaping (String) -> Void
  ) {
    self.notes = notes
    self.progress = progress
    self.tell = tell
    place = path
    if isRebuild, let path { VaultIndex.discardAlone(at: path) }
  }

  /// What bringing it up to date came to; of the last time, where it had to be done again.
  package var counts: SyncCounts {
    get throws {
      try bringUpToDate()
      return lastCounts
    }
  }

  /// Nil for an index in memory.
  package var path: String? {
    get throws { try bringUpToDate().path }
  }

  /// Asks the index.
  ///
  /// `body` may run twice, from its start, and only what it gives back the last time counts; so it
  /// must do nothing but ask. The first time of all it is asked while the vault is still being
  /// walked, of the index as it stands: mostly nothing has changed, and `readIfUpToDate` proves it.
  /// Where that fails, or the index turns out to be damaged, it is asked again.
  package func read<Answer>(_ body: (IndexReader) throws -> Answer) throws -> Answer {
    var early: Result<Answer, any Error>?
    try bringUpToDate { index in
      early = try index.readIfUpToDate(with: notes, body)
      return early != nil
    }
    return try answer { index in
      // Used up: what is asked after a repair is asked anew.
      defer { early = nil }
      return try early?.get() ?? index.read(body)
    }
  }

  /// What the index says otherwise than one made anew; see `VaultIndex.differences`.
  package func differences() throws -> [String] {
    try answer {
      try $0.differences(from: notes.source, notes.listing(), settings: notes.settings)
    }
  }

  private func answer<Answer>(_ body: (VaultIndex) throws -> Answer) throws -> Answer {
    do {
      return try body(bringUpToDate())
    } catch {
      guard let place = index?.path, Self.isOfTheFile(error) else {
        throw VaultIndex.explained(error, at: index?.path)
      }
      // Closed first: what is still open of it must not be written any more.
      index = nil
      index = try ending { try recovered(from: error, place) }
    }
    do {
      return try body(bringUpToDate())
    } catch {
      throw VaultIndex.explained(error, at: index?.path)
    }
  }

  /// Opens the index and brings it up to date, if that was not done yet.
  ///
  /// - Parameter isUpToDate: where it says that an index, as it was found, is, nothing is compared
  ///   or written.
  @discardableResult
  private func bringUpToDate(
    unless isUpToDate: (VaultIndex) throws -> Bool = { _ in false }
  ) throws -> VaultIndex {
    if let index { return index }
    let made = try ending {
      guard let place else { return try inMemory() }
      do {
        return try opened(place, unless: isUpToDate)
      } catch {
        return try recovered(from: error, place)
      }
    }
    index = made
    return made
  }

  private func ending(_ body: () throws -> VaultIndex) rethrows -> VaultIndex {
    defer { progress.ended() }
    return try body()
  }

  private func opened(
    _ path: String, unless isUpToDate: (VaultIndex) throws -> Bool = { _ in false }
  ) throws -> VaultIndex {
    let made = try FirstIndex.make(at: path, of: notes, progress: progress.show)
    let index = try VaultIndex.open(at: path)
    if let notice = index.notice { tell(notice) }
    if let made, try index.isLoaded(from: notes.basis) {
      lastCounts = made
    } else if try isUpToDate(index) {
      lastCounts = SyncCounts(unchanged: try notes.summary())
    } else {
      try synchronize(index)
    }
    return index
  }

  private func inMemory() throws -> VaultIndex {
    let index = try VaultIndex.inMemory()
    try synchronize(index)
    return index
  }

  private func synchronize(_ index: VaultIndex) throws {
    lastCounts = try index.synchronize(
      with: notes.listing(), from: notes.source, settings: notes.settings, basis: notes.basis,
      progress: progress.show)
  }

  /// Whether another file, or none, would help.
  private static func isOfTheFile(_ error: any Error) -> Bool {
    error is IndexError || VaultIndex.isDamage(error)
  }

  /// The index made anew where an error says that its file is damaged, or in memory where it says
  /// that the file cannot be used, or is not to be had; throws any other error again.
  private func recovered(from error: any Error, _ path: String) throws -> VaultIndex {
    var error = error
    if VaultIndex.isShortened(error) {
      // Another kith may be making it anew; then it is whole in a moment.
      do { return try opened(path) } catch let second { error = second }
    }
    if VaultIndex.isDamage(error) {
      tell("the index was damaged and is made anew")
      VaultIndex.discardAlone(at: path)
      do {
        return try opened(path)
      } catch let second {
        error = VaultIndex.isDamage(second) ? VaultIndex.explained(second, at: path) : second
      }
    }
    guard let error = error as? IndexError else { throw error }
    if case .unusable = error { tell("\(error.message); it is kept in memory") }
    return try inMemory()
  }
}
