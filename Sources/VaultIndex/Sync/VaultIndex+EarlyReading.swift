import GRDB
import VaultFiles

extension VaultIndex {
  /// Asks the index as it stands, and then proves that it was up to date; nil where it was not.
  ///
  /// In nearly every call of kith nothing has changed, and the walk that shows it takes as long as
  /// the question does. So the question comes first, while the walk is under way. Question and
  /// comparison stand in one read transaction: what was asked is what was compared, whatever others
  /// write meanwhile. Nothing is written, and nothing but the answer is left of it.
  ///
  /// The question's own errors are an answer like any other, since they follow from what it read.
  func readIfUpToDate<Answer>(
    with notes: IndexedNotes, _ body: (IndexReader) throws -> Answer
  ) throws -> Result<Answer, any Error>? {
    let hash = Int64(notes.basis)
    return try explainingErrors {
      try database.read { db in
        // An index of other settings or another build may hold what `body` cannot read.
        guard try Self.isLoaded(db, from: hash) else { return nil }
        let answer = Result { try explainingErrors { try body(IndexReader(db: db)) } }
        guard try Self.isUpToDate(db, notes.summary(), hash) else { return nil }
        return answer
      }
    }
  }
}
