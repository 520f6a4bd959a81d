import GRDB
import VaultFiles

/// The words of former versions of notes, which stay in the full-text table: a contentless table
/// forgets a row only if told the text that it held, and the text of a former version is gone.
///
/// They are never found, since no note has their numbers, but they take room. When there are more
/// of them than there are notes, and a thousand besides, the index is made anew at the next change:
/// so it never holds more than twice its words for long, and small vaults are spared.
enum StaleText {
  static let allowance: Int64 = 1000

  static func isTooMuch(_ db: Database) throws -> Bool {
    let rows = try NodeNumbers.nextRow(db) - 1
    // Each has a row, and the files are counted already.
    let notes = try Int64(VaultIndex.summary(db).count)
    return rows - notes > notes + allowance
  }
}
