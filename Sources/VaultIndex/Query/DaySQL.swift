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
        [.text(verb.rawValue)] + bounds + [.day(today)])
    case .last:
      // A word in the range and none behind it: only these days are looked at, where to find
      // everybody's last would take all.
      let words = "SELECT person FROM fact WHERE verb IN (\(Self.words)) AND date"
      return QuerySQL(
        "\(words) BETWEEN ? AND ? AND person NOT IN (\(words) > ? AND date <= ?)",
        [
          bounds[0], .day(min(days.upperBound, today)), .day(min(days.upperBound, today)),
          .day(today),
        ])
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
  static let words = LogVerb.allCases.filter { $0.word != .none }.sqlList
}
