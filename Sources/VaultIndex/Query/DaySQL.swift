import Network
import NoteQuery
import NoteSyntax

/// Writes which nodes have a day in a range.
struct DaySQL {
  let today: CivilDate
  let startOfDay: (CivilDate) -> Int64

  func nodes(_ key: QueryCondition.DayKey, _ days: ClosedRange<CivilDate>) -> QuerySQL {
    let bounds: [QuerySQL.Value] = [.day(days.lowerBound), .day(days.upperBound)]
    switch key {
    case .fact(let verb):
      return QuerySQL(
        "SELECT person FROM fact WHERE verb = ? AND date BETWEEN ? AND ? AND date <= ?",
        [.integer(Int64(verb.code))] + bounds + [.day(today)])
    case .last:
      // The last word of all is stored. Of those where it is after today, which are few unless today
      // is long past, it is looked for anew.
      return QuerySQL(
        "SELECT person FROM standing WHERE last BETWEEN ? AND ? UNION ALL "
          + "SELECT person FROM fact "
          + "WHERE person IN (SELECT person FROM standing WHERE last > ?) "
          + "AND +verb IN (\(Self.words)) AND date <= ? "
          + "GROUP BY person HAVING max(date) BETWEEN ? AND ?",
        [
          bounds[0], .day(min(days.upperBound, today)), .day(today), .day(today),
        ] + bounds)
    case .next:
      // The plus keeps SQLite from walking people by an index and looking each obligation up: what is
      // open lies together.
      return QuerySQL(
        "SELECT person FROM obligation WHERE end > ? AND trigger <= ? AND hidden_until <= ? "
          + "GROUP BY +person HAVING min(due) BETWEEN ? AND ?",
        [.day(today), .day(today), .day(today)] + bounds)
    case .cold:
      return QuerySQL(
        "SELECT person FROM standing WHERE kith_cold(changes, ?) BETWEEN ? AND ?",
        [.day(today)] + bounds)
    case .modified:
      let end = days.upperBound == .latest ? Int64.max : startOfDay(days.upperBound + 1)
      return QuerySQL(
        "SELECT node FROM file WHERE mtime >= ? AND mtime < ?",
        [.integer(startOfDay(days.lowerBound)), .integer(end)])
    }
  }

  /// The verbs that are words between you, for `IN (...)`.
  static let words = LogVerb.allCases.filter { $0.word != .none }.codeList
}
