import GRDB
import GRDBSQLite

/// Ranks what full text finds: `kith_rank(text)`, smaller where a note says more of what is looked for.
///
/// Each phrase counts by where it stands and how often, less with every time, so that a note with all
/// of the phrases comes before one that repeats some. That is the term of BM25 for how often a word
/// stands in a note (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, with k1 of
/// 1.2), without its two others. How long the note is takes as long to look up as all else, and among
/// notes the longer one is not the worse. How rare a word is depends on what the table holds, former
/// versions of notes among it (`StaleText`): the order of an answer would depend on what the notes
/// said once.
enum WordRank {
  static func add(to db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), "kith_rank", nil,
      { api, row, context, _, _ in
        guard let api, let rank = WordRank.rank(api, row) else {
          sqlite3_result_error_code(context, SQLITE_ERROR)
          return
        }
        sqlite3_result_double(context, -rank)
      }, nil)
  }

  /// What a word counts in each column of the table: one in a name counts for more than any text has,
  /// and one in a heading or a value of the front matter for more than a few in the text.
  private static func weight(of column: Int32) -> Double {
    switch column {
    case 0: 1
    case 1, 2: 10
    default: 100
    }
  }

  private static let k1 = 1.2

  /// Nil where the index is damaged.
  private static func rank(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ row: OpaquePointer?
  ) -> Double? {
    var rank = 0.0
    for phrase in 0..<api.pointee.xPhraseCount(row) {
      var places = Fts5PhraseIter()
      var (column, offset) = (Int32(0), Int32(0))
      guard api.pointee.xPhraseFirst(row, phrase, &places, &column, &offset) == SQLITE_OK else {
        return nil
      }
      var weight = 0.0
      // Behind the last one it stands in no column.
      while column >= 0 {
        weight += Self.weight(of: column)
        api.pointee.xPhraseNext(row, &places, &column, &offset)
      }
      rank += weight * (k1 + 1) / (weight + k1)
    }
    return rank
  }
}
