import GRDB
import VaultFiles

/// Makes an index anew where there is one: aside, like the first, and copied over it page by page in one
/// transaction when it is whole.
///
/// Whoever reads meanwhile reads the old one to the end, and the file stays the same file, so that
/// nobody is left with the log of another. Within a transaction of the old one it would take a tenth more
/// time and memory: pages that are written early would go through the log again and again.
enum ReplacedIndex {
  /// Fills a new index with `load`, and puts it in the place of what `index` holds.
  ///
  /// Returns nil, having changed nothing, where somebody else wrote to the index meanwhile.
  static func replace(
    _ index: VaultIndex, by load: (VaultIndex) throws -> SyncCounts
  ) throws -> SyncCounts? {
    // What was read of the old one, to see what has changed, is not needed beside the new.
    index.database.releaseMemory()
    ProcessMemory.giveBack()
    guard let path = index.path else { return try replaceInMemory(index, by: load, nil) }
    // Before anybody is waited for. Where the file is gone by now, nobody else can write to it.
    let others = try? Others(at: path)
    var isAlone = false
    let counts: SyncCounts? = try FileLock.hold(for: path, waiting: VaultIndex.patience) {
      lockCounts in
      isAlone = true
      // Who was waited for has mostly made it anew.
      if try others?.haveWritten() == true { return nil }
      let aside = try AsideIndex.begun(beside: path)
      defer { AsideIndex.discard(beside: path) }
      let counts = try load(aside)
      // Else what is aside may be another's by now, and not yet whole.
      isAlone = lockCounts()
      guard isAlone else { return nil }
      return try copy(aside, over: index, unlessWritten: others) ? counts : nil
    }
    return isAlone ? counts : try replaceInMemory(index, by: load, others)
  }

  /// For an index in memory, and where no lock can be had or kept, so that nothing can be made beside it.
  private static func replaceInMemory(
    _ index: VaultIndex, by load: (VaultIndex) throws -> SyncCounts, _ others: Others?
  ) throws -> SyncCounts? {
    let aside = try VaultIndex.inMemory()
    let counts = try load(aside)
    return try copy(aside, over: index, unlessWritten: others) ? counts : nil
  }

  private static func copy(
    _ aside: VaultIndex, over index: VaultIndex, unlessWritten others: Others?
  ) throws -> Bool {
    var isFirstStep = true
    do {
      try aside.database.backup(to: index.database, pagesPerStep: 1) { _ in
        guard isFirstStep else { return }
        isFirstStep = false
        // From the first page on nobody else can write.
        if try others?.haveWritten() == true { throw Overtaken() }
      }
      return true
    } catch is Overtaken {
      return false
    }
  }

  private struct Overtaken: Error {}

  /// Sees whether anybody has written to an index since this was made: by a connection of its own, since
  /// SQLite tells each of what the others wrote.
  private struct Others {
    private let witness: DatabaseQueue
    private let before: Int?

    init(at path: String) throws {
      witness = try IndexConnection.readOnly(path, waiting: Double(VaultIndex.patience))
      before = try Self.version(witness)
    }

    func haveWritten() throws -> Bool { try Self.version(witness) != before }

    private static func version(_ witness: DatabaseQueue) throws -> Int? {
      try witness.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    }
  }
}
